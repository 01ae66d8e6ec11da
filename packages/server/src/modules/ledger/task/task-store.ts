import { ownerNameOf } from "@zhigang/domain/ledger";
import type { PlanStatus } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertRows, rowsFor } from "../insert-rows.ts";
import { planStatusNow } from "../lock-content.ts";
import type { NewRows } from "../insert-rows.ts";
import { entryRowsOf } from "../search/entry-rows.ts";
import type { DutyTable, HeldDuty, LedgerTables, MeasureTable, PartTable, TaskTable } from "../tables.ts";

/** A task as an edit reads it, locked, with the state of its plan. */
export interface LockedTask extends Omit<Selectable<TaskTable>, "searchGrams"> {
  planStatus: PlanStatus;
}

/** The tasks, locked in one order so that two batches never wait for each other, with the state of their plans. */
export async function listTasksForUpdate(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedTask>> {
  if (ids.length === 0) return new Map();
  const rows = await on<LedgerTables>(tx)
    .selectFrom("ledger.task as task")
    .innerJoin("ledger.plan as plan", "plan.id", "task.planId")
    .selectAll("task")
    .select(planStatusNow("task").as("planStatus"))
    .where(sql<boolean>`task.id = any(${ids}::uuid[])`)
    .orderBy("task.id")
    .forUpdate("task")
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The task, locked until this transaction ends, or not found. */
export async function getTaskForUpdate(tx: Tx, id: string): Promise<LockedTask> {
  const row = (await listTasksForUpdate(tx, [id])).get(id);
  if (!row) throw new AppError("ledger.task_not_found", { id });
  if (row.withdrawnBecause !== null) throw new AppError("ledger.task_withdrawn", { id });
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
  await insertDuties(tx, [{ id, duties }]);
  await changeTask(tx, id, { ...fields, duties: JSON.stringify(duties), ownerName: ownerNameOf(duties) });
}

/** A new task with its duties. */
export interface NewTaskRow {
  readonly row: Omit<Insertable<TaskTable>, "duties">;
  readonly duties: readonly HeldDuty[];
}

export async function insertTasks(tx: Tx, tasks: readonly NewTaskRow[]): Promise<void> {
  await insertRows(tx, "ledger.searchEntry", entryRowsOf("task", tasks.map(worded)));
  await insertRows(tx, "ledger.task", tasks.map(withDuties));
  await insertDuties(
    tx,
    tasks.map(({ row, duties }) => ({ id: row.id, duties })),
  );
}

/** A single new task without duties, to be inserted together with what belongs to it; first what it is found by. */
export function newTaskRows(row: NewTaskRow["row"]): NewRows[] {
  const task = { row, duties: [] };
  return [
    rowsFor("ledger.searchEntry", entryRowsOf("task", [worded(task)])),
    rowsFor("ledger.task", [withDuties(task)]),
  ];
}

function worded({ row: { id, planId, position, title, content } }: NewTaskRow) {
  return { id, planId, position, title, words: content };
}

function withDuties({ row, duties }: NewTaskRow): Insertable<TaskTable> {
  return { ...row, duties: JSON.stringify(duties) };
}

/** The duties of tasks, in their own table. */
export async function insertDuties(
  tx: Tx,
  tasks: readonly { readonly id: string; readonly duties: readonly HeldDuty[] }[],
): Promise<void> {
  await insertRows(
    tx,
    "ledger.duty",
    tasks.flatMap(({ id, duties }) => dutyRows(id, duties)),
  );
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

/** Where a task made by hand is to stand. */
export interface TaskPlace {
  status: PlanStatus;
  documentId: string;
  /** Beside the last task that begins at or before it in the text. */
  position: number;
  /** Whether the part, and the task above, belong to the plan. */
  isInPlan: boolean;
}

/** The place of a new task in its plan, which cannot be withdrawn until this transaction ends; or not found. */
export async function getPlaceForTask(
  tx: Tx,
  planId: string,
  wish: { readonly partId: string | null; readonly parentTaskId: string | null; readonly spanStart: number },
): Promise<TaskPlace> {
  const { partId, parentTaskId, spanStart } = wish;
  const { rows } = await sql<TaskPlace>`
select plan.status, plan.document_id,
       coalesce((select task.position from ledger.task
                  where task.plan_id = plan.id and task.span_start <= ${spanStart}::int
                  order by task.span_start desc limit 1), 0) as position,
       (${partId}::uuid is null
         or exists (select from ledger.part where part.id = ${partId}::uuid and part.plan_id = plan.id))
       and (${parentTaskId}::uuid is null
         or exists (select from ledger.task where task.id = ${parentTaskId}::uuid and task.plan_id = plan.id)) as is_in_plan
  from ledger.plan
 where plan.id = ${planId}::uuid
   for share of plan`.execute(tx);
  const [place] = rows;
  if (!place) throw new AppError("ledger.plan_not_found", { id: planId });
  return place;
}
