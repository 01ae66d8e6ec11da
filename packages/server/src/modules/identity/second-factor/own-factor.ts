import type { ErrorCode } from "@zhigang/contract/errors";
import type { SecondFactor } from "@zhigang/contract/identity";
import { mustHaveSecondFactor, SECOND_FACTOR_REASONS } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError, KeptRefusal } from "../../../platform/http/app-error.ts";
import { recordRefusal } from "../../audit/index.ts";
import { accountSubject } from "../account/account-facts.ts";
import { getAccountForUpdate, getAccountRow } from "../account/account-store.ts";
import type { AccountRow } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { countOwnGuess, refuseWhileGuessing, requireOwnPassword } from "../session/own-guess.ts";
import { acceptCode } from "./accept-code.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-code.ts";
import { changeRecoveryCodes, countRecoveryCodes, findSecondFactor } from "./second-factor-store.ts";

/** 本人的第二因素, and why one is asked for. */
export async function getSecondFactor(call: Call, { secondFactor: policy }: IdentityOptions): Promise<SecondFactor> {
  const { id, roles } = await getAccountRow(call.tx, call.actor.accountId);
  const factor = await findSecondFactor(call.tx, id);
  return {
    policy,
    reason: SECOND_FACTOR_REASONS[policy],
    isRequired: mustHaveSecondFactor(policy, roles),
    enrolledAt: factor?.enrolledAt?.toISOString() ?? null,
    recoveryCodesLeft: await countRecoveryCodes(call.tx, id),
  };
}

/** One's own account, proved by its password once more. Guessing it here is counted like anywhere else. */
export async function proveOwnPassword(call: Call, password: string, operation: string): Promise<AccountRow> {
  const account = await getAccountForUpdate(call.tx, call.actor.accountId);
  await refuseWhileGuessing(call, account);
  await requireOwnPassword(call, account, password, operation);
  return account;
}

/** One's own account, proved by a code. A wrong one is counted and refused at its field. */
export async function proveOwnCode(
  call: Call,
  code: string,
  operation: string,
  { secrets }: IdentityOptions,
): Promise<AccountRow> {
  const account = await getAccountForUpdate(call.tx, call.actor.accountId);
  await refuseWhileGuessing(call, account);
  if (!account.hasSecondFactor) throw new AppError("identity.second_factor_missing");
  if ((await acceptCode(call, account.id, code, secrets)) === null) throw await refuseCode(call, account, operation);
  return account;
}

/** Counts a wrong code and gives the refusal at its field. */
export async function refuseCode(call: Call, account: AccountRow, operation: string): Promise<KeptRefusal> {
  const refusal: ErrorCode = "identity.code_wrong";
  await countOwnGuess(call, account);
  await recordRefusal(call, operation, accountSubject(account), { reason: refusal });
  return new KeptRefusal(refusal, {}, [{ pointer: "/code", keyword: "refusal", params: {}, refusal }]);
}

/** New recovery codes for an account: told once, kept as hashes. */
export async function issueRecoveryCodes(call: Call, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await changeRecoveryCodes(call.tx, accountId, codes.map(hashRecoveryCode));
  return codes;
}
