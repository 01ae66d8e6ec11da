import { sql } from "kysely";
import { ADMINISTRATOR_ROLES } from "@zhigang/domain/identity";
import type { OtherHolders, Role } from "@zhigang/domain/identity";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { IdentityTables } from "../tables.ts";

/** One change of administrators after the other, so that two at once do not both remove the last but one. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.administrators', 0))`.execute(tx);
}

/** Whether there is, or ever was, one of the three administrators. */
export async function hasAdministrators(tx: Tx): Promise<boolean> {
  const grant = await on<IdentityTables>(tx)
    .selectFrom("identity.accountRole")
    .select("accountId")
    .where("role", "in", ADMINISTRATOR_ROLES)
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}

/** Grants a role. */
export async function insertRole(tx: Tx, accountId: string, role: Role, by: string, now: Date): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.accountRole")
    .values({ accountId, role, grantedAt: now, grantedBy: by, revokedAt: null, revokedBy: null })
    .execute();
}

/** Revokes a role; false if it is not held. */
export async function markRoleRevoked(tx: Tx, accountId: string, role: Role, by: string, now: Date): Promise<boolean> {
  const revoked = await on<IdentityTables>(tx)
    .updateTable("identity.accountRole")
    .set({ revokedAt: now, revokedBy: by })
    .where("accountId", "=", accountId)
    .where("role", "=", role)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}

/** Every role an account was granted, the first at the top. */
export async function listGrants(
  tx: Tx,
  accountId: string,
): Promise<{ role: Role; grantedAt: Date; revokedAt: Date | null }[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.accountRole")
    .select(["role", "grantedAt", "revokedAt"])
    .where("accountId", "=", accountId)
    .orderBy("grantedAt")
    .execute();
}

/** Administrator roles the account once held, and when each was given up. */
export async function listFormerAdministratorRoles(
  tx: Tx,
  accountId: string,
): Promise<{ role: Role; revokedAt: Date }[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.accountRole")
    .select(["role", "revokedAt"])
    .where("accountId", "=", accountId)
    .where("role", "in", [...ADMINISTRATOR_ROLES])
    .where("revokedAt", "is not", null)
    .$narrowType<{ revokedAt: Date }>()
    .execute();
}

/** How many other active accounts hold each administrator role. */
export async function countOtherAdministrators(tx: Tx, accountId: string): Promise<OtherHolders> {
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.accountRole as held")
    .innerJoin("identity.account as account", "account.id", "held.accountId")
    .select((eb) => ["held.role", eb.fn.countAll<string>().as("count")])
    .where("held.role", "in", [...ADMINISTRATOR_ROLES])
    .where("held.revokedAt", "is", null)
    .where("account.status", "=", "active")
    .where("account.id", "!=", accountId)
    .groupBy("held.role")
    .execute();
  return Object.fromEntries(rows.map(({ role, count }) => [role, Number(count)]));
}
