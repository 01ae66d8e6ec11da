import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { IdentityTables } from "../tables.ts";
import type { Pseudonym } from "./pseudonym.ts";

/** Whether a sign-in name belonged to somebody who was erased. */
export async function isErasedLoginName(tx: Tx, nameMac: Buffer): Promise<boolean> {
  const row = await on<IdentityTables>(tx)
    .selectFrom("identity.erasedLoginName")
    .select("nameMac")
    .where("nameMac", "=", nameMac)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a sign-in name from being used again without keeping the name. */
export async function insertErasedLoginName(tx: Tx, nameMac: Buffer): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.erasedLoginName")
    .values({ nameMac })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Puts the pseudonym in the place of the person; department and roles stay. */
export async function markAccountErased(tx: Tx, id: string, { loginName, name }: Pseudonym): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.account")
    .set((eb) => ({
      loginName,
      loginNameKey: loginName,
      name,
      status: "erased",
      language: null,
      passwordHash: null,
      passwordSetAt: null,
      isPasswordTemporary: false,
      issuer: null,
      subject: null,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** Forgets what an account could prove itself by. */
export async function deleteCredentials(tx: Tx, accountId: string): Promise<void> {
  await on<IdentityTables>(tx).deleteFrom("identity.formerPassword").where("accountId", "=", accountId).execute();
  await on<IdentityTables>(tx).deleteFrom("identity.setUpToken").where("accountId", "=", accountId).execute();
}
