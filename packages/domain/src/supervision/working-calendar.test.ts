import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import { addWorkingDays, countWorkingDays, explainDay, isWorked, shiftDay } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

const calendar: WorkingCalendar = { years: HOLIDAY_NOTICES, overrides: [] };
const [FIRST, LAST] = ["2018-01-01", "2026-12-31"];
const daysOf = function* (from = FIRST, to = LAST) {
  for (let day = from; day <= to; day = shiftDay(day, 1)) yield day;
};
const isWorkingDay = (day: string) => {
  const explained = explainDay(calendar, day);
  return explained !== null && isWorked(explained.kind);
};
const require = createRequire(import.meta.url);

describe("工作日历 the working-day calendar", () => {
  test.each([
    ["2024-02-04", "make_up"],
    ["2024-02-09", "working"],
    ["2024-02-10", "holiday"],
    ["2020-01-31", "holiday"],
    ["2020-02-03", "working"],
    ["2019-05-03", "holiday"],
    ["2018-06-16", "weekend"],
    ["2018-09-22", "weekend"],
    ["2026-02-28", "make_up"],
  ])("%s is %s", (day, kind) => {
    expect(explainDay(calendar, day)?.kind).toBe(kind);
  });

  test("every notice is named, every make-up day is a weekend day and no holiday", () => {
    for (const { year, notices, holidays, makeUpDays } of HOLIDAY_NOTICES) {
      expect(notices.length).toBeGreaterThan(0);
      expect(holidays.map(({ name }) => name).join("")).toMatch(/元旦.*春节.*清明节.*劳动节.*端午节/);
      for (const day of makeUpDays) {
        expect(day.startsWith(`${year}-`)).toBe(true);
        expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false);
      }
    }
  });

  test("one independent list agrees on every day", () => {
    const { isWorkday } = require("chinese-days") as { isWorkday: (day: string) => boolean };
    const differing = [...daysOf()].filter((day) => isWorkday(day) !== isWorkingDay(day));
    expect(differing).toEqual([]);
  });

  test("the other agrees but for two Saturdays inside the breaks of 2018, which no notice makes workdays", () => {
    const folder = require.resolve("holiday-calendar/package.json").replace("package.json", "data/CN");
    const types = new Map<string, string>();
    for (const { year } of HOLIDAY_NOTICES) {
      const { dates } = JSON.parse(readFileSync(`${folder}/${year}.json`, "utf8")) as {
        dates: { date: string; type: string }[];
      };
      for (const { date, type } of dates) types.set(date, type);
    }
    const isWorkdayThere = (day: string) => {
      const type = types.get(day);
      if (type === undefined) return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      return type === "transfer_workday";
    };
    const differing = [...daysOf()].filter((day) => isWorkdayThere(day) !== isWorkingDay(day));
    expect(differing).toEqual(["2018-06-16", "2018-09-22"]);
  });
});

describe("工作日计算 reckoning in working days", () => {
  const after = (from: string, count: number) => addWorkingDays(calendar, from, count);

  test.each([
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-09-30", 3, "2026-10-10"],
    ["2026-10-08", -1, "2026-09-30"],
    ["2026-11-21", 0, "2026-11-23"],
    ["2026-11-23", 0, "2026-11-23"],
    ["2019-12-31", 1, "2020-01-02"],
  ])("%s and %i working days is %s", (from, count, day) => {
    expect(after(from, count)).toMatchObject({ isKnown: true, day });
  });

  test("what passed is told day by day", () => {
    const reckoned = after("2026-09-24", 2);
    expect(reckoned).toMatchObject({
      day: "2026-09-29",
      passed: [
        { day: "2026-09-25", kind: "holiday", name: "中秋节" },
        { day: "2026-09-26", kind: "holiday" },
        { day: "2026-09-27", kind: "holiday" },
        { day: "2026-09-28", kind: "working" },
        { day: "2026-09-29", kind: "working" },
      ],
    });
  });

  test("a year without a notice is refused by its number, in both directions", () => {
    expect(after("2026-12-31", 1)).toEqual({ isKnown: false, because: "year_unpublished", year: 2027 });
    expect(after("2018-01-02", -1)).toEqual({ isKnown: false, because: "year_unpublished", year: 2017 });
    expect(countWorkingDays(calendar, "2026-12-30", "2027-01-04")).toMatchObject({ year: 2027 });
  });

  test("counting is the inverse of adding, and reckons backwards with a sign", () => {
    for (const from of daysOf("2025-12-01", "2026-03-31")) {
      for (const count of [1, 5, 22]) {
        const reckoned = after(from, count);
        if (!reckoned.isKnown) throw new Error("published years are known");
        expect(countWorkingDays(calendar, from, reckoned.day)).toEqual({ isKnown: true, count });
        expect(countWorkingDays(calendar, reckoned.day, from)).toEqual({ isKnown: true, count: -count });
      }
    }
  });

  test("a place that rests or works against the notices says why", () => {
    const storm = {
      from: "2026-09-29",
      to: "2026-09-30",
      isWorking: false,
      reason: "台风停工",
      source: "澜府令〔2026〕3号",
    };
    const own: WorkingCalendar = { ...calendar, overrides: [storm] };
    expect(addWorkingDays(own, "2026-09-28", 1)).toMatchObject({ day: "2026-10-08" });
    expect(explainDay(own, "2026-09-29")).toEqual({ day: "2026-09-29", kind: "override_rest", name: "台风停工" });
  });
});
