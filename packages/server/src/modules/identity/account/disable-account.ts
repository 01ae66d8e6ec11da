import type { Account, DisableAccount } from "@zhigang/contract/identity";
import { decideAccountAction, decideLeaving } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountFacts, accountSubject, endSessionsOf, requireAllowed } from "./account-facts.ts";
import { changeAccountStatus, getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";
import { countOtherAdministrators, lockAdministrators } from "./role-store.ts";

/** 停用账号: its sessions end at once; the last active administrator of each kind stays. */
export async function disableAccount(
  call: Call,
  id: string,
  { reason }: DisableAccount,
  { authenticator }: IdentityOptions,
): Promise<Account> {
  await lockAdministrators(call.tx);
  const account = await getAccountForUpdate(call.tx, id);

  const facts = await accountFacts(call.tx, account);
  requireAllowed(decideAccountAction(facts, "disable", call.actor), account);
  requireAllowed(decideLeaving(facts, account.roles, await countOtherAdministrators(call.tx, id)), account);

  await changeAccountStatus(call.tx, id, "disabled");
  await endSessionsOf(call, id, authenticator);
  await record(call, "identity.account.disable", accountSubject(account), {
    from: { status: account.status },
    to: { status: "disabled" },
    reason,
  });

  return presentAccountNow(call.tx, id, call.now);
}
