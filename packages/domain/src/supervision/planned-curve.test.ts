import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedTo, fractionOf, shownDecimal, times, HUNDRED } from "./exact-fraction.ts";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import { curveProblems, percentOfMilestones, plannedShare } from "./planned-curve.ts";
import type { CurveClock, PlannedCurve } from "./planned-curve.ts";
import { shiftDay } from "./working-calendar.ts";

const calendar = { years: HOLIDAY_NOTICES, overrides: [] };
const linear = (clock: CurveClock, from = "2026-01-01", to = "2026-12-31"): PlannedCurve => ({
  kind: "linear",
  clock,
  from,
  to,
});
const percentOn = (curve: PlannedCurve, day: string) => {
  const planned = plannedShare(calendar, curve, day);
  if (!planned.isKnown) throw new Error(`${planned.year} is not published`);
  return shownDecimal(times(planned.share, HUNDRED));
};
const STAGES: PlannedCurve = {
  kind: "milestones",
  milestones: [
    { name: "立项批复", weight: "20", dueOn: "2026-03-31" },
    { name: "主体完工", weight: "50.5", dueOn: "2026-09-30" },
    { name: "投入试运行", weight: "29.5", dueOn: "2026-12-20" },
  ],
};

describe("计划曲线 the planned curve of an item", () => {
  test.each([
    ["2025-12-31", "0.0"],
    ["2026-01-30", "0.0"],
    ["2026-01-31", "8.3"],
    ["2026-08-31", "66.7"],
    ["2026-12-31", "100.0"],
    ["2027-03-01", "100.0"],
  ])("by months ended, on %s it is %s %%", (day, percent) => expect(percentOn(linear("months"), day)).toBe(percent));

  test("a window within a month is over on its last day, whatever the month's end is", () => {
    const curve = linear("months", "2026-03-10", "2026-04-20");
    expect(["2026-03-30", "2026-03-31", "2026-04-19", "2026-04-20"].map((day) => percentOn(curve, day))).toEqual([
      "0.0",
      "50.0",
      "50.0",
      "100.0",
    ]);
  });

  test("calendar days and working days are different clocks", () => {
    // 1 to 10 October 2026: the holidays are 1 to 7, Saturday the 10th is worked instead.
    expect(percentOn(linear("calendar_days", "2026-10-01", "2026-10-10"), "2026-10-07")).toBe("70.0");
    expect(percentOn(linear("working_days", "2026-10-01", "2026-10-10"), "2026-10-07")).toBe("0.0");
    expect(percentOn(linear("working_days", "2026-10-01", "2026-10-10"), "2026-10-08")).toBe("33.3");
    expect(percentOn(linear("working_days", "2026-10-01", "2026-10-04"), "2026-10-04")).toBe("100.0");
  });

  test("working days of a year without a notice are refused", () => {
    expect(plannedShare(calendar, linear("working_days", "2026-06-01", "2027-06-01"), "2026-07-01")).toEqual({
      isKnown: false,
      because: "year_unpublished",
      year: 2027,
    });
  });

  test("a milestone counts from its day on, and what is finished comes to its weight", () => {
    expect(["2026-03-30", "2026-03-31", "2026-10-01", "2026-12-20"].map((day) => percentOn(STAGES, day))).toEqual([
      "0.0",
      "20.0",
      "70.5",
      "100.0",
    ]);
    if (STAGES.kind !== "milestones") throw new Error("not stages");
    expect(percentOfMilestones(STAGES.milestones, ["投入试运行", "主体完工", "不在其中"])).toEqual(fractionOf(80, 1));
  });

  test("between two hand-set points the earlier one holds", () => {
    const curve: PlannedCurve = {
      kind: "hand_set",
      points: [
        { on: "2026-03-31", percent: "10" },
        { on: "2026-12-31", percent: "100" },
      ],
    };
    expect(curveProblems(curve)).toEqual([]);
    expect(["2026-03-30", "2026-12-30", "2026-12-31"].map((day) => percentOn(curve, day))).toEqual([
      "0.0",
      "10.0",
      "100.0",
    ]);
  });

  test.each([
    [linear("months", "2026-12-31", "2026-01-01"), ["span_reversed"]],
    [{ kind: "milestones", milestones: [] }, ["steps_missing"]],
    [
      {
        kind: "milestones",
        milestones: [
          { name: "一", weight: "50", dueOn: "2026-03-01" },
          { name: "一", weight: "49.9", dueOn: "2026-06-01" },
        ],
      },
      ["milestone_repeated", "weights_not_whole"],
    ],
    [
      {
        kind: "milestones",
        milestones: [
          { name: "一", weight: "100", dueOn: "2026-03-01" },
          { name: "二", weight: "0", dueOn: "2026-06-01" },
        ],
      },
      ["weight_not_positive"],
    ],
    [
      {
        kind: "hand_set",
        points: [
          { on: "2026-06-30", percent: "60" },
          { on: "2026-06-30", percent: "50" },
        ],
      },
      ["days_not_ascending", "percent_falling", "end_not_whole"],
    ],
  ] as const satisfies readonly (readonly [PlannedCurve, readonly string[]])[])("%j is no curve", (curve, problems) => {
    expect(curveProblems(curve)).toEqual(problems);
  });

  test("no curve ever falls, and each runs from nothing to the whole", () => {
    const day = fc.integer({ min: 0, max: 360 }).map((days) => shiftDay("2026-01-02", days));
    const clock = fc.constantFrom<CurveClock>("months", "calendar_days", "working_days");
    fc.assert(
      fc.property(clock, fc.tuple(day, day), fc.tuple(day, day), (counted, span, days) => {
        const [from = "", to = ""] = span.toSorted();
        const [earlier = "", later = ""] = days.toSorted();
        const at = (on: string) => plannedShare(calendar, linear(counted, from, to), on);
        const [first, second, before, end] = [at(earlier), at(later), at(shiftDay(from, -1)), at(to)];
        if (!first.isKnown || !second.isKnown || !before.isKnown || !end.isKnown) throw new Error("not published");
        expect(comparedTo(first.share, second.share)).toBeLessThanOrEqual(0);
        expect(before.share.numerator).toBe(0n);
        expect(comparedTo(end.share, fractionOf(1, 1))).toBe(0);
      }),
      { seed: 20261121 },
    );
  });
});
