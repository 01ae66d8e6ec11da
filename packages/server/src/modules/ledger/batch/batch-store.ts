import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { BatchTable, SubjectKind } from "../batch-tables.ts";
import { insertRows } from "../insert-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import type { LedgerTables } from "../tables.ts";
import type { LockedTarget, TargetEdit, TargetFields } from "../target/write-target-edits.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";

export type BatchRecord = Selectable<BatchTable>;

/** What a batch has written. */
export interface WrittenBatch {
  readonly edits: readonly TaskEdit[];
  readonly targetEdits: readonly TargetEdit[];
  readonly created: readonly NewTaskVersion[];
}

/** Keeps a batch with what its tasks and targets were before. */
export async function insertBatch(
  tx: Tx,
  batch: Omit<Insertable<BatchTable>, "undoneAt" | "undoneBy">,
  { edits, targetEdits, created }: WrittenBatch,
): Promise<void> {
  await on<LedgerTables>(tx)
    .insertInto("ledger.batch")
    .values({ ...batch, undoneAt: null, undoneBy: null })
    .execute();
  const row = ({ id, version }: NewTaskVersion, subjectKind: SubjectKind, before: object | null) => ({
    batchId: batch.id,
    subjectId: id,
    subjectKind,
    version: before === null ? version : version + 1,
    isNew: before === null,
    before: JSON.stringify(before ?? {}),
  });
  await insertRows(tx, "ledger.batchRow", [
    ...edits.map(({ before }) => row(before, "task", fieldsBefore(before))),
    ...targetEdits.map(({ before }) => row(before, "target", targetBefore(before))),
    ...created.map((task) => row(task, "task", null)),
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

function targetBefore({ name, comparator, value, unit, change, kind, dueOn }: LockedTarget): TargetFields {
  return { name, comparator, value, unit, change, kind, dueOn };
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

/** The tasks and targets of a batch with their values before it. */
export async function listBatchSubjects(tx: Tx, id: string) {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.batchRow")
    .select(["subjectId", "subjectKind", "version", "isNew", "before"])
    .where("batchId", "=", id)
    .orderBy("subjectId")
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
