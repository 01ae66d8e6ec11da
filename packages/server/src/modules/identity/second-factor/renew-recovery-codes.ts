import type { ProveSecondFactor, RecoveryCodes } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { accountSubject } from "../account/account-facts.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { issueRecoveryCodes, proveOwnCode } from "./own-factor.ts";

const OPERATION = "identity.second_factor.renew_codes";

/** 更换恢复码: those from before are void. */
export async function renewRecoveryCodes(
  call: Call,
  { code }: ProveSecondFactor,
  options: IdentityOptions,
): Promise<RecoveryCodes> {
  const account = await proveOwnCode(call, code, OPERATION, options);

  const codes = await issueRecoveryCodes(call, account.id);
  await record(call, OPERATION, accountSubject(account));

  return { codes };
}
