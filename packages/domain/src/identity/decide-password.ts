import { isCommonPassword } from "./common-password.ts";
import { ALLOWED, refused } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { PasswordRules } from "./password-profile.ts";

export type PasswordRefusal =
  | "password_too_short"
  | "password_too_few_classes"
  | "password_too_common"
  | "password_from_context";

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u] as const;
const SHORTEST_CONTEXT_WORD = 3;

/** Whether a password may be chosen; `context` are the words nearest to hand: account, person, department, system. */
export function decidePassword(
  password: string,
  rules: PasswordRules,
  context: readonly string[],
): Decision<PasswordRefusal> {
  if (Array.from(password).length < rules.minLength) return refused("password_too_short");
  if (CLASSES.filter((pattern) => pattern.test(password)).length < rules.minClasses) {
    return refused("password_too_few_classes");
  }
  if (rules.refusesCommon && isCommonPassword(password)) return refused("password_too_common");
  if (containsContext(password, context)) return refused("password_from_context");
  return ALLOWED;
}

function containsContext(password: string, context: readonly string[]): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  return context
    .map((word) => word.normalize("NFKC").trim().toLowerCase())
    .some((word) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : SHORTEST_CONTEXT_WORD) && plain.includes(word));
}
