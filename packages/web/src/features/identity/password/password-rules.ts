import type { PasswordRules } from "@zhigang/contract/identity";

/** How a typed password stands to one rule; `later` rules only the server can judge. */
type RuleState = "met" | "unmet" | "later";

/** A rule of the profile and how the typed password stands to it. */
export interface JudgedRule {
  rule: "length" | "classes" | "common" | "history";
  number: number;
  state: RuleState;
}

/** Judges a password while it is typed; the server has the last word. */
export function judgePassword(password: string, rules: PasswordRules): JudgedRule[] {
  const length = Array.from(password).length;
  return [
    { rule: "length", number: rules.minLength, state: length >= rules.minLength ? "met" : "unmet" },
    ...(rules.minClasses > 1
      ? [
          {
            rule: "classes",
            number: rules.minClasses,
            state: classesOf(password) >= rules.minClasses ? "met" : "unmet",
          } as const,
        ]
      : []),
    ...(rules.refusesCommon ? [{ rule: "common", number: 0, state: "later" } as const] : []),
    ...(rules.refusedHistory > 0 ? [{ rule: "history", number: rules.refusedHistory, state: "later" } as const] : []),
  ];
}

function classesOf(password: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
}
