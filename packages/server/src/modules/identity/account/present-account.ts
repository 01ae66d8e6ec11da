import type { Account } from "@zhigang/contract/identity";
import { ACTIONS_BY_STATUS, lockHorizon } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { lockOfName } from "../session/lock-state.ts";
import { listFailuresOf, nameHashOf } from "../session/sign-in-failure-store.ts";
import { idleDaysOn } from "./account-rule-store.ts";
import { getAccountRow } from "./account-store.ts";
import type { AccountRow } from "./account-store.ts";

const DAY_MS = 86_400_000;

/** Accounts as administrators see them, with their locks. */
export async function presentAccounts(tx: Tx, accounts: readonly AccountRow[], now: Date): Promise<Account[]> {
  const hashes = accounts.map((account) => nameHashOf(account.loginNameKey));
  const failures = await listFailuresOf(tx, hashes, lockHorizon(now));
  const idleDays = await idleDaysOn(tx, calendarDateOf(now));
  return accounts.map((account) =>
    presentAccount(account, lockOfName(failures, nameHashOf(account.loginNameKey), now), { now, idleDays }),
  );
}

/** One account as it is now. */
export async function presentAccountNow(tx: Tx, id: string, now: Date): Promise<Account> {
  const account = await getAccountRow(tx, id);
  const nameHash = nameHashOf(account.loginNameKey);
  const failures = await listFailuresOf(tx, [nameHash], lockHorizon(now));
  const idleDays = await idleDaysOn(tx, calendarDateOf(now));
  return presentAccount(account, lockOfName(failures, nameHash, now), { now, idleDays });
}

function presentAccount(
  account: AccountRow,
  lockedUntil: Date | null,
  { now, idleDays }: { readonly now: Date; readonly idleDays: number },
): Account {
  const { departmentId, departmentName, expiresOn } = account;
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
    isIdle: account.status === "active" && now.getTime() - lastUse.getTime() > idleDays * DAY_MS,
    expiresOn,
    isExpired: expiresOn !== null && expiresOn < calendarDateOf(now),
    createdAt: account.createdAt.toISOString(),
    actions: [...ACTIONS_BY_STATUS[account.status]],
    version: account.version,
  };
}
