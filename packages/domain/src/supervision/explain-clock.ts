import type { CalendarDate } from "../values/index.ts";
import { replayClock } from "./clock.ts";
import type { ClockEvent, ClockReading } from "./clock.ts";
import { explainDay, isWorked, shiftDay } from "./working-calendar.ts";
import type { DayKind, Reckoned, WorkingCalendar } from "./working-calendar.ts";

/** One day between the start of a clock and its due day; `kind` is null where the year's notice is not published. */
export interface ClockDay {
  readonly day: CalendarDate;
  readonly kind: DayKind | null;
  readonly name: string | null;
  readonly isPaused: boolean;
  /** The how-manieth counted day it is; null for a day that does not count. */
  readonly count: number | null;
}

/** Longer limits than this are explained up to here. */
const MOST_DAYS = 1100;

/**
 * 时限逐日说明: how a clock came to its day. Every day after the one on which the limit in force began, up to the due day or
 * today, with what it is and whether it counts.
 */
export function explainClock(
  calendar: WorkingCalendar,
  events: readonly ClockEvent[],
  today: CalendarDate,
): Reckoned<{ readonly reading: ClockReading; readonly days: readonly ClockDay[] }> {
  const clock = replayClock(calendar, events);
  if (!clock.isKnown) return clock;
  const { isKnown: _, ...reading } = clock;
  const began = events.findLast(isBeginning);
  if (!began || reading.dueOn === null) return { isKnown: true, reading, days: [] };
  const until = reading.state === "paused" && today > reading.dueOn ? today : reading.dueOn;
  const days = walk(calendar, { from: shiftDay(began.on, 1), until, unit: unitOf(began) }, pausesIn(events));
  return { isKnown: true, reading, days };
}

type Beginning = Extract<ClockEvent, { kind: "start" | "set" }>;

function isBeginning(event: ClockEvent): event is Beginning {
  return event.kind === "start" || event.kind === "set";
}

function unitOf(event: Beginning) {
  return event.kind === "start" ? event.unit : "working_days";
}

interface Pause {
  readonly from: CalendarDate;
  /** The day on which days count again; null while it lasts. */
  readonly until: CalendarDate | null;
}

function pausesIn(events: readonly ClockEvent[]): readonly Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, on } of events) {
    const open = pauses.at(-1)?.until === null;
    if (kind === "pause" && !open) pauses.push({ from: on, until: null });
    const last = pauses.at(-1);
    if (kind === "resume" && last?.until === null) pauses[pauses.length - 1] = { ...last, until: on };
  }
  return pauses;
}

interface Walk {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly unit: "working_days" | "calendar_days";
}

function walk(calendar: WorkingCalendar, { from, until, unit }: Walk, pauses: readonly Pause[]): ClockDay[] {
  const days: ClockDay[] = [];
  let counted = 0;
  for (let day = from; day <= until && days.length < MOST_DAYS; day = shiftDay(day, 1)) {
    const { kind, name } = explainDay(calendar, day) ?? { kind: null, name: null };
    const isPaused = pauses.some((pause) => isWithin(pause, day));
    const doesCount = !isPaused && (unit === "calendar_days" || (kind !== null && isWorked(kind)));
    counted += Number(doesCount);
    days.push({ day, kind, name, isPaused, count: doesCount ? counted : null });
  }
  return days;
}

function isWithin({ from, until }: Pause, day: CalendarDate): boolean {
  return from <= day && (until === null || day < until);
}
