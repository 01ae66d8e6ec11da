import type { CalendarDate } from "../values/index.ts";
import { ADMINISTRATOR_ROLES } from "./role.ts";
import type { Role } from "./role.ts";

/** 第二因素: who must prove a second thing at sign-in; everybody else may. */
export const SECOND_FACTOR_POLICIES = ["off", "administrators", "everyone"] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

/** Why a second factor is asked for: dated, with its source. */
export interface SecondFactorReason {
  readonly source: string;
  readonly validFrom: CalendarDate;
}

/** 双因素鉴别: two kinds of proof for those who keep the system. Where it is off the operator answers for that. */
export const SECOND_FACTOR_REASONS: Readonly<Record<SecondFactorPolicy, SecondFactorReason | null>> = {
  off: null,
  administrators: { source: "GB/T 22239-2019 8.1.4.1 d)", validFrom: "2019-12-01" },
  everyone: { source: "GB/T 22239-2019 8.1.4.1 d)", validFrom: "2019-12-01" },
};

/** 动态验证码 (RFC 6238): six digits, another each thirty seconds; a clock may be one step off. */
export const TOTP_RULES = { digits: 6, stepSeconds: 30, stepsOff: 1, keyBytes: 20 } as const;

/** 恢复码: for whom the device is not at hand; each works once. Sixteen characters of base 32 are 80 bits. */
export const RECOVERY_RULES = { count: 10, characters: 16 } as const;

/** Whether somebody with these roles must have a second factor. */
export function mustHaveSecondFactor(policy: SecondFactorPolicy, roles: readonly Role[]): boolean {
  if (policy === "everyone") return roles.length > 0;
  return policy === "administrators" && roles.some((role) => (ADMINISTRATOR_ROLES as readonly Role[]).includes(role));
}

/** The step of time a moment belongs to. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / TOTP_RULES.stepSeconds);
}

/** The steps whose codes are taken at this moment: none at or before one that was used (a code works once). */
export function totpStepsAt(now: Date, lastStep: number): number[] {
  const step = totpStep(now);
  const near = Array.from({ length: 2 * TOTP_RULES.stepsOff + 1 }, (_, i) => step - TOTP_RULES.stepsOff + i);
  return near.filter((each) => each > lastStep);
}
