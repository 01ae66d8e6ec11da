import { decidePassword, PASSWORD_RULES } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { changePasswordHash, insertFormerPassword, listFormerPasswords } from "../account/account-store.ts";
import type { AccountRow } from "../account/account-store.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { hashPassword, RECOMMENDED_HASHING, verifyPassword } from "./password-hash.ts";

const SYSTEM_WORDS = ["zhigang", "智港"] as const;

/** Gives an account a new password that its profile allows and that is none of its last ones. */
export async function choosePassword(
  call: Call,
  account: AccountRow,
  password: string,
  options: IdentityOptions,
): Promise<void> {
  const rules = PASSWORD_RULES[options.passwordProfile];
  const context = [account.loginName, account.name, account.departmentName ?? "", ...SYSTEM_WORDS];
  const decision = decidePassword(password, rules, context);
  if (!decision.allowed) throw refusal(`identity.${decision.because}`);
  const former = await listFormerPasswords(call.tx, account.id, rules.refusedHistory - 1);
  for (const stored of [...(account.passwordHash === null ? [] : [account.passwordHash]), ...former]) {
    if (await verifyPassword(password, stored)) throw refusal("identity.password_used_before");
  }

  if (account.passwordHash !== null) await insertFormerPassword(call.tx, account.id, account.passwordHash, call.now);
  const hash = await hashPassword(password, options.hashing ?? RECOMMENDED_HASHING);
  await changePasswordHash(call.tx, account.id, hash, call.now);
}

type PasswordCode = Extract<ConstructorParameters<typeof AppError>[0], `identity.password_${string}`>;

/** The refusal stands at the field that asks for the new password. */
function refusal(code: PasswordCode): AppError {
  return new AppError(code, {}, [{ pointer: "/newPassword", keyword: "refusal", params: {}, refusal: code }]);
}
