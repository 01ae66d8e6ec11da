import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { PlanStatus } from "@zhigang/domain/ledger";
import type { Tx } from "../../platform/database/database.ts";

/**
 * The state of the plan of a row that is being locked. Whoever waited for the lock sees the row as it is by then, but its plan
 * as it was before: what has left the lists meanwhile counts as withdrawn.
 */
export function planStatusNow(alias: "task" | "target" | "question"): RawBuilder<PlanStatus> {
  return sql<PlanStatus>`case when ${sql.raw(alias)}.is_withdrawn then 'withdrawn' else plan.status end`;
}

/**
 * Locks all that a plan holds until this transaction ends, in the order in which every edit locks: tasks before targets before
 * questions, each by their ids. What is read of them afterwards is what the edits before have left.
 */
export async function lockContent(tx: Tx, planId: string): Promise<void> {
  for (const table of ["task", "target", "question"]) {
    await sql`
      select id from ${sql.raw(`ledger.${table}`)}
       where plan_id = ${planId}::uuid and not is_withdrawn order by id for update`.execute(tx);
  }
}
