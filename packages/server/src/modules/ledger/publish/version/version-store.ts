import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../../platform/database/database.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import { lockContent } from "../../lock-content.ts";
import type { LedgerTables, PlanVersionTable, QuestionTable, TargetTable, TaskTable } from "../../tables.ts";

export type HeldTask = Omit<Selectable<TaskTable>, "searchGrams">;
export type HeldTarget = Selectable<TargetTable>;
export type HeldQuestion = Selectable<QuestionTable>;

/** What a plan holds now. */
export interface HeldContent {
  readonly tasks: readonly HeldTask[];
  readonly targets: readonly HeldTarget[];
  readonly questions: readonly HeldQuestion[];
}

/** All that a plan holds, what left it excepted; locked until this transaction ends where it is to be changed. */
export async function readHeldContent(tx: Tx, planId: string, lock: "read" | "change"): Promise<HeldContent> {
  if (lock === "change") await lockContent(tx, planId);
  const db = on<LedgerTables>(tx);
  const tasks = db.selectFrom("ledger.task").selectAll().where("planId", "=", planId);
  const targets = db.selectFrom("ledger.target").selectAll().where("planId", "=", planId);
  const questions = db.selectFrom("ledger.question").selectAll().where("planId", "=", planId);
  return {
    tasks: await tasks.where("isWithdrawn", "=", false).orderBy("position").execute(),
    targets: await targets.where("isWithdrawn", "=", false).orderBy("position").execute(),
    questions: await questions.where("isWithdrawn", "=", false).orderBy("position").execute(),
  };
}

/** The fields that persons have changed in the ledger, by the id of the task, target or plan. */
export async function listEditedFields(
  tx: Tx,
  ids: readonly string[],
  carryingOperation: string,
): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ subjectId: string; fields: string[] }>`
    select change.subject_id, array_agg(distinct field ->> 'field') as fields
      from ledger.change, jsonb_array_elements(change.changes) as field
     where change.subject_id = any(${ids}::uuid[]) and change.operation <> ${carryingOperation}
     group by change.subject_id`.execute(tx);
  return new Map(rows.map(({ subjectId, fields }) => [subjectId, new Set(fields)]));
}

/** Takes headings, steps, coverage and references of the earlier version away, so that those of the new one take their place. */
export async function deleteFraming(tx: Tx, planId: string): Promise<void> {
  const db = on<LedgerTables>(tx);
  await db.updateTable("ledger.task").set({ partId: null, parentTaskId: null }).where("planId", "=", planId).execute();
  await db.deleteFrom("ledger.part").where("planId", "=", planId).execute();
  await db
    .deleteFrom("ledger.measure")
    .where("taskId", "in", (query) =>
      query.selectFrom("ledger.task").select("id").where("planId", "=", planId).where("isWithdrawn", "=", false),
    )
    .execute();
  await db.deleteFrom("ledger.coverage").where("planId", "=", planId).execute();
  await db.deleteFrom("ledger.reference").where("planId", "=", planId).execute();
}

/** Writes fields of a task without counting its version. */
export async function putTaskFields(tx: Tx, id: string, fields: Updateable<TaskTable>): Promise<void> {
  await on<LedgerTables>(tx).updateTable("ledger.task").set(fields).where("id", "=", id).execute();
}

export async function putTargetFields(tx: Tx, id: string, fields: Updateable<TargetTable>): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.target")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function putQuestion(tx: Tx, { id, ...fields }: Insertable<QuestionTable>): Promise<void> {
  await on<LedgerTables>(tx).updateTable("ledger.question").set(fields).where("id", "=", id).execute();
}

/** Where withdrawn things are still read: in the document in which their words stood. */
export interface Farewell {
  readonly withdrawnBecause: string;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly changedAt: Date;
}

export async function markDropped(
  tx: Tx,
  table: "ledger.task" | "ledger.target",
  ids: readonly string[],
  farewell: Farewell,
): Promise<void> {
  if (ids.length === 0) return;
  await on<LedgerTables>(tx)
    .updateTable(table)
    .set({ ...farewell, isWithdrawn: true, version: sql`version + 1` })
    .where("id", "in", ids)
    .execute();
}

export async function markQuestionsWithdrawn(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await on<LedgerTables>(tx).updateTable("ledger.question").set({ isWithdrawn: true }).where("id", "in", ids).execute();
}

export async function insertPlanVersion(tx: Tx, row: Omit<PlanVersionTable, "number">): Promise<void> {
  const number = sql<number>`(select count(*) + 1 from ledger.plan_version where plan_id = ${row.planId}::uuid)`;
  await on<LedgerTables>(tx)
    .insertInto("ledger.planVersion")
    .values({ ...row, number })
    .execute();
}

/** The earlier versions of a plan, the latest first. */
export async function listPlanVersionRows(tx: Tx, planId: string): Promise<Selectable<PlanVersionTable>[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.planVersion")
    .selectAll()
    .where("planId", "=", planId)
    .orderBy("number", "desc")
    .execute();
}

/** The tasks and targets that left a plan with a new version. */
export async function listWithdrawnRows(
  tx: Tx,
  planId: string,
): Promise<{ id: string; kind: "task" | "target"; title: string; reason: string }[]> {
  const { rows } = await sql<{ id: string; kind: "task" | "target"; title: string; reason: string }>`
select id, 'task' as kind, title::text, withdrawn_because as reason
  from ledger.task where plan_id = ${planId}::uuid and withdrawn_because is not null
union all
select id, 'target' as kind, name::text as title, withdrawn_because as reason
  from ledger.target where plan_id = ${planId}::uuid and withdrawn_because is not null
 order by kind, title`.execute(tx);
  return rows;
}
