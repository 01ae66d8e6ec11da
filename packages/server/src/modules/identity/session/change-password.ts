import type { ChangePassword } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { accountSubject, endSessionsOf } from "../account/account-facts.ts";
import { getAccountForUpdate } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { beginSession } from "./begin-session.ts";
import { choosePassword } from "./choose-password.ts";
import { getSession } from "./get-session.ts";
import { refuseWhileGuessing, requireOwnPassword } from "./own-guess.ts";
import type { SignedIn } from "./sign-in.ts";

const OPERATION = "identity.password.change";

/** 修改密码: ends every session of the account and begins a new one here. Guessing the present one is counted like a sign-in. */
export async function changePassword(call: Call, input: ChangePassword, options: IdentityOptions): Promise<SignedIn> {
  const account = await getAccountForUpdate(call.tx, call.actor.accountId);
  await refuseWhileGuessing(call, account);
  await requireOwnPassword(call, account, input.currentPassword, OPERATION);

  await choosePassword(call, account, input.newPassword, options);
  await endSessionsOf(call, account.id, options.authenticator);
  const token = await beginSession(call, account.id);
  await record(call, OPERATION, accountSubject(account));

  return { session: await getSession(call, token, options), token };
}
