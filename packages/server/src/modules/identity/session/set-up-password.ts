import type { SetUpDone, SetUpPassword } from "@zhigang/contract/identity";
import { loginNameKey } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { endSessionsOf } from "../account/account-facts.ts";
import { getAccountForUpdate } from "../account/account-store.ts";
import { findSetUpTokenForUpdate, markSetUpTokenUsed } from "../account/set-up-token-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { choosePassword } from "./choose-password.ts";
import { deleteFailures, nameHashOf } from "./sign-in-failure-store.ts";
import { hashToken } from "./token.ts";

/** 凭一次性链接设置密码: once, in time, and only for an account in use. Then the person signs in. */
export async function setUpPassword(call: Call, input: SetUpPassword, options: IdentityOptions): Promise<SetUpDone> {
  const token = await findSetUpTokenForUpdate(call.tx, hashToken(input.token));
  if (!token || token.usedAt !== null || token.expiresAt <= call.now) throw new AppError("identity.set_up_refused");
  const account = await getAccountForUpdate(call.tx, token.accountId);
  if (account.status === "disabled") throw new AppError("identity.set_up_refused");

  await choosePassword(call, account, input.newPassword, options);
  await markSetUpTokenUsed(call.tx, token.id, call.now);
  await endSessionsOf(call, account.id, options.authenticator);
  await deleteFailures(call.tx, nameHashOf(loginNameKey(account.loginName)));
  const actor = {
    accountId: account.id,
    name: account.name,
    roles: account.roles,
    departmentId: account.departmentId,
    divisionCode: null,
  };
  await record({ ...call, actor }, "identity.password.set_up", {
    kind: "account",
    id: account.id,
    label: account.loginName,
  });

  return { loginName: account.loginName };
}
