import type { TaskSort } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { PLAN_EACH_TIME } from "../../../platform/database/prepare-statements.ts";
import { momentOf } from "../citation.ts";
import { gathered, named, readGathered } from "../gathered-rows.ts";
import { afterCursor, all, orderOf } from "../keyset.ts";
import type { Keyset, SortColumn } from "../keyset.ts";
import { conditionsOf } from "./task-filter.ts";
import type { TaskFilter } from "./task-filter.ts";
import type { ListedTask } from "./task-row.ts";

const ID: SortColumn = { column: "id", type: "uuid" };
const IN_PLAN: readonly SortColumn[] = [{ column: "plan_id", type: "uuid" }, { column: "position", type: "int" }, ID];

/** The columns each sort goes by. Plans stand in the order of their publishing. */
export const TASK_SORT_COLUMNS = {
  position: IN_PLAN,
  plan: IN_PLAN,
  title: [{ column: "title", type: "text" }, ID],
  deadline: [{ column: "deadline_key", type: "text" }, ID],
  department: [{ column: "owner_name", type: "text" }, ID],
  changed: [{ column: "changed_at", type: "timestamptz" }, ID],
} as const satisfies Readonly<Record<TaskSort, readonly SortColumn[]>>;

/** The values of a row that a page cursor keeps, in the order of the sort's columns. */
export function keysOfTask(row: ListedTask, sort: TaskSort): readonly (string | number)[] {
  const keys = {
    position: [row.planId, row.position],
    plan: [row.planId, row.position],
    title: [row.title],
    deadline: [row.deadlineKey],
    department: [row.ownerName],
    changed: [momentOf(row.changedAt)],
  } satisfies Readonly<Record<TaskSort, readonly (string | number)[]>>;
  return [...keys[sort], row.id];
}

const LISTED = [
  "id",
  "plan_id",
  "part_id",
  "parent_task_id",
  "position",
  "path",
  "title",
  "is_key",
  "is_safeguard",
  "lead_basis",
  "is_open_list",
  "owner_name",
  "deadline_value",
  "deadline_precision",
  "deadline_basis",
  "deadline_span_start",
  "deadline_span_end",
  "due_on",
  "deadline_key",
  "duties",
  "target_count",
  "open_question_count",
  "changed_at",
  "version",
];

/** A search is planned by its words: a frequent one is found soonest in the list's own order, a rare one by its index. */
function planning({ q }: TaskFilter): RawBuilder<unknown> {
  return sql.raw(q === undefined ? "" : `${PLAN_EACH_TIME} `);
}

/** One page of tasks with their plan, part and duties, one row more than asked. */
export function listTasksQuery(filter: TaskFilter, keyset: Keyset, limit: number): RawBuilder<{ rows: ListedTask[] }> {
  const conditions = [...conditionsOf(filter), ...afterCursor("task", keyset)];
  return sql`${planning(filter)}${gathered<ListedTask>(sql`
  select ${sql.raw(named("task", LISTED))},
         plan.title as "planTitle", part.title as "partTitle"
    from (
      select *
        from ledger.task
       where ${all(conditions)}
       order by ${orderOf("task", keyset)}
       limit ${limit + 1}
    ) as task
    join ledger.plan on plan.id = task.plan_id
    left join ledger.part on part.id = task.part_id
   order by ${orderOf("task", keyset)}
`)}`;
}

/** One page of tasks, one row more than asked. */
export async function listTaskRows(tx: Tx, filter: TaskFilter, keyset: Keyset, limit: number): Promise<ListedTask[]> {
  return readGathered(tx, listTasksQuery(filter, keyset, limit));
}

/** A task as it leaves the house: with its content and the words of its measures. */
export interface ExportedTask extends ListedTask {
  content: string;
  note: string;
  measures: string[] | null;
}

/** One page of tasks with what an export adds, one row more than asked; row by row, for a large text stays long in memory. */
export async function listExportedTasks(
  tx: Tx,
  filter: TaskFilter,
  keyset: Keyset,
  limit: number,
): Promise<ExportedTask[]> {
  const conditions = [...conditionsOf(filter), ...afterCursor("task", keyset)];
  const { rows } = await sql<ExportedTask>`
  select ${sql.raw(named("task", [...LISTED, "content", "note"]))},
         plan.title as "planTitle", part.title as "partTitle",
         (select json_agg(measure.text order by measure.position)
            from ledger.measure where measure.task_id = task.id) as measures
    from (
      select *
        from ledger.task
       where ${all(conditions)}
       order by ${orderOf("task", keyset)}
       limit ${limit + 1}
    ) as task
    join ledger.plan on plan.id = task.plan_id
    left join ledger.part on part.id = task.part_id
   order by ${orderOf("task", keyset)}`.execute(tx);
  return rows;
}

/** Counts matching tasks, but not beyond `most`. */
export async function countTaskRows(tx: Tx, filter: TaskFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from (select from ledger.task where ${all(conditionsOf(filter))} limit ${most}) as found`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Every task under the plan, in its order. */
export async function listTasksOfPlan(tx: Tx, planId: string): Promise<ListedTask[]> {
  return readGathered(
    tx,
    gathered<ListedTask>(sql`
  select ${sql.raw(named("task", LISTED))},
         plan.title as "planTitle", part.title as "partTitle"
    from ledger.task
    join ledger.plan on plan.id = task.plan_id
    left join ledger.part on part.id = task.part_id
   where task.plan_id = ${planId}::uuid and task.withdrawn_because is null
   order by task.position, task.id
`),
  );
}
