/**
 * 角色. The three administrators follow 三员分立 (GB/T 22239-2019 8.1.5): one keeps accounts, one grants rights,
 * one reads the audit; nobody holds two of them.
 */
export const ROLES = [
  "plan_office",
  "supervision_office",
  "liaison",
  "department_head",
  "leader",
  "system_administrator",
  "security_administrator",
  "audit_administrator",
  "public_reader",
] as const;
export type Role = (typeof ROLES)[number];

export const ADMINISTRATOR_ROLES = ["system_administrator", "security_administrator", "audit_administrator"] as const;

/** Whether one person may hold these roles together: at most one of the three administrators, and no business role beside it. */
export function mayHoldTogether(roles: readonly Role[]): boolean {
  const administrators = roles.filter((role) => (ADMINISTRATOR_ROLES as readonly Role[]).includes(role));
  return administrators.length === 0 || roles.length === 1;
}

/** Who is asking: an account with its roles, for which department and division. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly divisionCode: string | null;
}
