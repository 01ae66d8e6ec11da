import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { insertRows, rowsFor } from "../insert-rows.ts";
import type { NewRows } from "../insert-rows.ts";
import type { TallyDimension } from "../tables.ts";
import { summed } from "./tally.ts";
import type { TallyStep } from "./tally.ts";

/** Steps on their way into the kept counts. Only inserts: two writers never wait for each other. */
export function tallyRows(steps: readonly TallyStep[]): NewRows {
  return rowsFor("ledger.tallyStep", summed(steps));
}

/** Adds steps to the kept counts. */
export async function insertTallySteps(tx: Tx, steps: readonly TallyStep[]): Promise<void> {
  await insertRows(tx, "ledger.tallyStep", summed(steps));
}

const KEPT = sql.raw(`
  from (select * from ledger.tally union all select * from ledger.tally_step) as counted`);

/** The counts of every group, or of the groups of one dimension: what is kept and the steps since, added up. */
export async function listTally(tx: Tx, dimension?: TallyDimension): Promise<TallyStep[]> {
  const { rows } = await sql<TallyStep>`
select dimension, key, sum(tasks)::int as tasks, sum(leads)::int as leads, sum(joints)::int as joints,
       sum(supports)::int as supports, sum(questions)::int as questions, sum(targets)::int as targets,
       sum(without_lead)::int as without_lead, sum(without_day)::int as without_day${KEPT}
 where ${dimension === undefined ? sql`true` : sql`dimension = ${dimension}`}
 group by dimension, key`.execute(tx);
  return rows;
}

/** How many tasks and targets the groups of a dimension hold together, or one of its groups. */
export async function sumTally(
  tx: Tx,
  dimension: TallyDimension,
  key?: string,
): Promise<{ tasks: number; targets: number }> {
  const { rows } = await sql<{ tasks: number; targets: number }>`
select coalesce(sum(tasks), 0)::int as tasks, coalesce(sum(targets), 0)::int as targets${KEPT}
 where dimension = ${dimension} ${key === undefined ? sql`` : sql`and key = ${key}`}`.execute(tx);
  return rows[0] ?? { tasks: 0, targets: 0 };
}

/** Adds the steps so far up into the kept counts, in one statement, so that every reader sees each step exactly once. */
export async function mergeTallySteps(tx: Tx): Promise<void> {
  await sql`
    with taken as (
      delete from ledger.tally_step returning *
    ), counted as (
      select dimension, key, sum(tasks)::int as tasks, sum(leads)::int as leads, sum(joints)::int as joints,
             sum(supports)::int as supports, sum(questions)::int as questions, sum(targets)::int as targets,
             sum(without_lead)::int as without_lead, sum(without_day)::int as without_day
        from taken
       group by dimension, key
    )
    insert into ledger.tally as kept
      (dimension, key, tasks, leads, joints, supports, questions, targets, without_lead, without_day)
    select dimension, key, tasks, leads, joints, supports, questions, targets, without_lead, without_day
      from counted
     order by dimension, key
        on conflict (dimension, key) do update set
           tasks = kept.tasks + excluded.tasks, leads = kept.leads + excluded.leads,
           joints = kept.joints + excluded.joints, supports = kept.supports + excluded.supports,
           questions = kept.questions + excluded.questions, targets = kept.targets + excluded.targets,
           without_lead = kept.without_lead + excluded.without_lead,
           without_day = kept.without_day + excluded.without_day`.execute(tx);
}
