import type { SetUpToken } from "@zhigang/contract/identity";
import { decideAccountAction, SET_UP_LIMITS } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { accountFacts, accountSubject, endSessionsOf, requireAllowed } from "./account-facts.ts";
import { changePasswordHash, getAccountForUpdate, insertFormerPassword } from "./account-store.ts";
import { issueSetUpToken } from "./issue-set-up-token.ts";

/** 重置密码: the old one is void at once, and the person sets a new one with a one-time link; nobody else ever knows it. */
export async function resetPassword(call: Call, id: string, { authenticator }: IdentityOptions): Promise<SetUpToken> {
  const account = await getAccountForUpdate(call.tx, id);

  requireAllowed(decideAccountAction(await accountFacts(call.tx, account), "reset", call.actor), account);

  if (account.passwordHash !== null) await insertFormerPassword(call.tx, id, account.passwordHash, call.now);
  await changePasswordHash(call.tx, id, null, call.now);
  await endSessionsOf(call, id, authenticator);
  const expiresAt = new Date(call.now.getTime() + SET_UP_LIMITS.laterMinutes * 60_000);
  const token = await issueSetUpToken(call.tx, account, expiresAt);
  await record(call, "identity.account.reset", accountSubject(account));

  return token;
}
