import type { Session, SignIn } from "@zhigang/contract/identity";
import { addressBlock, lockHorizon, loginNameKey } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { KeptRefusal } from "../../../platform/http/app-error.ts";
import type { SecretBox } from "../../../platform/secret-box.ts";
import { record, recordRefusal } from "../../audit/index.ts";
import { findAccountByLoginName, markPasswordRehashed, markSignedIn } from "../account/account-store.ts";
import type { AccountRow } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { acceptCode } from "../second-factor/accept-code.ts";
import { beginSession } from "./begin-session.ts";
import { getSession } from "./get-session.ts";
import { lockOf } from "./lock-state.ts";
import { decoyHash, hashPassword, needsRehash, RECOMMENDED_HASHING, verifyPassword } from "./password-hash.ts";
import type { Hashing } from "./password-hash.ts";
import {
  deleteFailures,
  deleteOldFailures,
  insertFailure,
  listFailures,
  lockSignIns,
  nameHashOf,
} from "./sign-in-failure-store.ts";

/** What a sign-in gives: the session to show, and its token for the cookie. */
export interface SignedIn {
  readonly session: Session;
  readonly token: string;
}

/**
 * 登录. An unknown name and a wrong password get the same answer after the same work; failures are counted and lock
 * (GB/T 22239-2019 8.1.4.1b). A session is always new.
 */
export async function signIn(call: Call, input: SignIn, options: IdentityOptions): Promise<SignedIn> {
  const hashing = options.hashing ?? RECOMMENDED_HASHING;
  const attempt = attemptOf(call, input);
  await refuseWhileLocked(call, attempt);

  const { account, stored } = await requireProof(call, attempt, input, { ...options, hashing });

  await deleteFailures(call.tx, attempt.nameHash, attempt.block);
  if (needsRehash(stored, hashing)) {
    await markPasswordRehashed(call.tx, account.id, await hashPassword(input.password, hashing));
  }
  const token = await beginSession(call, account.id);
  await record(as(call, account), "identity.session.begin", subjectOf(account));

  return { session: await getSession(call, token, options), token };
}

/** The account whose password this is, and whose code where it has a second factor; any other attempt is refused and kept. */
async function requireProof(
  call: Call,
  attempt: Attempt,
  { password, code }: SignIn,
  { hashing, isDemo, secrets }: IdentityOptions & { readonly hashing: Hashing },
): Promise<{ account: AccountRow; stored: string }> {
  const account = await findAccountByLoginName(call.tx, attempt.key);
  const stored = account?.passwordHash ?? decoyHash(hashing);
  const isRight = await verifyPassword(password, stored);
  if (!account || !isRight || (account.isDemo && !isDemo)) throw await countFailure(call, attempt, account);
  if (account.status !== "active") throw await refuse(call, account, "identity.account_not_active");
  if (account.hasSecondFactor) await requireSecondProof(call, attempt, account, { code, secrets });
  const holdsStill = await markSignedIn(call.tx, account.id, stored, call.now);
  if (!holdsStill) throw await countFailure(call, attempt, account);
  return { account, stored };
}

/** Whoever knew the password must prove a second thing; guesses at it are counted as those at the password are. */
async function requireSecondProof(
  call: Call,
  attempt: Attempt,
  account: AccountRow,
  { code, secrets }: { readonly code: string | undefined; readonly secrets: SecretBox },
): Promise<void> {
  if (code === undefined) throw await refuse(call, account, "identity.second_factor_needed");
  if ((await acceptCode(call, account.id, code, secrets)) !== null) return;
  throw await countFailure(call, attempt, account, "identity.code_refused");
}

interface Attempt {
  readonly key: string;
  readonly nameHash: string;
  readonly block: string;
}

function attemptOf(call: Call, { loginName }: SignIn): Attempt {
  const key = loginNameKey(loginName);
  return { key, nameHash: nameHashOf(key), block: addressBlock(call.address ?? "::1") };
}

async function refuseWhileLocked(call: Call, { nameHash, block }: Attempt): Promise<void> {
  await lockSignIns(call.tx, nameHash);
  const failures = await listFailures(call.tx, nameHash, block, lockHorizon(call.now));
  const until = lockOf(failures, nameHash, block, call.now);
  if (until === null) return;
  await recordRefusal(call, "identity.session.begin", { kind: "account", id: "" }, { reason: "locked" });
  throw new KeptRefusal("identity.sign_in_locked", {
    minutes: Math.ceil((until.getTime() - call.now.getTime()) / 60_000),
  });
}

async function countFailure(
  call: Call,
  { nameHash, block }: Attempt,
  account: AccountRow | undefined,
  code: Refused = "identity.sign_in_refused",
): Promise<KeptRefusal> {
  await deleteOldFailures(call.tx, lockHorizon(call.now));
  await insertFailure(call.tx, { nameHash, addressBlock: block, failedAt: call.now });
  return refuse(call, account, code);
}

type Refused =
  | "identity.sign_in_refused"
  | "identity.account_not_active"
  | "identity.second_factor_needed"
  | "identity.code_refused";

async function refuse(call: Call, account: AccountRow | undefined, code: Refused): Promise<KeptRefusal> {
  await recordRefusal(call, "identity.session.begin", subjectOf(account), { reason: code });
  return new KeptRefusal(code);
}

/** What was typed as a name is not recorded when nobody bears it: it may be a password in the wrong field. */
function subjectOf(account: AccountRow | undefined) {
  return { kind: "account", id: account?.id ?? "", ...(account && { label: account.loginName }) };
}

/** The call as made by the account that has just proved who it is. */
function as(call: Call, account: AccountRow): Call {
  const { id, name, departmentId, roles } = account;
  return { ...call, actor: { accountId: id, name, roles, departmentId, divisionCode: null } };
}
