import { PERMISSIONS } from "@zhigang/contract/permissions";
import type { Session } from "@zhigang/contract/identity";
import type { Role } from "@zhigang/domain/identity";

/** Somebody who is signed in with these roles. */
export function aSession(roles: readonly Role[] = ["plan_office"], change: Partial<Session> = {}): Session {
  const held = Object.entries(PERMISSIONS).filter(([, holders]) =>
    roles.some((role) => holders.some((one) => one === role)),
  );
  return {
    account: { id: "01930000-0000-7000-8000-000000000001", name: "Zhou Mingchuan", loginName: "zhou" },
    roles: [...roles],
    permissions: held.map(([permission]) => permission),
    department: { id: "01930000-0000-7000-8000-000000000002", name: "Bureau of Plans" },
    division: { code: "990100", name: "Chengjiang" },
    mustChangePassword: false,
    passwordBecause: null,
    mustEnrolSecondFactor: false,
    language: null,
    expiresAt: "2026-11-21T20:00:00Z",
    idleMinutes: 30,
    ...change,
  };
}
