import type { ChangePassword } from "@zhigang/contract/identity";
import { lockHorizon, loginNameKey } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError, KeptRefusal } from "../../../platform/http/app-error.ts";
import { record, recordRefusal } from "../../audit/index.ts";
import { endSessionsOf } from "../account/account-facts.ts";
import { getAccountForUpdate } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { beginSession } from "./begin-session.ts";
import { choosePassword } from "./choose-password.ts";
import { getSession } from "./get-session.ts";
import { lockOfName } from "./lock-state.ts";
import { verifyPassword } from "./password-hash.ts";
import type { SignedIn } from "./sign-in.ts";
import { insertFailure, listFailuresOf, nameHashOf } from "./sign-in-failure-store.ts";

const OWN_BLOCK = "own session";

/** 修改密码: ends every session of the account and begins a new one here. Guessing the present one is counted like a sign-in. */
export async function changePassword(call: Call, input: ChangePassword, options: IdentityOptions): Promise<SignedIn> {
  const account = await getAccountForUpdate(call.tx, call.actor.accountId);
  const subject = { kind: "account", id: account.id, label: account.loginName };
  const nameHash = nameHashOf(loginNameKey(account.loginName));
  const failures = await listFailuresOf(call.tx, [nameHash], lockHorizon(call.now));
  const until = lockOfName(
    failures.filter(({ addressBlock }) => addressBlock === OWN_BLOCK),
    nameHash,
    call.now,
  );
  if (until !== null) {
    const minutes = Math.ceil((until.getTime() - call.now.getTime()) / 60_000);
    throw new AppError("identity.sign_in_locked", { minutes });
  }
  const isRight = account.passwordHash !== null && (await verifyPassword(input.currentPassword, account.passwordHash));
  if (!isRight) {
    await insertFailure(call.tx, { nameHash, addressBlock: OWN_BLOCK, failedAt: call.now });
    await recordRefusal(call, "identity.password.change", subject);
    throw wrongPassword();
  }

  await choosePassword(call, account, input.newPassword, options);
  await endSessionsOf(call, account.id, options.authenticator);
  const token = await beginSession(call, account.id);
  await record(call, "identity.password.change", subject);

  return { session: await getSession(call, token, options), token };
}

function wrongPassword(): KeptRefusal {
  const code = "identity.current_password_wrong";
  return new KeptRefusal(code, {}, [{ pointer: "/currentPassword", keyword: "refusal", params: {}, refusal: code }]);
}
