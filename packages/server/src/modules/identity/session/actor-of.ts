import { isPasswordExpired, isSessionAlive, mustHaveSecondFactor, PASSWORD_RULES } from "@zhigang/domain/identity";
import type { Actor, PasswordProfile, SecondFactorPolicy } from "@zhigang/domain/identity";
import type { SessionRow } from "./session-store.ts";

/** What decides how long a session and its password hold, and who needs a second factor. */
export interface SessionRules {
  readonly passwordProfile: PasswordProfile;
  /** Minutes without use after which a session ends. */
  readonly idleMinutes: number;
  readonly secondFactor: SecondFactorPolicy;
}

/** The rules as the house is told them. Personas of the demo are shared by many, so that nothing could be a factor there. */
export function sessionRulesOf(config: {
  readonly passwordProfile: PasswordProfile;
  readonly sessionIdleMinutes: number;
  readonly secondFactor: SecondFactorPolicy;
  readonly demo: boolean;
}): SessionRules {
  const { passwordProfile, sessionIdleMinutes: idleMinutes, demo } = config;
  return { passwordProfile, idleMinutes, secondFactor: demo ? "off" : config.secondFactor };
}

/** Why a password must be changed before anything else; null if it need not. */
export function passwordBecause(row: SessionRow, profile: PasswordProfile, now: Date): "temporary" | "expired" | null {
  if (row.isPasswordTemporary) return "temporary";
  const isExpired = row.passwordSetAt !== null && isPasswordExpired(PASSWORD_RULES[profile], row.passwordSetAt, now);
  return isExpired ? "expired" : null;
}

/** Whether a second factor must be enrolled before anything else. */
export function mustEnrol({ roles, hasSecondFactor }: SessionRow, { secondFactor }: SessionRules): boolean {
  return !hasSecondFactor && mustHaveSecondFactor(secondFactor, roles);
}

/** Who acts in a session; null if it no longer holds. Who must change the password or enrol first has no role until then. */
export function actorOf(row: SessionRow, rules: SessionRules, now: Date): Actor | null {
  if (row.status !== "active" || !isSessionAlive(row, now, rules.idleMinutes)) return null;
  return {
    accountId: row.accountId,
    name: row.accountName,
    roles: passwordBecause(row, rules.passwordProfile, now) === null && !mustEnrol(row, rules) ? row.roles : [],
    departmentId: row.departmentId,
    divisionCode: row.divisionCode,
  };
}
