import type { Account } from "@zhigang/contract/identity";
import { ACTIONS_BY_STATUS, IDLE_ACCOUNT_DAYS, lockHorizon } from "@zhigang/domain/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { lockOfName } from "../session/lock-state.ts";
import { listFailuresOf, nameHashOf } from "../session/sign-in-failure-store.ts";
import { getAccountRow } from "./account-store.ts";
import type { AccountRow } from "./account-store.ts";

/** Accounts as administrators see them, with their locks. */
export async function presentAccounts(tx: Tx, accounts: readonly AccountRow[], now: Date): Promise<Account[]> {
  const hashes = accounts.map((account) => nameHashOf(account.loginNameKey));
  const failures = await listFailuresOf(tx, hashes, lockHorizon(now));
  return accounts.map((account) =>
    presentAccount(account, lockOfName(failures, nameHashOf(account.loginNameKey), now), now),
  );
}

/** One account as it is now. */
export async function presentAccountNow(tx: Tx, id: string, now: Date): Promise<Account> {
  const account = await getAccountRow(tx, id);
  const nameHash = nameHashOf(account.loginNameKey);
  const failures = await listFailuresOf(tx, [nameHash], lockHorizon(now));
  return presentAccount(account, lockOfName(failures, nameHash, now), now);
}

function presentAccount(account: AccountRow, lockedUntil: Date | null, now: Date): Account {
  const { departmentId, departmentName } = account;
  const lastUse = account.lastSignedInAt ?? account.createdAt;
  return {
    id: account.id,
    loginName: account.loginName,
    name: account.name,
    status: account.status,
    roles: account.roles,
    department: departmentId !== null && departmentName !== null ? { id: departmentId, name: departmentName } : null,
    hasPassword: account.passwordHash !== null,
    hasSecondFactor: account.hasSecondFactor,
    isLocked: lockedUntil !== null,
    lockedUntil: lockedUntil?.toISOString() ?? null,
    lastSignedInAt: account.lastSignedInAt?.toISOString() ?? null,
    isIdle: account.status === "active" && now.getTime() - lastUse.getTime() > IDLE_ACCOUNT_DAYS * 86_400_000,
    createdAt: account.createdAt.toISOString(),
    actions: [...ACTIONS_BY_STATUS[account.status]],
    version: account.version,
  };
}
