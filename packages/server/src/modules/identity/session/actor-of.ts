import { isPasswordExpired, isSessionAlive, PASSWORD_RULES } from "@zhigang/domain/identity";
import type { Actor, PasswordProfile } from "@zhigang/domain/identity";
import type { SessionRow } from "./session-store.ts";

/** What decides how long a session and its password hold. */
export interface SessionRules {
  readonly passwordProfile: PasswordProfile;
  readonly idleMinutes: number;
}

/** Why a password must be changed before anything else; null if it need not. */
export function passwordBecause(row: SessionRow, profile: PasswordProfile, now: Date): "temporary" | "expired" | null {
  if (row.isPasswordTemporary) return "temporary";
  const isExpired = row.passwordSetAt !== null && isPasswordExpired(PASSWORD_RULES[profile], row.passwordSetAt, now);
  return isExpired ? "expired" : null;
}

/** Who acts in a session; null if it no longer holds. Who must change the password first has no role until then. */
export function actorOf(row: SessionRow, rules: SessionRules, now: Date): Actor | null {
  if (row.status !== "active" || !isSessionAlive(row, now, rules.idleMinutes)) return null;
  return {
    accountId: row.accountId,
    name: row.accountName,
    roles: passwordBecause(row, rules.passwordProfile, now) === null ? row.roles : [],
    departmentId: row.departmentId,
    divisionCode: row.divisionCode,
  };
}
