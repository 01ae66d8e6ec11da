import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayClock, workingDaysLeft } from "./clock.ts";
import type { ClockEvent } from "./clock.ts";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";
import { countWorkingDays, shiftDay } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

const calendar: WorkingCalendar = { years: HOLIDAY_NOTICES, overrides: [] };
const replay = (...events: ClockEvent[]) => replayClock(calendar, events);
const start = (on: string, limit = 15): ClockEvent => ({ kind: "start", on, limit, unit: "working_days" });

describe("计时 the clock of a deadline", () => {
  test("fifteen working days from the day before a holiday", () => {
    expect(replay(start("2026-09-30"))).toMatchObject({
      state: "running",
      dueOn: "2026-10-27",
      originalDueOn: "2026-10-27",
    });
  });

  test("calendar days run through holidays, a day that was set is taken as it is", () => {
    expect(replay({ kind: "start", on: "2026-09-30", limit: 30, unit: "calendar_days" })).toMatchObject({
      dueOn: "2026-10-30",
    });
    expect(replay({ kind: "set", on: "2026-03-02", dueOn: "2026-10-04" })).toMatchObject({ dueOn: "2026-10-04" });
  });

  test("a pause adds exactly its working days, and says how many", () => {
    const reading = replay(
      start("2026-03-02", 10),
      { kind: "pause", on: "2026-03-05", reason: "补充材料" },
      { kind: "resume", on: "2026-03-12" },
    );
    expect(reading).toMatchObject({ state: "running", dueOn: "2026-03-23", originalDueOn: "2026-03-16" });
    if (!reading.isKnown) throw new Error("2026 is published");
    expect(reading.steps.map(({ daysAdded, dueAfter }) => [daysAdded, dueAfter])).toEqual([
      [0, "2026-03-16"],
      [0, "2026-03-16"],
      [5, "2026-03-23"],
    ]);
  });

  test("an extension moves the day and keeps the first one in sight", () => {
    expect(
      replay(
        start("2026-03-02", 10),
        { kind: "extend", on: "2026-03-10", dueOn: "2026-04-30" },
        { kind: "extend", on: "2026-04-20", dueOn: "2026-05-29" },
      ),
    ).toMatchObject({ dueOn: "2026-05-29", originalDueOn: "2026-03-16", extensions: 2 });
  });

  test("a stopped clock keeps its day; a pause or resumption out of turn does nothing", () => {
    expect(replay(start("2026-03-02", 10), { kind: "resume", on: "2026-03-04" })).toMatchObject({
      state: "running",
      dueOn: "2026-03-16",
    });
    expect(replay({ kind: "pause", on: "2026-03-02", reason: "尚未起算" })).toMatchObject({
      state: "waiting",
      dueOn: null,
    });
    expect(replay(start("2026-03-02", 10), { kind: "stop", on: "2026-03-09" })).toMatchObject({
      state: "stopped",
      dueOn: "2026-03-16",
    });
  });

  test("a correction of the calendar gives another day from the same events", () => {
    const storm = { from: "2026-03-10", to: "2026-03-11", isWorking: false, reason: "台风", source: "令" };
    expect(replayClock({ ...calendar, overrides: [storm] }, [start("2026-03-02", 10)])).toMatchObject({
      dueOn: "2026-03-18",
    });
  });

  test("a deadline that would fall into a year without a notice is refused", () => {
    expect(replay(start("2026-12-21", 15))).toEqual({ isKnown: false, because: "year_unpublished", year: 2027 });
  });

  test("days left count down to the due day and below", () => {
    expect(workingDaysLeft(calendar, "2026-03-16", "2026-03-13")).toEqual({ isKnown: true, count: 1 });
    expect(workingDaysLeft(calendar, "2026-03-16", "2026-03-16")).toEqual({ isKnown: true, count: 0 });
    expect(workingDaysLeft(calendar, "2026-03-16", "2026-03-18")).toEqual({ isKnown: true, count: -2 });
  });

  test("however it was paused, the worked days between start and due day are the limit, and a replay says the same", () => {
    const pauses = fc.array(fc.record({ wait: fc.nat(9), length: fc.nat(20) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 40 }), pauses, (offset, limit, spells) => {
        const from = shiftDay("2023-01-01", offset);
        const events: ClockEvent[] = [start(from, limit)];
        let day = shiftDay(from, 1);
        let paused = 0;
        for (const { wait, length } of spells) {
          const on = shiftDay(day, wait);
          const until = shiftDay(on, length);
          events.push({ kind: "pause", on, reason: "补充" }, { kind: "resume", on: until });
          const counted = countWorkingDays(calendar, shiftDay(on, -1), shiftDay(until, -1));
          paused += counted.isKnown && length > 0 ? counted.count : 0;
          day = until;
        }
        const reading = replay(...events);
        if (!reading.isKnown || reading.dueOn === null) throw new Error("these years are published");
        expect(countWorkingDays(calendar, from, reading.dueOn)).toEqual({ isKnown: true, count: limit + paused });
        expect(replay(...events)).toEqual(reading);
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});
