import type { Account, RoleGrant } from "@zhigang/contract/identity";
import { decideAccountAction, decideLeaving } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountFacts, accountSubject, endSessionsOf, requireAllowed } from "./account-facts.ts";
import { changeAccountStatus, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";
import { countOtherAdministrators, lockAdministrators, markRoleRevoked } from "./role-store.ts";

/** 收回角色: acts at once; an account without any role waits for one again. */
export async function revokeRole(
  call: Call,
  id: string,
  { role }: RoleGrant,
  { authenticator }: IdentityOptions,
): Promise<Account> {
  await lockAdministrators(call.tx);
  const account = await getAccountForUpdate(call.tx, id);

  const facts = await accountFacts(call.tx, account);
  requireAllowed(decideAccountAction(facts, "revoke", call.actor), account);
  requireAllowed(decideLeaving(facts, [role], await countOtherAdministrators(call.tx, id)), account);

  const isRevoked = await markRoleRevoked(call.tx, id, role, call.actor.accountId, call.now);
  if (!isRevoked) throw new AppError("identity.role_not_held", { id, role });
  const roles = account.roles.filter((held) => held !== role);
  if (roles.length === 0 && account.status === "active") await changeAccountStatus(call.tx, id, "pending");
  await endSessionsOf(call, id, authenticator);
  await record(call, "identity.role.revoke", accountSubject(account), {
    from: { roles: account.roles },
    to: { roles },
  });

  return presentAccountNow(call.tx, id, call.now);
}
