import type { OwnSession, Session } from "@zhigang/contract/identity";
import { PERMISSIONS, holdsPermission } from "@zhigang/contract/permissions";
import type { SessionTable } from "../tables.ts";
import { mustEnrol, passwordBecause } from "./actor-of.ts";
import type { SessionRules } from "./actor-of.ts";
import type { SessionRow } from "./session-store.ts";

/** A session as its holder sees it. */
export function presentSession(row: SessionRow, rules: SessionRules, now: Date): Session {
  const because = passwordBecause(row, rules.passwordProfile, now);
  const mustEnrolSecondFactor = because === null && mustEnrol(row, rules);
  const roles = because === null && !mustEnrolSecondFactor ? row.roles : [];
  const { departmentId, departmentName, divisionCode, divisionName } = row;
  return {
    account: { id: row.accountId, name: row.accountName, loginName: row.loginName },
    roles,
    permissions: Object.keys(PERMISSIONS).filter((permission) => holdsPermission(roles, permission)),
    department: departmentId !== null && departmentName !== null ? { id: departmentId, name: departmentName } : null,
    division: divisionCode !== null && divisionName !== null ? { code: divisionCode, name: divisionName } : null,
    mustChangePassword: because !== null,
    passwordBecause: because,
    mustEnrolSecondFactor,
    language: row.language,
    expiresAt: row.expiresAt.toISOString(),
    idleMinutes: rules.idleMinutes,
  };
}

/** One of the caller's own sessions. */
export function presentOwnSession(session: SessionTable, currentTokenHash: Buffer | null): OwnSession {
  return {
    id: session.id,
    startedAt: session.startedAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    address: session.address,
    isCurrent: currentTokenHash?.equals(session.tokenHash) === true,
  };
}
