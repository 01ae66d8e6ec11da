import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DeliveryTables } from "../tables.ts";

/** Forgets what is kept to reach a person, and what they were told: address, handles, notices, messages on their way. */
export async function forgetRecipient(tx: Tx, { accountId }: { readonly accountId: string }): Promise<void> {
  const delivery = on<DeliveryTables>(tx);
  await delivery.deleteFrom("delivery.message").where("accountId", "=", accountId).execute();
  await delivery.deleteFrom("delivery.digest").where("accountId", "=", accountId).execute();
  await delivery.deleteFrom("delivery.notice").where("accountId", "=", accountId).execute();
  await delivery.deleteFrom("delivery.preference").where("accountId", "=", accountId).execute();
}
