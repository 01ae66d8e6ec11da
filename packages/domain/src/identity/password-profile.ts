import type { CalendarDate } from "../values/index.ts";

export const PASSWORD_PROFILES = ["dengbao", "asvs"] as const;
export type PasswordProfile = (typeof PASSWORD_PROFILES)[number];

/** The rules of a profile: dated data with its source. */
export interface PasswordRules {
  readonly source: string;
  readonly validFrom: CalendarDate;
  readonly minLength: number;
  /** Of upper case, lower case, digits and other characters. */
  readonly minClasses: number;
  readonly maxAgeDays: number | null;
  /** How many former passwords may not come back. */
  readonly refusedHistory: number;
  readonly refusesCommon: boolean;
}

/** 口令策略. 等保 asks for composition and rotation; ASVS asks for length and against what is easily guessed. */
export const PASSWORD_RULES: Readonly<Record<PasswordProfile, PasswordRules>> = {
  dengbao: {
    source: "GB/T 22239-2019 8.1.4.1 a)",
    validFrom: "2019-12-01",
    minLength: 8,
    minClasses: 3,
    maxAgeDays: 90,
    refusedHistory: 5,
    refusesCommon: true,
  },
  asvs: {
    source: "OWASP ASVS 5.0.0 6.2",
    validFrom: "2025-05-30",
    minLength: 12,
    minClasses: 1,
    maxAgeDays: null,
    refusedHistory: 1,
    refusesCommon: true,
  },
};

/** Whether a password set at that moment must be changed by now. */
export function isPasswordExpired(rules: PasswordRules, setAt: Date, now: Date): boolean {
  return rules.maxAgeDays !== null && now.getTime() - setAt.getTime() > rules.maxAgeDays * 86_400_000;
}
