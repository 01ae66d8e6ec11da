import type { TaskGrouping } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { all } from "../keyset.ts";
import { NO_DEADLINE } from "../tally/tally.ts";
import { conditionsOf } from "./task-filter.ts";
import type { TaskFilter } from "./task-filter.ts";

/** One group of tasks with its counts. */
export interface GroupRow {
  key: string;
  tasks: number;
  leads: number;
  joints: number;
  supports: number;
  questions: number;
}

/** More groups than anybody reads; a filter narrows them. */
const MOST_GROUPS = 1000;

const KEYS = {
  plan: sql`task.plan_id::text`,
  part: sql`coalesce(task.part_id::text, '')`,
  deadline: sql`coalesce(task.deadline_value, ${sql.lit(NO_DEADLINE)})`,
  lead_basis: sql`task.lead_basis`,
} as const satisfies Readonly<Record<Exclude<TaskGrouping, "department">, RawBuilder<unknown>>>;

/** Counts the filtered tasks by group from the rows themselves. */
export function groupTasksQuery(by: TaskGrouping, filter: TaskFilter): RawBuilder<GroupRow> {
  return by === "department" ? groupByBodyQuery(filter) : groupByFieldQuery(KEYS[by], filter);
}

function groupByFieldQuery(key: RawBuilder<unknown>, filter: TaskFilter): RawBuilder<GroupRow> {
  return sql<GroupRow>`
select ${key} as key, count(*)::int as tasks, 0 as leads, 0 as joints, 0 as supports,
       sum(task.open_question_count)::int as questions
  from ledger.task
 where ${all(conditionsOf(filter))}
 group by 1
 order by 1
 limit ${MOST_GROUPS}`;
}

function groupByBodyQuery(filter: TaskFilter): RawBuilder<GroupRow> {
  return sql<GroupRow>`
select held.key, count(*)::int as tasks, sum(held.leads)::int as leads, sum(held.joints)::int as joints,
       sum(held.supports)::int as supports, sum(held.open_question_count)::int as questions
  from (
    select coalesce(duty.department_id::text, duty.name) as key, task.id, task.open_question_count,
           max((duty.role = 'lead')::int) as leads, max((duty.role = 'joint')::int) as joints,
           max((duty.role = 'support')::int) as supports
      from ledger.task
      join ledger.duty on duty.task_id = task.id
     where ${all(conditionsOf(filter))}
     group by 1, task.id
  ) as held
 group by held.key
 order by tasks desc, held.key
 limit ${MOST_GROUPS}`;
}

/** Counts the filtered tasks by group. */
export async function listGroups(tx: Tx, by: TaskGrouping, filter: TaskFilter): Promise<GroupRow[]> {
  const { rows } = await groupTasksQuery(by, filter).execute(tx);
  return rows;
}

/** Titles of parts by id, each with its label. */
export async function listPartTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select id, concat(label, ' ', title) as title from ledger.part where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.title.trim()]));
}
