import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";

/** Where this room keeps the name of who acted beside the account: table, account, name. Acts that nobody may rewrite are not here. */
export const NAMED_ACTORS = [
  ["supervision.item_act", "account_id", "actor_name"],
  ["supervision.report_support", "account_id", "actor_name"],
  ["supervision.report_file", "added_by", "added_by_name"],
  ["supervision.report_rule", "set_by", "set_by_name"],
  ["supervision.report_exception", "approved_by", "approved_by_name"],
  ["supervision.item_curve", "set_by", "set_by_name"],
  ["supervision.progress_policy", "set_by", "set_by_name"],
  ["supervision.sheet_act", "account_id", "actor_name"],
  ["supervision.consequence_act", "account_id", "actor_name"],
  ["supervision.meeting_act", "account_id", "actor_name"],
] as const;

/** Puts the pseudonym of a person who was erased in the place of the name; the act, its office and its day stay. */
export async function forgetActor(
  tx: Tx,
  { accountId, name }: { readonly accountId: string; readonly name: string },
): Promise<void> {
  for (const [table, account, named] of NAMED_ACTORS) {
    await sql`update ${sql.table(table)} set ${sql.ref(named)} = ${name} where ${sql.ref(account)} = ${accountId}`.execute(
      tx,
    );
  }
}
