import type { ProveSecondFactor, RecoveryCodes } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { accountSubject, endSessionsOf } from "../account/account-facts.ts";
import { getAccountForUpdate } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { beginSession } from "../session/begin-session.ts";
import { refuseWhileGuessing } from "../session/own-guess.ts";
import { takeStep } from "./accept-code.ts";
import { issueRecoveryCodes, refuseCode } from "./own-factor.ts";
import { findSecondFactorForUpdate, markFactorEnrolled } from "./second-factor-store.ts";

const OPERATION = "identity.second_factor.enrol";

/** The codes to write down, and the token of the session that goes on. */
export interface Enrolled extends RecoveryCodes {
  readonly token: string;
}

/** 启用第二因素: a code proves the key. Sessions begun without it end, and a new one begins here (quality S-108). */
export async function enrolSecondFactor(
  call: Call,
  { code }: ProveSecondFactor,
  { authenticator, secrets }: IdentityOptions,
): Promise<Enrolled> {
  const account = await getAccountForUpdate(call.tx, call.actor.accountId);
  await refuseWhileGuessing(call, account);
  const factor = await findSecondFactorForUpdate(call.tx, account.id);
  if (!factor) throw new AppError("identity.second_factor_not_prepared");
  if (factor.enrolledAt !== null) throw new AppError("identity.second_factor_enrolled");
  if (!(await takeStep(call, factor, code, secrets))) throw await refuseCode(call, account, OPERATION);

  await markFactorEnrolled(call.tx, account.id, call.now);
  const codes = await issueRecoveryCodes(call, account.id);
  await endSessionsOf(call, account.id, authenticator);
  const token = await beginSession(call, account.id);
  await record(call, OPERATION, accountSubject(account));

  return { codes, token };
}
