import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { AccountRuleTable, IdentityTables } from "../tables.ts";

export type AccountRuleRow = Selectable<AccountRuleTable>;

/** Every rule, the latest first; of two from one day the later one counts. */
export async function listAccountRuleRows(tx: Tx): Promise<AccountRuleRow[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.accountRule")
    .selectAll()
    .orderBy("validFrom", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
}

/** For how many days an account may rest on this day before it is flagged. */
export async function idleDaysOn(tx: Tx, day: string): Promise<number> {
  const rule = (await listAccountRuleRows(tx)).find(({ validFrom }) => validFrom <= day);
  return rule?.idleDays ?? Number.POSITIVE_INFINITY;
}

export async function insertAccountRule(tx: Tx, row: Insertable<AccountRuleTable>): Promise<void> {
  await on<IdentityTables>(tx).insertInto("identity.accountRule").values(row).execute();
}
