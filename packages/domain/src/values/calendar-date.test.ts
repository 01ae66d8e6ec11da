import { describe, expect, test } from "vitest";
import { calendarDateOf, daysInMonth, isCalendarDate } from "./calendar-date.ts";

describe("日 calendar date", () => {
  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2024-02-29", true],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-1-1", false],
    ["20260101", false],
  ])("%s is a day: %s", (text, expected) => expect(isCalendarDate(text)).toBe(expected));

  test("the day of a moment is the day in China, even late in the evening elsewhere", () => {
    expect(calendarDateOf(new Date("2026-11-21T15:59:59Z"))).toBe("2026-11-21");
    expect(calendarDateOf(new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
  });

  test("April has thirty days", () => expect(daysInMonth(2026, 4)).toBe(30));
});
