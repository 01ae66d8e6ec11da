import { createHash } from "node:crypto";
import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { IdentityTables, SignInFailureTable } from "../tables.ts";

/** What a name is counted by: a hash, because people type passwords into the wrong field. */
export function nameHashOf(loginNameKey: string): string {
  return createHash("sha256").update(`zhigang sign-in ${loginNameKey}`).digest("hex");
}

/** One attempt after the other for each name, so that guesses side by side are all counted. */
export async function lockSignIns(tx: Tx, nameHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameHash}, 1))`.execute(tx);
}

/** Failures of the name or from the block of addresses since the given moment, oldest first. */
export async function listFailures(
  tx: Tx,
  nameHash: string,
  addressBlock: string,
  since: Date,
): Promise<SignInFailureTable[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.signInFailure")
    .selectAll()
    .where((eb) => eb.or([eb("nameHash", "=", nameHash), eb("addressBlock", "=", addressBlock)]))
    .where("failedAt", ">=", since)
    .orderBy("failedAt")
    .execute();
}

/** Failures of several names since the given moment, oldest first. */
export async function listFailuresOf(
  tx: Tx,
  nameHashes: readonly string[],
  since: Date,
): Promise<SignInFailureTable[]> {
  if (nameHashes.length === 0) return [];
  return on<IdentityTables>(tx)
    .selectFrom("identity.signInFailure")
    .selectAll()
    .where("nameHash", "in", [...nameHashes])
    .where("failedAt", ">=", since)
    .orderBy("failedAt")
    .execute();
}

/** Counts a failure. */
export async function insertFailure(tx: Tx, failure: Omit<SignInFailureTable, "id">): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.signInFailure")
    .values({ ...failure, id: newId() })
    .execute();
}

/** Forgets the failures of a name, at one block of addresses or everywhere. */
export async function deleteFailures(tx: Tx, nameHash: string, addressBlock?: string): Promise<void> {
  await on<IdentityTables>(tx)
    .deleteFrom("identity.signInFailure")
    .where("nameHash", "=", nameHash)
    .$if(addressBlock !== undefined, (query) => query.where("addressBlock", "=", addressBlock ?? ""))
    .execute();
}

/** Forgets what can no longer matter. */
export async function deleteOldFailures(tx: Tx, before: Date): Promise<void> {
  await on<IdentityTables>(tx).deleteFrom("identity.signInFailure").where("failedAt", "<", before).execute();
}
