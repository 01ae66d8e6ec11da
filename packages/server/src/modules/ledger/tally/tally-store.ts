import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { insertRows, rowsFor } from "../insert-rows.ts";
import type { NewRows } from "../insert-rows.ts";
import type { LedgerTables, TallyDimension } from "../tables.ts";
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

/** The kept counts and the steps since, added up; narrowed to one dimension or one group. */
export function tallyQuery(tx: Tx, dimension?: TallyDimension, key?: string) {
  const db = on<LedgerTables>(tx);
  const columns = [
    "dimension",
    "key",
    "tasks",
    "leads",
    "joints",
    "supports",
    "questions",
    "targets",
    "withoutLead",
    "withoutDay",
  ] as const;
  const part = (table: "ledger.tally" | "ledger.tallyStep") =>
    db
      .selectFrom(table)
      .select(columns)
      .$if(dimension !== undefined, (query) => query.where("dimension", "=", dimension ?? "plan"))
      .$if(key !== undefined, (query) => query.where("key", "=", key ?? ""));
  const sum = (column: string) => sql<number>`sum(${sql.ref(`counted.${column}`)})::int`;
  return db
    .selectFrom(part("ledger.tally").unionAll(part("ledger.tallyStep")).as("counted"))
    .select(["counted.dimension", "counted.key"])
    .select([
      sum("tasks").as("tasks"),
      sum("leads").as("leads"),
      sum("joints").as("joints"),
      sum("supports").as("supports"),
      sum("questions").as("questions"),
      sum("targets").as("targets"),
      sum("withoutLead").as("withoutLead"),
      sum("withoutDay").as("withoutDay"),
    ])
    .groupBy(["counted.dimension", "counted.key"]);
}

/** The counts of every group, or of the groups of one dimension. */
export async function listTally(tx: Tx, dimension?: TallyDimension): Promise<TallyStep[]> {
  return tallyQuery(tx, dimension).execute();
}

/** How many tasks the group holds. */
export async function countTasks(tx: Tx, dimension: TallyDimension, key: string): Promise<number> {
  const row = await tallyQuery(tx, dimension, key).executeTakeFirst();
  return row?.tasks ?? 0;
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
