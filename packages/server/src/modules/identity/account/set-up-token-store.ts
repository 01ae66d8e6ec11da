import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { IdentityTables, SetUpTokenTable } from "../tables.ts";

/** A new token for an account; those it had and did not use are void. */
export async function insertSetUpToken(tx: Tx, token: Omit<SetUpTokenTable, "id" | "usedAt">): Promise<void> {
  await on<IdentityTables>(tx)
    .deleteFrom("identity.setUpToken")
    .where("accountId", "=", token.accountId)
    .where("usedAt", "is", null)
    .execute();
  await on<IdentityTables>(tx)
    .insertInto("identity.setUpToken")
    .values({ ...token, id: newId(), usedAt: null })
    .execute();
}

/** The token with this hash, locked so that it is used once; undefined if there is none. */
export async function findSetUpTokenForUpdate(tx: Tx, tokenHash: Buffer): Promise<SetUpTokenTable | undefined> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.setUpToken")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

/** The token was used. */
export async function markSetUpTokenUsed(tx: Tx, id: string, now: Date): Promise<void> {
  await on<IdentityTables>(tx).updateTable("identity.setUpToken").set({ usedAt: now }).where("id", "=", id).execute();
}
