import type { PreparedSecondFactor, PrepareSecondFactor } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { accountSubject } from "../account/account-facts.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { toBase32 } from "./base32.ts";
import { proveOwnPassword } from "./own-factor.ts";
import { insertPreparedFactor } from "./second-factor-store.ts";
import { newTotpKey, totpAddress } from "./totp.ts";

const OPERATION = "identity.second_factor.prepare";

/** 准备第二因素: a new key, told this once; it counts for nothing before a code has proved it. */
export async function prepareSecondFactor(
  call: Call,
  { currentPassword }: PrepareSecondFactor,
  { secrets }: IdentityOptions,
): Promise<PreparedSecondFactor> {
  const account = await proveOwnPassword(call, currentPassword, OPERATION);
  if (account.isDemo) throw new AppError("identity.second_factor_in_demo");
  if (account.hasSecondFactor) throw new AppError("identity.second_factor_enrolled");

  const key = newTotpKey();
  await insertPreparedFactor(call.tx, account.id, secrets.seal(key.toString("base64")), call.now);
  await record(call, OPERATION, accountSubject(account));

  return { key: toBase32(key), address: totpAddress(key, account.loginName) };
}
