import { describe, expect, test } from "vitest";
import { mustHaveSecondFactor, totpStep, totpStepsAt } from "./second-factor.ts";

describe("第二因素 second factor", () => {
  test.each([
    ["off", ["system_administrator"], false],
    ["administrators", ["system_administrator"], true],
    ["administrators", ["security_administrator"], true],
    ["administrators", ["audit_administrator"], true],
    ["administrators", ["plan_office", "supervision_office"], false],
    ["everyone", ["public_reader"], true],
    ["everyone", [], false],
  ] as const)("%s: who holds %j must have one: %s", (policy, roles, must) => {
    expect(mustHaveSecondFactor(policy, roles)).toBe(must);
  });

  test("the code before, of now and after is taken, and none at or before one that was used", () => {
    const now = new Date("2026-11-21T02:00:15Z");
    const step = totpStep(now);

    expect(totpStepsAt(now, 0)).toEqual([step - 1, step, step + 1]);
    expect(totpStepsAt(now, step)).toEqual([step + 1]);
    expect(totpStepsAt(now, step + 1)).toEqual([]);
  });
});
