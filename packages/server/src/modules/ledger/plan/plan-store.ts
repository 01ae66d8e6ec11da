import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { insertRows } from "../insert-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import type { CoverageTable, LedgerTables, PartTable, PlanTable, ReferenceTable } from "../tables.ts";

/** A plan with its kept counts. */
export type PlanRow = Selectable<PlanTable> & { taskCount: number; targetCount: number; openQuestionCount: number };

/** Newest first. */
export const PLAN_COLUMNS: readonly SortColumn[] = [
  { column: "published_at", type: "timestamptz" },
  { column: "id", type: "uuid" },
];

const COUNTED = sql`
  left join lateral (
    select sum(tasks)::int as tasks, sum(targets)::int as targets, sum(questions)::int as questions
      from (
        select tasks, targets, questions from ledger.tally where dimension = 'plan' and key = plan.id::text
        union all
        select tasks, targets, questions from ledger.tally_step where dimension = 'plan' and key = plan.id::text
      ) as part
  ) as counted on true`;

const COUNTS = sql.raw(
  "coalesce(counted.tasks, 0) as task_count, coalesce(counted.targets, 0) as target_count, coalesce(counted.questions, 0) as open_question_count",
);

/** One page of plans, newest first, one row more than asked; `q` finds words of the title or the number. */
export function listPlansQuery(q: string | undefined, keyset: Keyset, limit: number): RawBuilder<PlanRow> {
  const like = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const conditions: RawBuilder<SqlBool>[] = [
    ...(like === undefined ? [] : [sql<SqlBool>`(plan.title ilike ${like} or plan.document_number ilike ${like})`]),
    ...afterCursor("plan", keyset),
  ];
  return sql<PlanRow>`
select plan.*, ${COUNTS}
  from (
    select *
      from ledger.plan
     where ${all(conditions)}
     order by ${orderOf("plan", keyset)}
     limit ${limit + 1}
  ) as plan${COUNTED}
 order by ${orderOf("plan", keyset)}`;
}

export async function listPlanRows(tx: Tx, q: string | undefined, keyset: Keyset, limit: number): Promise<PlanRow[]> {
  const { rows } = await listPlansQuery(q, keyset, limit).execute(tx);
  return rows;
}

/** One plan with its counts, or not found. */
export async function getPlanRow(tx: Tx, id: string): Promise<PlanRow> {
  const { rows } = await sql<PlanRow>`
select plan.*, ${COUNTS}
  from ledger.plan${COUNTED}
 where plan.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("ledger.plan_not_found", { id });
  return row;
}

/** The plan, locked until this transaction ends. */
export async function getPlanForUpdate(tx: Tx, id: string): Promise<Selectable<PlanTable>> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.plan")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.plan_not_found", { id });
  return row;
}

/** Plans of the ledger with the same number or title. */
export async function listSamePlans(
  tx: Tx,
  { title, documentNumber }: { title: string; documentNumber: string | null },
): Promise<{ planId: string; title: string }[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.plan")
    .select(["id as planId", "title"])
    .where("status", "=", "published")
    .where((where) =>
      where.or([
        where("title", "=", title),
        ...(documentNumber === null ? [] : [where("documentNumber", "=", documentNumber)]),
      ]),
    )
    .orderBy("publishedAt", "desc")
    .limit(20)
    .execute();
}

/** Titles of plans by id. */
export async function listPlanTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await on<LedgerTables>(tx)
    .selectFrom("ledger.plan")
    .select(["id", "title"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

export async function insertPlan(tx: Tx, row: Insertable<PlanTable>): Promise<void> {
  await on<LedgerTables>(tx).insertInto("ledger.plan").values(row).execute();
}

/** Writes fields of a plan and counts its version up. */
export async function changePlan(tx: Tx, id: string, fields: Updateable<PlanTable>): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.plan")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Takes everything the plan holds out of the lists. */
export async function markContentWithdrawn(tx: Tx, planId: string): Promise<void> {
  for (const table of ["ledger.task", "ledger.target", "ledger.question"] as const) {
    await on<LedgerTables>(tx).updateTable(table).set({ isWithdrawn: true }).where("planId", "=", planId).execute();
  }
}

/** The plan's parts in the order of the text. */
export async function listParts(tx: Tx, planId: string): Promise<Selectable<PartTable>[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.part")
    .selectAll()
    .where("planId", "=", planId)
    .orderBy("position")
    .execute();
}

/** What became of every sentence of the plan's text. */
export async function getCoverageRow(tx: Tx, planId: string): Promise<Selectable<CoverageTable> | undefined> {
  return on<LedgerTables>(tx).selectFrom("ledger.coverage").selectAll().where("planId", "=", planId).executeTakeFirst();
}

/** How many of the plan's tasks name no body, and how many of its targets no time node. */
export async function countBlanks(
  tx: Tx,
  planId: string,
): Promise<{ tasksWithoutDepartment: number; targetsWithoutDeadline: number }> {
  const { rows } = await sql<{ tasksWithoutDepartment: number; targetsWithoutDeadline: number }>`
select (select count(*)::int from ledger.task where plan_id = ${planId}::uuid and withdrawn_because is null
           and not exists (select from ledger.duty where duty.task_id = task.id)) as tasks_without_department,
       (select count(*)::int from ledger.target where plan_id = ${planId}::uuid and withdrawn_because is null and deadline_value is null and due_on is null)
         as targets_without_deadline`.execute(tx);
  return rows[0] ?? { tasksWithoutDepartment: 0, targetsWithoutDeadline: 0 };
}

export async function insertCoverage(tx: Tx, row: Insertable<CoverageTable>): Promise<void> {
  await on<LedgerTables>(tx).insertInto("ledger.coverage").values(row).execute();
}

export async function insertReferences(tx: Tx, rows: readonly Insertable<ReferenceTable>[]): Promise<void> {
  await insertRows(tx, "ledger.reference", rows);
}
