import type { PlanStatus } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertInBatches } from "../insert-in-batches.ts";
import type { DutyTable, LedgerTables, MeasureTable, PartTable, TaskTable } from "../tables.ts";

/** A task as an edit reads it, locked, with its duties and the state of its plan. */
export interface LockedTask extends Omit<Selectable<TaskTable>, "searchGrams"> {
  planStatus: PlanStatus;
  duties: Selectable<DutyTable>[];
}

/** The task, locked until this transaction ends, or not found. */
export async function getTaskForUpdate(tx: Tx, id: string): Promise<LockedTask> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.task as task")
    .innerJoin("ledger.plan as plan", "plan.id", "task.planId")
    .selectAll("task")
    .select("plan.status as planStatus")
    .where("task.id", "=", id)
    .forUpdate("task")
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.task_not_found", { id });
  const duties = await on<LedgerTables>(tx)
    .selectFrom("ledger.duty")
    .selectAll()
    .where("taskId", "=", id)
    .orderBy("position")
    .execute();
  return { ...row, duties };
}

/** Writes fields of a task and counts its version up. */
export async function changeTask(tx: Tx, id: string, fields: Updateable<TaskTable>): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.task")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Puts these duties in the place of those the task had. */
export async function replaceDuties(tx: Tx, taskId: string, duties: readonly Insertable<DutyTable>[]): Promise<void> {
  await on<LedgerTables>(tx).deleteFrom("ledger.duty").where("taskId", "=", taskId).execute();
  await insertDuties(tx, duties);
}

export async function insertTasks(tx: Tx, rows: readonly Insertable<TaskTable>[]): Promise<void> {
  await insertInBatches(rows, (batch) => on<LedgerTables>(tx).insertInto("ledger.task").values(batch).execute());
}

export async function insertDuties(tx: Tx, rows: readonly Insertable<DutyTable>[]): Promise<void> {
  await insertInBatches(rows, (batch) => on<LedgerTables>(tx).insertInto("ledger.duty").values(batch).execute());
}

export async function insertMeasures(tx: Tx, rows: readonly Insertable<MeasureTable>[]): Promise<void> {
  await insertInBatches(rows, (batch) => on<LedgerTables>(tx).insertInto("ledger.measure").values(batch).execute());
}

export async function insertParts(tx: Tx, rows: readonly Insertable<PartTable>[]): Promise<void> {
  await insertInBatches(rows, (batch) => on<LedgerTables>(tx).insertInto("ledger.part").values(batch).execute());
}

/** Where a task made by hand stands: beside the last task that begins at or before it in the text. */
export async function findPositionAt(tx: Tx, planId: string, spanStart: number): Promise<number> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.task")
    .select("position")
    .where("planId", "=", planId)
    .where("spanStart", "<=", spanStart)
    .orderBy("spanStart", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** Whether the part, and the task above, belong to the plan. */
export async function belongsToPlan(
  tx: Tx,
  planId: string,
  { partId, parentTaskId }: { partId: string | null; parentTaskId: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ isFine: boolean }>`
    select (${partId}::uuid is null or exists (select from ledger.part where id = ${partId}::uuid and plan_id = ${planId}::uuid))
       and (${parentTaskId}::uuid is null
            or exists (select from ledger.task where id = ${parentTaskId}::uuid and plan_id = ${planId}::uuid)) as is_fine`.execute(
    tx,
  );
  return rows[0]?.isFine ?? false;
}
