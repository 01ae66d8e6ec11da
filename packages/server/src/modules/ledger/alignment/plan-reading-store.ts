import type { Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { LedgerTables, TargetTable, TaskTable } from "../tables.ts";

/** The tasks a plan has now, in the order of its text; what left it or stands in an earlier paper is not among them. */
export async function listStandingTasks(tx: Tx, planId: string): Promise<Selectable<TaskTable>[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.task")
    .selectAll()
    .where("planId", "=", planId)
    .where("isWithdrawn", "=", false)
    .where("withdrawnBecause", "is", null)
    .orderBy("spanStart")
    .orderBy("id")
    .execute();
}

export async function listStandingTargets(tx: Tx, planId: string): Promise<Selectable<TargetTable>[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.target")
    .selectAll()
    .where("planId", "=", planId)
    .where("isWithdrawn", "=", false)
    .where("withdrawnBecause", "is", null)
    .orderBy("valueStart")
    .orderBy("id")
    .execute();
}
