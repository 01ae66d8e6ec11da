import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClockEvent } from "./clock.ts";
import { explainClock } from "./explain-clock.ts";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import { shiftDay } from "./working-calendar.ts";

const calendar = { years: HOLIDAY_NOTICES, overrides: [] };
const explained = (events: readonly ClockEvent[], today = "2026-03-02") => {
  const clock = explainClock(calendar, events, today);
  if (!clock.isKnown) throw new Error(String(clock.year));
  return clock;
};

describe("时限逐日说明 a clock explained day by day", () => {
  test("over the National Day of 2026 each day says why it counts or not, up to the due day", () => {
    const { days, reading } = explained([{ kind: "start", on: "2026-09-29", limit: 3, unit: "working_days" }]);
    expect(reading.dueOn).toBe("2026-10-09");
    expect(days.map(({ day, kind, count }) => `${day.slice(5)} ${kind} ${count ?? "-"}`)).toEqual([
      "09-30 working 1",
      "10-01 holiday -",
      "10-02 holiday -",
      "10-03 holiday -",
      "10-04 holiday -",
      "10-05 holiday -",
      "10-06 holiday -",
      "10-07 holiday -",
      "10-08 working 2",
      "10-09 working 3",
    ]);
  });

  test("days of a suspension are marked and do not count", () => {
    const { days } = explained([
      { kind: "start", on: "2026-03-02", limit: 3, unit: "working_days" },
      { kind: "pause", on: "2026-03-03", reason: "等待批复" },
      { kind: "resume", on: "2026-03-05" },
    ]);
    expect(days.map(({ day, isPaused, count }) => [day.slice(8), isPaused, count])).toEqual([
      ["03", true, null],
      ["04", true, null],
      ["05", false, 1],
      ["06", false, 2],
      ["07", false, null],
      ["08", false, null],
      ["09", false, 3],
    ]);
  });

  test("the last day counted is the limit, whatever the pauses and the calendar", () => {
    const trial = fc.record({
      start: fc.integer({ min: 0, max: 600 }),
      limit: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom("working_days" as const, "calendar_days" as const),
      waits: fc.integer({ min: 0, max: 5 }),
      pause: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(trial, ({ start, limit, unit, waits, pause }) => {
        const on = shiftDay("2024-01-01", start);
        const whole = explained([{ kind: "start", on, limit, unit }]);
        const from = shiftDay(on, 1 + Math.min(waits, whole.days.length - 1));
        const { days, reading } = explained(
          [
            { kind: "start", on, limit, unit },
            { kind: "pause", on: from, reason: "中止" },
            { kind: "resume", on: shiftDay(from, pause) },
          ],
          on,
        );
        expect(days.findLast(({ count }) => count !== null)?.count).toBe(limit);
        expect(days.at(-1)?.day).toBe(reading.dueOn);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("a day named in a year without a notice is explained as not yet known", () => {
    const { days } = explained([{ kind: "set", on: "2026-12-30", dueOn: "2027-01-02" }]);
    expect(days.map(({ kind, count }) => [kind, count])).toEqual([
      ["working", 1],
      [null, null],
      [null, null],
    ]);
  });
});
