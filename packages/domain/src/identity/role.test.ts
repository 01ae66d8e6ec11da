import { expect, test } from "vitest";
import { mayHoldTogether } from "./role.ts";

test.each([
  [["plan_office", "supervision_office"], true],
  [["system_administrator"], true],
  [["system_administrator", "audit_administrator"], false],
  [["security_administrator", "plan_office"], false],
  [["liaison"], true],
] as const)("%j may be held together: %s (三员分立)", (roles, expected) =>
  expect(mayHoldTogether(roles)).toBe(expected),
);
