import type { Account, EraseAccount } from "@zhigang/contract/identity";
import { decideAccountAction } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { erasePersonal, record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { deleteSecondFactor } from "../second-factor/second-factor-store.ts";
import { deleteSessions } from "../session/session-store.ts";
import { deleteFailures, nameHashOf } from "../session/sign-in-failure-store.ts";
import { accountFacts, requireAllowed } from "./account-facts.ts";
import { getAccountForUpdate } from "./account-store.ts";
import { deleteCredentials, insertErasedLoginName, markAccountErased } from "./erasure-store.ts";
import { presentAccountNow } from "./present-account.ts";
import { pseudonymOf } from "./pseudonym.ts";

/**
 * 注销账号并删除个人信息 (PIPL art. 47), of an account that is out of use and on request: names, addresses, credentials and
 * sessions go, in the audit too. What stays is the office it held, department and roles, under a pseudonym. Nobody can undo it.
 */
export async function eraseAccount(
  call: Call,
  id: string,
  { reason }: EraseAccount,
  { authenticator, secrets, forgetPerson = [] }: IdentityOptions,
): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);

  requireAllowed(decideAccountAction(await accountFacts(call.tx, account), "erase", call.actor), account);

  const pseudonym = pseudonymOf(id);
  await insertErasedLoginName(call.tx, secrets.mac(account.loginNameKey));
  await markAccountErased(call.tx, id, pseudonym);
  await deleteCredentials(call.tx, id);
  await deleteSecondFactor(call.tx, id);
  await deleteSessions(call.tx, id);
  await deleteFailures(call.tx, nameHashOf(account.loginNameKey));
  for (const forget of forgetPerson) await forget(call.tx, { accountId: id, name: pseudonym.name });
  const auditParts = await erasePersonal(call, id);
  call.afterCommit(() => authenticator.forget());
  await record(
    call,
    "identity.account.erase",
    { kind: "account", id },
    { from: { status: account.status }, to: { status: "erased", pseudonym: pseudonym.loginName, auditParts }, reason },
  );

  return presentAccountNow(call.tx, id, call.now);
}
