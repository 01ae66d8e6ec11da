import { ownerNameOf } from "@zhigang/domain/ledger";
import type { PlanStatus } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertRows } from "../insert-rows.ts";
import type { DutyTable, HeldDuty, LedgerTables, MeasureTable, PartTable, TaskTable } from "../tables.ts";

/** A task as an edit reads it, locked, with the state of its plan. */
export interface LockedTask extends Omit<Selectable<TaskTable>, "searchGrams"> {
  planStatus: PlanStatus;
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
  return row;
}

/** Writes fields of a task and counts its version up. */
export async function changeTask(tx: Tx, id: string, fields: Updateable<TaskTable>): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.task")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Writes a task's duties in the place of those it had, in their table and beside the task, with what follows from them. */
export async function changeDuties(
  tx: Tx,
  id: string,
  duties: readonly HeldDuty[],
  fields: Pick<Updateable<TaskTable>, "leadBasis" | "openQuestionCount" | "changedAt">,
): Promise<void> {
  await on<LedgerTables>(tx).deleteFrom("ledger.duty").where("taskId", "=", id).execute();
  await insertDuties(tx, dutyRows(id, duties));
  await changeTask(tx, id, { ...fields, duties: JSON.stringify(duties), ownerName: ownerNameOf(duties) });
}

/** A new task with its duties. */
export interface NewTaskRow {
  readonly row: Omit<Insertable<TaskTable>, "duties">;
  readonly duties: readonly HeldDuty[];
}

export async function insertTasks(tx: Tx, tasks: readonly NewTaskRow[]): Promise<void> {
  const rows = tasks.map(({ row, duties }) => ({ ...row, duties: JSON.stringify(duties) }));
  await insertRows(tx, "ledger.task", rows);
  await insertDuties(
    tx,
    tasks.flatMap(({ row, duties }) => dutyRows(row.id, duties)),
  );
}

async function insertDuties(tx: Tx, rows: readonly Insertable<DutyTable>[]): Promise<void> {
  await insertRows(tx, "ledger.duty", rows);
}

function dutyRows(taskId: string, duties: readonly HeldDuty[]): Insertable<DutyTable>[] {
  return duties.map(({ group, span, ...duty }, position) => ({
    ...duty,
    taskId,
    position,
    groupNumber: group,
    spanStart: span?.[0] ?? null,
    spanEnd: span?.[1] ?? null,
  }));
}

export async function insertMeasures(tx: Tx, rows: readonly Insertable<MeasureTable>[]): Promise<void> {
  await insertRows(tx, "ledger.measure", rows);
}

export async function insertParts(tx: Tx, rows: readonly Insertable<PartTable>[]): Promise<void> {
  await insertRows(tx, "ledger.part", rows);
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
