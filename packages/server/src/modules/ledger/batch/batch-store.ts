import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { BatchTable } from "../batch-tables.ts";
import { insertRows } from "../insert-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import type { LedgerTables } from "../tables.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";

export type BatchRecord = Selectable<BatchTable>;

/** Keeps a batch with what its tasks were before. */
export async function insertBatch(
  tx: Tx,
  batch: Omit<Insertable<BatchTable>, "undoneAt" | "undoneBy">,
  { edits, created }: { readonly edits: readonly TaskEdit[]; readonly created: readonly NewTaskVersion[] },
): Promise<void> {
  await on<LedgerTables>(tx)
    .insertInto("ledger.batch")
    .values({ ...batch, undoneAt: null, undoneBy: null })
    .execute();
  await insertRows(tx, "ledger.batchRow", [
    ...edits.map(({ before }) => ({
      batchId: batch.id,
      taskId: before.id,
      version: before.version + 1,
      isNew: false,
      before: JSON.stringify(fieldsBefore(before)),
    })),
    ...created.map(({ id, version }) => ({ batchId: batch.id, taskId: id, version, isNew: true, before: "{}" })),
  ]);
}

/** A task that a batch has made, at the version it leaves it. */
export interface NewTaskVersion {
  readonly id: string;
  readonly version: number;
}

/** What undoing writes back. */
export type FieldsBefore = Pick<TaskEdit["before"], "title" | "note" | "isKey" | "dueOn" | "leadBasis" | "duties">;

function fieldsBefore({ title, note, isKey, dueOn, leadBasis, duties }: TaskEdit["before"]): FieldsBefore {
  return { title, note, isKey, dueOn, leadBasis, duties };
}

/** The batch, locked, or not found. */
export async function getBatchForUpdate(tx: Tx, id: string): Promise<BatchRecord> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.batch")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.batch_not_found", { id });
  return row;
}

/** The batch, or not found. */
export async function getBatchRow(tx: Tx, id: string): Promise<BatchRecord> {
  const row = await on<LedgerTables>(tx).selectFrom("ledger.batch").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("ledger.batch_not_found", { id });
  return row;
}

/** The tasks of a batch with their values before it. */
export async function listBatchTasks(tx: Tx, id: string) {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.batchRow")
    .select(["taskId", "version", "isNew", "before"])
    .where("batchId", "=", id)
    .orderBy("taskId")
    .execute();
}

export async function markBatchUndone(tx: Tx, id: string, at: Date, by: string): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.batch")
    .set({ undoneAt: at, undoneBy: by, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Newest first. */
export const BATCH_COLUMNS: readonly SortColumn[] = [
  { column: "done_at", type: "timestamptz" },
  { column: "id", type: "uuid" },
];

/** A page of batches, one more than asked. */
export async function listBatchRows(tx: Tx, keyset: Keyset, limit: number): Promise<BatchRecord[]> {
  const { rows } = await sql<BatchRecord>`
    select * from ledger.batch
     where ${all(afterCursor("batch", keyset))}
     order by ${orderOf("batch", keyset)} limit ${limit + 1}`.execute(tx);
  return rows;
}

/** Takes tasks out of the ledger that a batch had put in and nobody has touched; their history and the audit remain. */
export async function deleteTasks(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ledger.duty where task_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from ledger.task where id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from ledger.search_entry where subject_id = any(${ids}::uuid[])`.execute(tx);
}

/** Those of the tasks under which others stand that are not among them. */
export async function listUpperTasks(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct parent_task_id as id from ledger.task
     where parent_task_id = any(${ids}::uuid[]) and id <> all(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
