import { loginNameKey, SET_UP_LIMITS } from "@zhigang/domain/identity";
import type { Role } from "@zhigang/domain/identity";
import type { SetUpToken } from "@zhigang/contract/identity";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findAccountByLoginName, insertAccount } from "./account-store.ts";
import { issueSetUpToken } from "./issue-set-up-token.ts";
import { hasAdministrators, insertRole } from "./role-store.ts";

/** A one-time link for one of the first three administrators; the caller prints it. */
export interface FirstAdministrator extends SetUpToken {
  readonly role: Role;
}

const FIRST = [
  { loginName: "sysadmin", name: "系统管理员", role: "system_administrator" },
  { loginName: "secadmin", name: "安全管理员", role: "security_administrator" },
  { loginName: "auditadmin", name: "审计管理员", role: "audit_administrator" },
] as const satisfies readonly { loginName: string; name: string; role: Role }[];

/**
 * First start: the three administrators without any password, each with a link good for thirty minutes (quality S-07). Started
 * again, those who have not used theirs get another; once all have, nothing happens.
 */
export async function createFirstAdministrators(tx: Tx, now: Date): Promise<FirstAdministrator[]> {
  if (!(await hasAdministrators(tx))) {
    for (const { role, ...names } of FIRST) {
      const id = newId();
      const account = { ...names, id, loginNameKey: loginNameKey(names.loginName), departmentId: null };
      await insertAccount(tx, { ...account, status: "active", createdAt: now });
      await insertRole(tx, id, role, id, now);
      await record(
        firstStart(tx, now),
        "identity.account.create",
        { kind: "account", id, label: names.loginName },
        { to: { role } },
      );
    }
  }
  const links: FirstAdministrator[] = [];
  for (const { loginName, role } of FIRST) {
    const account = await findAccountByLoginName(tx, loginNameKey(loginName));
    const isWaiting = account?.passwordHash === null && account.lastSignedInAt === null && account.roles.includes(role);
    if (!account || !isWaiting) continue;
    const expiresAt = new Date(now.getTime() + SET_UP_LIMITS.firstStartMinutes * 60_000);
    links.push({ role, ...(await issueSetUpToken(tx, account, expiresAt)) });
  }
  return links;
}

/** The house itself, before anybody is there. */
function firstStart(tx: Tx, now: Date) {
  const actor = { accountId: "", name: "首次启动", roles: [], departmentId: null, divisionCode: null };
  return { tx, actor, now, requestId: newId(), address: null };
}
