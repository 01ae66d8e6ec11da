import { describe, expect, test } from "vitest";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import { DEFAULT_WINDOW_RULE, punctuality, reportWindowFor } from "./report-window.ts";
import type { WindowEnd, WindowRule } from "./report-window.ts";

const calendar = { years: HOLIDAY_NOTICES, overrides: [] };
const third = (isInclusive: boolean): WindowEnd => ({ kind: "working_day", number: 3, isInclusive });
const aRule = (period: WindowRule["period"], end: WindowEnd, lateWorkingDays = 0): WindowRule => ({
  period,
  end,
  lateWorkingDays,
  source: "测试用",
});
const windowFor = (rule: WindowRule, day: string) => {
  const window = reportWindowFor(calendar, rule, day);
  if (!window.isKnown) throw new Error(`${window.year} is not published`);
  return window;
};

describe("填报窗口 the window of a report", () => {
  test.each([
    ["month", "2026-02-10", "2026-02", "2026-02-01", "2026-02-28"],
    ["quarter", "2026-09-30", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["half_year", "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31"],
    ["year", "2025-05-05", "2025", "2025-01-01", "2025-12-31"],
  ] as const)("a %s report on %s is about %s", (period, day, name, periodFrom, periodTo) => {
    const end: WindowEnd = { kind: "day_of_month", day: 25 };
    expect(windowFor(aRule(period, end), day)).toMatchObject({ period: name, periodFrom, periodTo });
  });

  test("before the third working day of the next quarter: inclusive or not is the rule's to say", () => {
    expect(windowFor(aRule("quarter", third(true)), "2026-08-08")).toMatchObject({
      opensOn: "2026-10-01",
      closesOn: "2026-10-10",
    });
    expect(windowFor(aRule("quarter", third(false)), "2026-08-08")).toMatchObject({ closesOn: "2026-10-09" });
  });

  test("a day that a short month does not have is its last day", () => {
    expect(windowFor(aRule("month", { kind: "day_of_month", day: 31 }), "2026-01-15").closesOn).toBe("2026-02-28");
  });

  test("each day is early, in time, late or too late", () => {
    const window = windowFor(aRule("month", { kind: "day_of_month", day: 5 }, 2), "2026-03-01");
    expect(window).toMatchObject({ closesOn: "2026-04-05", lateUntil: "2026-04-08" });
    expect(
      ["2026-03-31", "2026-04-01", "2026-04-05", "2026-04-06", "2026-04-08", "2026-04-09"].map((day) =>
        punctuality(window, day),
      ),
    ).toEqual(["early", "in_time", "in_time", "late", "late", "too_late"]);
  });

  test("a window within its own month opens with it, and closes on the day the city's first rule names", () => {
    expect(windowFor(DEFAULT_WINDOW_RULE, "2026-11-21")).toMatchObject({
      period: "2026-11",
      opensOn: "2026-11-01",
      closesOn: "2026-11-25",
      lateUntil: "2026-12-02",
    });
    const quarterly: WindowRule = {
      ...DEFAULT_WINDOW_RULE,
      period: "quarter",
      end: { kind: "day_in_period", day: 31 },
    };
    expect(windowFor(quarterly, "2026-04-01")).toMatchObject({ opensOn: "2026-06-01", closesOn: "2026-06-30" });
  });

  test("a window that ends in a year without a notice is refused", () => {
    expect(reportWindowFor(calendar, aRule("quarter", third(true)), "2026-11-01")).toEqual({
      isKnown: false,
      because: "year_unpublished",
      year: 2027,
    });
  });
});
