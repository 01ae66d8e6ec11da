import type { ErrorCode } from "@zhigang/contract/errors";
import { lockHorizon } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError, KeptRefusal } from "../../../platform/http/app-error.ts";
import { recordRefusal } from "../../audit/index.ts";
import { accountSubject } from "../account/account-facts.ts";
import type { AccountRow } from "../account/account-store.ts";
import { lockOfName } from "./lock-state.ts";
import { verifyPassword } from "./password-hash.ts";
import { insertFailure, listFailuresOf, nameHashOf } from "./sign-in-failure-store.ts";

const OWN_BLOCK = "own session";

/** Whoever sits before somebody's open session and guesses is locked out as at the sign-in. */
export async function refuseWhileGuessing(call: Call, account: AccountRow): Promise<void> {
  const nameHash = nameHashOf(account.loginNameKey);
  const failures = await listFailuresOf(call.tx, [nameHash], lockHorizon(call.now));
  const own = failures.filter(({ addressBlock }) => addressBlock === OWN_BLOCK);
  const until = lockOfName(own, nameHash, call.now);
  if (until === null) return;
  const minutes = Math.ceil((until.getTime() - call.now.getTime()) / 60_000);
  throw new AppError("identity.sign_in_locked", { minutes });
}

/** Counts a wrong guess in an open session. */
export async function countOwnGuess(call: Call, account: AccountRow): Promise<void> {
  const nameHash = nameHashOf(account.loginNameKey);
  await insertFailure(call.tx, { nameHash, addressBlock: OWN_BLOCK, failedAt: call.now });
}

/** Asks for one's own password once more; a wrong one is counted, kept, and refused at its field. */
export async function requireOwnPassword(
  call: Call,
  account: AccountRow,
  password: string,
  operation: string,
): Promise<void> {
  const isRight = account.passwordHash !== null && (await verifyPassword(password, account.passwordHash));
  if (isRight) return;
  const refusal: ErrorCode = "identity.current_password_wrong";
  await countOwnGuess(call, account);
  await recordRefusal(call, operation, accountSubject(account));
  throw new KeptRefusal(refusal, {}, [{ pointer: "/currentPassword", keyword: "refusal", params: {}, refusal }]);
}
