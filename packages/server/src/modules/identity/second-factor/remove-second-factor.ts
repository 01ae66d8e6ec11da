import type { RemoveSecondFactor, SecondFactor } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { accountSubject } from "../account/account-facts.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { getSecondFactor, proveOwnCode, proveOwnPassword } from "./own-factor.ts";
import { deleteSecondFactor } from "./second-factor-store.ts";

const OPERATION = "identity.second_factor.remove";

/** 停用第二因素, such as before another device is enrolled. Who must have one has no role until then. */
export async function removeSecondFactor(
  call: Call,
  { currentPassword, code }: RemoveSecondFactor,
  options: IdentityOptions,
): Promise<SecondFactor> {
  await proveOwnPassword(call, currentPassword, OPERATION);
  const account = await proveOwnCode(call, code, OPERATION, options);

  await deleteSecondFactor(call.tx, account.id);
  call.afterCommit(() => options.authenticator.forget());
  await record(call, OPERATION, accountSubject(account));

  return getSecondFactor(call, options);
}
