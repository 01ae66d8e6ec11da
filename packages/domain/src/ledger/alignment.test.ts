import { describe, expect, test } from "vitest";
import { decideAlignment, decideAlignmentLink, outcomeOf } from "./alignment.ts";

const published = (id: string) => ({ id, status: "published" as const });

describe("衔接", () => {
  test("a plan is not below itself, and a withdrawn one meets nobody", () => {
    expect(decideAlignment(published("a"), published("b"))).toEqual({ allowed: true });
    expect(decideAlignment(published("a"), published("a"))).toMatchObject({ because: "alignment_same_plan" });
    expect(decideAlignment(published("a"), { id: "b", status: "withdrawn" })).toMatchObject({
      because: "plan_withdrawn",
    });
  });

  test.each([
    ["proposed", "confirmed", undefined, true],
    ["proposed", "rejected", " ", "reason_missing"],
    ["proposed", "rejected", "只是用词相同", true],
    ["confirmed", "confirmed", undefined, "alignment_already_decided"],
    ["rejected", "confirmed", undefined, true],
    ["confirmed", "proposed", undefined, true],
  ] as const)("a %s link becomes %s for reason %s: %s", (from, to, reason, expected) => {
    const decision = decideAlignmentLink({ state: from }, { state: to, reason });
    expect(decision.allowed ? true : decision.because).toBe(expected);
  });

  test.each([
    [[], false, "gap"],
    [[{ state: "rejected", certainty: "certain" }], false, "gap"],
    [[{ state: "proposed", certainty: "likely" }], false, "open"],
    [[{ state: "proposed", certainty: "certain" }], false, "answered"],
    [[{ state: "confirmed", certainty: null }], false, "answered"],
    [[{ state: "confirmed", certainty: null }], true, "conflict"],
  ] as const)("a task with links %j and conflict %s is %s", (links, hasConflict, outcome) => {
    expect(outcomeOf({ links, hasConflict })).toBe(outcome);
  });
});
