import { sql } from "kysely";
import type { ListAccounts } from "@zhigang/contract/identity";
import type { AccountStatus, Role } from "@zhigang/domain/identity";
import type { Language } from "@zhigang/domain/glossary";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { HAS_SECOND_FACTOR } from "../second-factor/second-factor-store.ts";
import type { AccountTable, IdentityTables } from "../tables.ts";

/** An account with the roles it holds and the present name of its department. */
export type AccountRow = Awaited<ReturnType<typeof findAccount>> & object;

function accounts(tx: Tx) {
  return on<IdentityTables>(tx)
    .selectFrom("identity.account as account")
    .select([
      "account.id",
      "account.loginName",
      "account.loginNameKey",
      "account.name",
      "account.departmentId",
      "account.status",
      "account.isDemo",
      "account.passwordHash",
      "account.createdAt",
      "account.lastSignedInAt",
      "account.expiresOn",
      "account.version",
    ])
    .select(HAS_SECOND_FACTOR.as("hasSecondFactor"))
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
    );
}

/** An account by its id; undefined if there is none. */
export async function findAccount(tx: Tx, id: string) {
  return accounts(tx).where("account.id", "=", id).executeTakeFirst();
}

/** An account by what its sign-in name is compared by; undefined if there is none. */
export async function findAccountByLoginName(tx: Tx, loginNameKey: string): Promise<AccountRow | undefined> {
  return accounts(tx).where("account.loginNameKey", "=", loginNameKey).executeTakeFirst();
}

/** An account that must be there. */
export async function getAccountRow(tx: Tx, id: string): Promise<AccountRow> {
  const account = await findAccount(tx, id);
  if (!account) throw new AppError("identity.account_not_found", { id });
  return account;
}

/** An account that must be there, locked until the transaction ends. */
export async function getAccountForUpdate(tx: Tx, id: string): Promise<AccountRow> {
  const account = await accounts(tx).where("account.id", "=", id).forUpdate("account").executeTakeFirst();
  if (!account) throw new AppError("identity.account_not_found", { id });
  return account;
}

/** The list query: by sign-in name, from after the given one on. */
export function accountsQuery(
  tx: Tx,
  filters: Omit<ListAccounts, "cursor" | "limit">,
  after: string | null,
  limit: number,
) {
  const { text, status, role, departmentId } = filters;
  const pattern = `%${(text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
  return accounts(tx)
    .$if(text !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb("account.loginNameKey", "like", pattern), eb(eb.fn("lower", ["account.name"]), "like", pattern)]),
      ),
    )
    .$if(status !== undefined, (query) => query.where("account.status", "=", status ?? "active"))
    .$if(departmentId !== undefined, (query) => query.where("account.departmentId", "=", departmentId ?? ""))
    .$if(role !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("identity.accountRole as held")
            .select("held.role")
            .whereRef("held.accountId", "=", "account.id")
            .where("held.role", "=", role ?? "leader")
            .where("held.revokedAt", "is", null),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where("account.loginNameKey", ">", after ?? ""))
    .orderBy("account.loginNameKey")
    .limit(limit);
}

/** What a new account is made of; the rest has its beginning. */
export type NewAccount = Pick<
  AccountTable,
  "id" | "loginName" | "loginNameKey" | "name" | "departmentId" | "status" | "createdAt"
> & {
  readonly isDemo?: boolean;
  readonly expiresOn?: string | null;
};

/** A new account; false if its name is or was in use. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const inserted = await on<IdentityTables>(tx)
    .insertInto("identity.account")
    .values({
      expiresOn: null,
      ...account,
      language: null,
      passwordHash: null,
      passwordSetAt: null,
      issuer: null,
      subject: null,
      lastSignedInAt: null,
    })
    .onConflict((conflict) => conflict.column("loginNameKey").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

function change(tx: Tx, id: string) {
  return on<IdentityTables>(tx).updateTable("identity.account").where("id", "=", id);
}

/** Another name or department. */
export async function changeAccountRow(
  tx: Tx,
  id: string,
  values: { name: string; departmentId: string | null; expiresOn: string | null },
): Promise<void> {
  await change(tx, id)
    .set((eb) => ({ ...values, version: eb("version", "+", 1) }))
    .execute();
}

/** Accounts that are in use though their last day is over. */
export async function listExpiredIds(tx: Tx, today: string): Promise<string[]> {
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.account")
    .select("id")
    .where("expiresOn", "<", today)
    .where("status", "in", ["pending", "active"])
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Another state. */
export async function changeAccountStatus(tx: Tx, id: string, status: AccountStatus): Promise<void> {
  await change(tx, id)
    .set((eb) => ({ status, version: eb("version", "+", 1) }))
    .execute();
}

/** The language a person wants. */
export async function changeAccountLanguage(tx: Tx, id: string, language: Language | null): Promise<void> {
  await change(tx, id).set({ language }).execute();
}

/** The moment of the latest sign-in; false where the password or the account was taken away while it was being checked. */
export async function markSignedIn(tx: Tx, id: string, checkedHash: string, now: Date): Promise<boolean> {
  const marked = await change(tx, id)
    .set({ lastSignedInAt: now })
    .where("passwordHash", "=", checkedHash)
    .where("status", "=", "active")
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

/** The same password, hashed in today's way. */
export async function markPasswordRehashed(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await change(tx, id).set({ passwordHash }).execute();
}

/** A new password, set by its owner; null takes the password away. */
export async function changePasswordHash(tx: Tx, id: string, passwordHash: string | null, now: Date): Promise<void> {
  await change(tx, id).set({ passwordHash, passwordSetAt: now, isPasswordTemporary: false }).execute();
}

/** Keeps the hash of a password that is no longer used. */
export async function insertFormerPassword(tx: Tx, accountId: string, passwordHash: string, now: Date): Promise<void> {
  await on<IdentityTables>(tx)
    .insertInto("identity.formerPassword")
    .values({ accountId, passwordHash, replacedAt: now })
    .execute();
}

/** The hashes of the latest former passwords. */
export async function listFormerPasswords(tx: Tx, accountId: string, count: number): Promise<string[]> {
  const rows = await on<IdentityTables>(tx)
    .selectFrom("identity.formerPassword")
    .select("passwordHash")
    .where("accountId", "=", accountId)
    .orderBy("replacedAt", "desc")
    .limit(count)
    .execute();
  return rows.map((row) => row.passwordHash);
}
