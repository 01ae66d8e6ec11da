import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { BlockerRuleTable, BlockerTables } from "./blocker-tables.ts";

export type BlockerRuleRow = Selectable<BlockerRuleTable>;

/** Every rule on escalation there was, in the order in which they were set. */
export async function listBlockerRuleRows(tx: Tx): Promise<BlockerRuleRow[]> {
  return on<BlockerTables>(tx)
    .selectFrom("supervision.blockerRule")
    .selectAll()
    .orderBy("setAt")
    .orderBy("id")
    .execute();
}

export async function insertBlockerRule(tx: Tx, row: Insertable<BlockerRuleTable>): Promise<void> {
  await on<BlockerTables>(tx).insertInto("supervision.blockerRule").values(row).execute();
}
