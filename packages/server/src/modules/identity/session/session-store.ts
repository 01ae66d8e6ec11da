import { sql } from "kysely";
import type { Role } from "@zhigang/domain/identity";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { HAS_SECOND_FACTOR } from "../second-factor/second-factor-store.ts";
import type { IdentityTables, SessionTable } from "../tables.ts";

/** A session with its account, roles, department and division, as one look sees it. */
export type SessionRow = Awaited<ReturnType<typeof findSession>> & object;

/** The session of a token; undefined if there is none. Whether it still holds is for the caller to judge. */
export async function findSession(tx: Tx, tokenHash: Buffer) {
  return on<IdentityTables>(tx)
    .selectFrom("identity.session as session")
    .innerJoin("identity.account as account", "account.id", "session.accountId")
    .leftJoin("identity.department as department", "department.id", "account.departmentId")
    .leftJoin("identity.division as division", "division.code", "department.divisionCode")
    .select([
      "session.id",
      "session.startedAt",
      "session.lastSeenAt",
      "session.expiresAt",
      "session.endedAt",
      "account.id as accountId",
      "account.name as accountName",
      "account.loginName",
      "account.status",
      "account.language",
      "account.passwordSetAt",
      "account.isPasswordTemporary",
      "department.id as departmentId",
      "division.code as divisionCode",
      "division.name as divisionName",
    ])
    .select((eb) =>
      eb
        .selectFrom("identity.presentName as present")
        .select("present.name")
        .whereRef("present.departmentId", "=", "account.departmentId")
        .as("departmentName"),
    )
    .select(
      sql<Role[]>`array(
        select held.role from identity.account_role held
        where held.account_id = account.id and held.revoked_at is null
        order by held.role)`.as("roles"),
    )
    .select(HAS_SECOND_FACTOR.as("hasSecondFactor"))
    .where("session.tokenHash", "=", tokenHash)
    .executeTakeFirst();
}

/** A new session. */
export async function insertSession(tx: Tx, session: Omit<SessionTable, "id" | "endedAt">): Promise<string> {
  const id = newId();
  await on<IdentityTables>(tx)
    .insertInto("identity.session")
    .values({ ...session, id, endedAt: null })
    .execute();
  return id;
}

/** Notes that a session was used; at most once a minute, so that reading costs no writing. */
export async function markSessionSeen(tx: Tx, id: string, now: Date): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.session")
    .set({ lastSeenAt: now })
    .where("id", "=", id)
    .where("lastSeenAt", "<", new Date(now.getTime() - 60_000))
    .execute();
}

/** Ends one session of an account; false if there is no such session that still goes on. */
export async function markSessionEnded(tx: Tx, accountId: string, id: string, now: Date): Promise<boolean> {
  const ended = await on<IdentityTables>(tx)
    .updateTable("identity.session")
    .set({ endedAt: now })
    .where("id", "=", id)
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends all sessions of an account. */
export async function markSessionsEnded(tx: Tx, accountId: string, now: Date): Promise<void> {
  await on<IdentityTables>(tx)
    .updateTable("identity.session")
    .set({ endedAt: now })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .execute();
}

/** Forgets every session of an account, with the addresses it came from. */
export async function deleteSessions(tx: Tx, accountId: string): Promise<void> {
  await on<IdentityTables>(tx).deleteFrom("identity.session").where("accountId", "=", accountId).execute();
}

/** The sessions of an account that have not ended, the latest first. */
export async function listSessions(tx: Tx, accountId: string, now: Date): Promise<SessionTable[]> {
  return on<IdentityTables>(tx)
    .selectFrom("identity.session")
    .selectAll()
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("startedAt", "desc")
    .execute();
}

/** Forgets sessions that ended, or ran out, before a moment. */
export async function deleteEndedSessions(tx: Tx, before: Date): Promise<void> {
  await on<IdentityTables>(tx)
    .deleteFrom("identity.session")
    .where((eb) => eb.or([eb("endedAt", "<", before), eb("expiresAt", "<", before)]))
    .execute();
}
