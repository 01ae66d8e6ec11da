import type { Account } from "@zhigang/contract/identity";
import { decideAccountAction } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { deleteFailures, nameHashOf } from "../session/sign-in-failure-store.ts";
import { accountFacts, accountSubject, requireAllowed } from "./account-facts.ts";
import { getAccountForUpdate } from "./account-store.ts";
import { presentAccountNow } from "./present-account.ts";

/** 解除锁定: by the security administrator; the failures counted so far are forgotten. */
export async function unlockAccount(call: Call, id: string): Promise<Account> {
  const account = await getAccountForUpdate(call.tx, id);

  requireAllowed(decideAccountAction(await accountFacts(call.tx, account), "unlock", call.actor), account);

  await deleteFailures(call.tx, nameHashOf(account.loginNameKey));
  await record(call, "identity.account.unlock", accountSubject(account));

  return presentAccountNow(call.tx, id, call.now);
}
