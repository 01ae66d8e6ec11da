import { describe, expect, test } from "vitest";
import {
  BLOCKER_ACTIONS,
  BLOCKER_LEVELS,
  BLOCKER_NEEDS,
  BLOCKER_PARTIES,
  BLOCKER_STATUSES,
  BLOCKER_STEPS,
  blockerRuleOn,
  blockerStepsOpenTo,
  blockerWaitsFor,
  decideBlockerAction,
  HOLIDAY_NOTICES,
  isEscalationCalled,
  SETTLED_BLOCKERS,
} from "./index.ts";
import type { BlockerAction, BlockerCourse, BlockerFacts, BlockerStatus } from "./index.ts";

const at = (status: BlockerStatus, wish: Partial<BlockerFacts> = {}): BlockerFacts => ({
  status,
  level: "unit",
  escalationAskedOn: null,
  ...wish,
});
const deed = { parties: [...BLOCKER_PARTIES], needs: [...BLOCKER_NEEDS], today: "2026-03-02" };
const open = BLOCKER_STATUSES.filter((status) => !SETTLED_BLOCKERS.includes(status));

describe("问题 blockers", () => {
  test.each(open.flatMap((status) => BLOCKER_LEVELS.map((level) => [status, level] as const)))(
    "%s at the level of the %s: somebody is waited for and can act",
    (status, level) => {
      const waited = blockerWaitsFor(at(status, { level }));
      expect(waited.length).toBeGreaterThan(0);
      for (const party of waited) expect(blockerStepsOpenTo(at(status, { level }), [party])).not.toEqual([]);
    },
  );

  test("from every open state there is a way to being settled, and none leads on from there", () => {
    const reached = new Set<BlockerStatus>(SETTLED_BLOCKERS);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const status of BLOCKER_STATUSES) {
        if (BLOCKER_STEPS[status].some(({ to }) => reached.has(to))) reached.add(status);
      }
    }
    expect([...reached].toSorted()).toEqual([...BLOCKER_STATUSES].toSorted());
    for (const status of SETTLED_BLOCKERS) expect(BLOCKER_STEPS[status]).toEqual([]);
  });

  test("whether it is solved is said by nobody but the department that raised it", () => {
    const by = BLOCKER_STATUSES.flatMap((status) => BLOCKER_STEPS[status]).filter(({ to }) => to === "solved");
    expect(by).toHaveLength(1);
    expect(by[0]?.by).toEqual(["raiser"]);
  });

  test.each<[BlockerFacts, BlockerAction, object, string]>([
    [at("solved"), "answer", {}, "blocker_state"],
    [at("assigned"), "answer", { parties: ["raiser", "office"] }, "blocker_party"],
    [at("assigned", { level: "leader" }), "escalate", {}, "blocker_top"],
    [at("assigned"), "keep_level", {}, "blocker_not_asked"],
    [at("assigned"), "escalate", { needs: ["solve_by"] }, "blocker_incomplete"],
    [at("raised"), "assign", { solveBy: "2026-03-01" }, "blocker_day_past"],
    [at("escalated", { level: "leader" }), "assign", { parties: ["office"] }, "blocker_party"],
  ])("%j refuses %s", (blocker, action, wish, because) => {
    expect(decideBlockerAction(blocker, action, { ...deed, ...wish })).toEqual({ allowed: false, because });
  });

  test("every action stands in some state, and is allowed there to whoever may and brings what it needs", () => {
    for (const action of BLOCKER_ACTIONS) {
      const status = open.find((one) => BLOCKER_STEPS[one].some((step) => step.action === action));
      const blocker = at(status ?? "solved", { escalationAskedOn: "2026-03-01" });
      expect(decideBlockerAction(blocker, action, { ...deed, solveBy: "2026-03-02" })).toEqual({ allowed: true });
    }
  });

  test.each<[string, Partial<BlockerCourse>, string, boolean]>([
    ["the third working day after Friday is Wednesday: not called on it", {}, "2026-03-11", false],
    ["called the day after", {}, "2026-03-12", true],
    ["asked about this day already", { escalationAskedFor: "2026-03-06" }, "2026-03-12", false],
    ["answered", { status: "answered" }, "2026-03-12", false],
    ["at the top", { level: "leader" }, "2026-03-12", false],
    ["the office has one day", { level: "office" }, "2026-03-10", true],
    ["of a year whose notice is not published nothing is reckoned", { solveBy: "2031-03-06" }, "2031-04-01", false],
  ])("升级提示: %s", (_, wish, today, called) => {
    const calendar = { years: HOLIDAY_NOTICES, overrides: [] };
    const rule = { validFrom: "2026-01-01", unitAfter: 3, officeAfter: 1, reason: "本市规定" };
    const course = { ...at("assigned"), solveBy: "2026-03-06", escalationAskedFor: null, ...wish };
    expect(isEscalationCalled(calendar, rule, course, today)).toBe(called);
  });

  test("the latest rule that has begun holds; before the first one there is none", () => {
    const rule = (validFrom: string, unitAfter: number) => ({ validFrom, unitAfter, officeAfter: 1, reason: "规定" });
    const rules = [rule("2026-02-01", 1), rule("2026-03-01", 2), rule("2026-02-01", 3)];
    expect(["2026-01-31", "2026-02-01", "2026-03-01"].map((day) => blockerRuleOn(rules, day)?.unitAfter)).toEqual([
      undefined,
      3,
      2,
    ]);
  });
});
