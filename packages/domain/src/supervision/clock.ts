import type { CalendarDate } from "../values/index.ts";
import { addWorkingDays, countWorkingDays, shiftDay } from "./working-calendar.ts";
import type { Reckoned, WorkingCalendar, YearUnpublished } from "./working-calendar.ts";

/** How a limit is counted: 工作日, 自然日. A day that was set by a person is no limit and has no unit. */
export const LIMIT_UNITS = ["working_days", "calendar_days"] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** 计时 events, in the order in which they happened. */
export type ClockEvent =
  /** 起算: the first day is not counted. */
  | { readonly kind: "start"; readonly on: CalendarDate; readonly limit: number; readonly unit: LimitUnit }
  /** The day was named, not counted. */
  | { readonly kind: "set"; readonly on: CalendarDate; readonly dueOn: CalendarDate }
  /** 停表: from this day on no day counts. */
  | { readonly kind: "pause"; readonly on: CalendarDate; readonly reason: string }
  /** 续表: from this day on days count again. */
  | { readonly kind: "resume"; readonly on: CalendarDate }
  /** 延期, approved to an explicit day. */
  | { readonly kind: "extend"; readonly on: CalendarDate; readonly dueOn: CalendarDate }
  | { readonly kind: "stop"; readonly on: CalendarDate };

/** What an event did to the day in force. */
export interface ClockStep {
  readonly event: ClockEvent;
  readonly dueBefore: CalendarDate | null;
  readonly dueAfter: CalendarDate | null;
  /** Days that a pause took out of the count and a resumption put behind the due day. */
  readonly daysAdded: number;
}

/** The clock as its events make it. */
export interface ClockReading {
  readonly state: "waiting" | "running" | "paused" | "stopped";
  /** The first day that was in force; it stays visible whatever is extended. */
  readonly originalDueOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly extensions: number;
  readonly steps: readonly ClockStep[];
}

interface Course {
  readonly state: ClockReading["state"];
  readonly unit: LimitUnit;
  readonly original: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly pausedOn: CalendarDate | null;
  readonly extensions: number;
}

const BEFORE_START: Course = {
  state: "waiting",
  unit: "working_days",
  original: null,
  due: null,
  pausedOn: null,
  extensions: 0,
};

/**
 * Replays a clock from its events: the one place in which a deadline is made. Resuming adds exactly the days of the pause, in
 * the unit of the limit; a day that was set moves by the working days of the pause. A year without a published notice is refused.
 */
export function replayClock(calendar: WorkingCalendar, events: readonly ClockEvent[]): Reckoned<ClockReading> {
  const steps: ClockStep[] = [];
  let course = BEFORE_START;
  for (const event of events) {
    const next = apply(calendar, course, event);
    if ("isKnown" in next) return next;
    const daysAdded = daysBetween(calendar, next.unit, course, event);
    steps.push({ event, dueBefore: course.due, dueAfter: next.due, daysAdded });
    course = next;
  }
  const { state, original, due, extensions } = course;
  return { isKnown: true, state, originalDueOn: original, dueOn: due, extensions, steps };
}

/** Days left until the due day in working days, negative when overdue; the due day itself is the last of them. */
export function workingDaysLeft(
  calendar: WorkingCalendar,
  dueOn: CalendarDate,
  today: CalendarDate,
): Reckoned<{ readonly count: number }> {
  return countWorkingDays(calendar, today, dueOn);
}

function apply(calendar: WorkingCalendar, course: Course, event: ClockEvent): Course | YearUnpublished {
  switch (event.kind) {
    case "start": {
      const due = limitFrom(calendar, event.on, event.limit, event.unit);
      return due.isKnown ? begun(course, due.day, event.unit) : due;
    }
    case "set":
      return begun(course, event.dueOn, "working_days");
    case "pause":
      return course.state === "running" ? { ...course, state: "paused", pausedOn: event.on } : course;
    case "resume":
      return resume(calendar, course, event.on);
    case "extend":
      return { ...course, due: event.dueOn, extensions: course.extensions + 1 };
    case "stop":
      return { ...course, state: "stopped" };
  }
}

function begun(course: Course, due: CalendarDate, unit: LimitUnit): Course {
  return { ...course, state: "running", unit, original: course.original ?? due, due };
}

function resume(calendar: WorkingCalendar, course: Course, on: CalendarDate): Course | YearUnpublished {
  const { due, pausedOn, unit } = course;
  if (course.state !== "paused" || due === null || pausedOn === null) return course;
  const pause = pausedDays(calendar, pausedOn, on, unit);
  if (!pause.isKnown) return pause;
  const moved = pause.count === 0 ? { isKnown: true as const, day: due } : limitFrom(calendar, due, pause.count, unit);
  return moved.isKnown ? { ...course, state: "running", pausedOn: null, due: moved.day } : moved;
}

function limitFrom(
  calendar: WorkingCalendar,
  from: CalendarDate,
  amount: number,
  unit: LimitUnit,
): Reckoned<{ readonly day: CalendarDate }> {
  if (unit === "working_days") return addWorkingDays(calendar, from, amount);
  return { isKnown: true, day: shiftDay(from, amount) };
}

/** The days from the first without a clock up to the day before it runs again. */
function pausedDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  until: CalendarDate,
  unit: LimitUnit,
): Reckoned<{ readonly count: number }> {
  if (until <= from) return { isKnown: true, count: 0 };
  if (unit === "working_days") return countWorkingDays(calendar, shiftDay(from, -1), shiftDay(until, -1));
  return { isKnown: true, count: Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) };
}

function daysBetween(calendar: WorkingCalendar, unit: LimitUnit, course: Course, event: ClockEvent): number {
  if (event.kind !== "resume" || course.state !== "paused" || course.pausedOn === null) return 0;
  const pause = pausedDays(calendar, course.pausedOn, event.on, unit);
  return pause.isKnown ? pause.count : 0;
}
