import type { Call } from "../../../platform/call.ts";
import type { SecretBox } from "../../../platform/secret-box.ts";
import { hashRecoveryCode, isRecoveryCode } from "./recovery-code.ts";
import { findSecondFactorForUpdate, markRecoveryCodeUsed, markStepUsed } from "./second-factor-store.ts";
import type { SecondFactorRow } from "./second-factor-store.ts";
import { findTotpStep } from "./totp.ts";

/** How an account proved itself a second time. */
export type SecondProof = "code" | "recovery_code";

/**
 * Takes a code of an account's second factor, or one of its recovery codes, so that it works once; null refuses it. Where the
 * key cannot be read, as after a restore without the key file, recovery codes still work.
 */
export async function acceptCode(
  call: Call,
  accountId: string,
  code: string,
  secrets: SecretBox,
): Promise<SecondProof | null> {
  const factor = await findSecondFactorForUpdate(call.tx, accountId);
  if (!factor) return null;
  if (isRecoveryCode(code)) {
    const isUsed = await markRecoveryCodeUsed(call.tx, accountId, hashRecoveryCode(code), call.now);
    return isUsed ? "recovery_code" : null;
  }
  return (await takeStep(call, factor, code, secrets)) ? "code" : null;
}

/** Whether this is a code of the moment that was not used yet; it is used by that. */
export async function takeStep(
  call: Call,
  factor: SecondFactorRow,
  code: string,
  secrets: SecretBox,
): Promise<boolean> {
  const key = secrets.open(factor.sealedKey);
  if (key === null) return false;
  const step = findTotpStep(Buffer.from(key, "base64"), code.normalize("NFKC"), call.now, factor.lastStep);
  if (step === null) return false;
  await markStepUsed(call.tx, factor.accountId, step);
  return true;
}
