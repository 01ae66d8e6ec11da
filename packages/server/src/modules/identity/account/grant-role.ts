import type { Account, RoleGrant } from "@zhigang/contract/identity";
import { decideAccountAction, decideGrant } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountFacts, accountSubject, endSessionsOf, requireAllowed } from "./account-facts.ts";
import { changeAccountStatus, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";
import { insertRole, lockAdministrators } from "./role-store.ts";

/** 授予角色: by the security administrator; the first one puts the account to work. The person signs in anew. */
export async function grantRole(
  call: Call,
  id: string,
  { role }: RoleGrant,
  { authenticator }: IdentityOptions,
): Promise<Account> {
  await lockAdministrators(call.tx);
  const account = await getAccountForUpdate(call.tx, id);

  const facts = await accountFacts(call.tx, account);
  requireAllowed(decideAccountAction(facts, "grant", call.actor), account);
  requireAllowed(decideGrant(facts, role, call.now), account);

  await insertRole(call.tx, id, role, call.actor.accountId, call.now);
  await changeAccountStatus(call.tx, id, "active");
  await endSessionsOf(call, id, authenticator);
  await record(call, "identity.role.grant", accountSubject(account), {
    from: { roles: account.roles },
    to: { roles: [...account.roles, role] },
  });

  return presentAccountNow(call.tx, id, call.now);
}
