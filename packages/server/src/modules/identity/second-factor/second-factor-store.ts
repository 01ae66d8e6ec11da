import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { IdentityTables, SecondFactorTable } from "../tables.ts";

/** Whether the account of a query that calls it `account` has enrolled a second factor. */
export const HAS_SECOND_FACTOR = sql<boolean>`exists (
  select from identity.second_factor factor
  where factor.account_id = account.id and factor.enrolled_at is not null)`;

/** The second factor of an account, prepared or enrolled. */
export type SecondFactorRow = Omit<SecondFactorTable, "lastStep"> & { readonly lastStep: number };

/** The second factor of an account; undefined if there is none. */
export async function findSecondFactor(tx: Tx, accountId: string): Promise<SecondFactorRow | undefined> {
  return present(await factors(tx, accountId).executeTakeFirst());
}

/** The same, locked so that a code is used once. */
export async function findSecondFactorForUpdate(tx: Tx, accountId: string): Promise<SecondFactorRow | undefined> {
  return present(await factors(tx, accountId).forUpdate().executeTakeFirst());
}

function factors(tx: Tx, accountId: string) {
  return on<IdentityTables>(tx)
    .selectFrom("identity.secondFactor")
    .select(["accountId", "sealedKey", "preparedAt", "enrolledAt", "lastStep"])
    .where("accountId", "=", accountId);
}

function present(row: (Omit<SecondFactorRow, "lastStep"> & { lastStep: string }) | undefined) {
  return row && { ...row, lastStep: Number(row.lastStep) };
}

/** A key that waits for its first code; one that waited before is void. */
export async function insertPreparedFactor(tx: Tx, accountId: string, sealedKey: Buffer, now: Date): Promise<void> {
  await deleteSecondFactor(tx, accountId);
  await on<IdentityTables>(tx)
    .insertInto("identity.secondFactor")
    .values({ accountId, sealedKey, preparedAt: now, enrolledAt: null })
    .execute();
}

/** A code proved the key. */
export async function markFactorEnrolled(tx: Tx, accountId: string, now: Date): Promise<void> {
  await change(tx, accountId).set({ enrolledAt: now }).execute();
}

/** The code of this step was used. */
export async function markStepUsed(tx: Tx, accountId: string, step: number): Promise<void> {
  await change(tx, accountId)
    .set({ lastStep: String(step) })
    .execute();
}

function change(tx: Tx, accountId: string) {
  return on<IdentityTables>(tx).updateTable("identity.secondFactor").where("accountId", "=", accountId);
}

/** Takes the second factor away, with its recovery codes. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await on<IdentityTables>(tx).deleteFrom("identity.recoveryCode").where("accountId", "=", accountId).execute();
  await on<IdentityTables>(tx).deleteFrom("identity.secondFactor").where("accountId", "=", accountId).execute();
}

/** New recovery codes in place of those that were there. */
export async function changeRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await on<IdentityTables>(tx).deleteFrom("identity.recoveryCode").where("accountId", "=", accountId).execute();
  await on<IdentityTables>(tx)
    .insertInto("identity.recoveryCode")
    .values(hashes.map((codeHash) => ({ accountId, codeHash, usedAt: null })))
    .execute();
}

/** Uses a recovery code; false if there is none such, or it was used. */
export async function markRecoveryCodeUsed(tx: Tx, accountId: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const used = await on<IdentityTables>(tx)
    .updateTable("identity.recoveryCode")
    .set({ usedAt: now })
    .where("accountId", "=", accountId)
    .where("codeHash", "=", codeHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  const row = await on<IdentityTables>(tx)
    .selectFrom("identity.recoveryCode")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
