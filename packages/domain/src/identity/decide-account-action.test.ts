import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { decideAccountAction, decideGrant, decideLeaving } from "./decide-account-action.ts";
import type { AccountFacts } from "./decide-account-action.ts";
import { ADMINISTRATOR_ROLES, mayHoldTogether, ROLES } from "./role.ts";
import type { Actor, Role } from "./role.ts";

const NOW = new Date("2026-11-21T02:00:00Z");
const anAccount = (wish: Partial<AccountFacts> = {}): AccountFacts => ({
  id: "a1",
  status: "active",
  roles: [],
  formerAdministratorRoles: [],
  ...wish,
});
const actor: Actor = {
  accountId: "other",
  name: "",
  roles: ["security_administrator"],
  departmentId: null,
  divisionCode: null,
};
const because = (decision: { allowed: boolean; because?: string }) => (decision.allowed ? null : decision.because);

describe("三员分立 separation of duties", () => {
  test.each([
    ["active", "disable", null],
    ["active", "enable", "wrong_state"],
    ["disabled", "enable", null],
    ["disabled", "grant", "wrong_state"],
    ["disabled", "reset", "wrong_state"],
    ["pending", "revoke", "wrong_state"],
    ["pending", "grant", null],
  ] as const)("an account that is %s: %s → %s", (status, action, expected) => {
    expect(because(decideAccountAction(anAccount({ status }), action, actor))).toBe(expected);
  });

  test("nobody does it to their own account", () => {
    expect(because(decideAccountAction(anAccount({ id: "other" }), "disable", actor))).toBe("own_account");
  });

  test.each([
    [["plan_office"], "leader", null],
    [["plan_office"], "plan_office", "role_held"],
    [["plan_office"], "audit_administrator", "roles_incompatible"],
    [["system_administrator"], "security_administrator", "roles_incompatible"],
    [["audit_administrator"], "leader", "roles_incompatible"],
  ] as const)("who holds %j may be granted %s: %s", (roles, role, expected) => {
    expect(because(decideGrant(anAccount({ roles }), role, NOW))).toBe(expected);
  });

  test.each([
    [1, "administrator_role_recent"],
    [23, "administrator_role_recent"],
    [24, null],
  ])("%d hours after giving up one administrator's role the other is: %s", (hours, expected) => {
    const revokedAt = new Date(NOW.getTime() - hours * 3_600_000);
    const account = anAccount({ formerAdministratorRoles: [{ role: "system_administrator", revokedAt }] });
    expect(because(decideGrant(account, "security_administrator", NOW))).toBe(expected);
    expect(because(decideGrant(account, "system_administrator", NOW))).toBe(null);
  });

  test.each(ADMINISTRATOR_ROLES)("the last active %s stays", (role) => {
    const account = anAccount({ roles: [role] });
    expect(because(decideLeaving(account, [role], {}))).toBe("last_administrator");
    expect(because(decideLeaving(account, [role], { [role]: 1 }))).toBe(null);
  });

  test("a business role may always be given up", () => {
    expect(because(decideLeaving(anAccount({ roles: ["leader"] }), ["leader"], {}))).toBe(null);
  });

  test("no sequence of grants and revocations lets anybody hold two of the three", () => {
    const step = fc.record({ role: fc.constantFrom(...ROLES), isGrant: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let roles: Role[] = [];
        for (const { role, isGrant } of steps) {
          if (!isGrant) roles = roles.filter((held) => held !== role);
          else if (decideGrant(anAccount({ roles }), role, NOW).allowed) roles = [...roles, role];
          expect(mayHoldTogether(roles)).toBe(true);
        }
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
