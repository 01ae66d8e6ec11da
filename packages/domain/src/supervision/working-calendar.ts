import type { CalendarDate } from "../values/index.ts";

/** A run of days, both ends included. */
export interface DayRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What the notices of one year say: the rest days beside weekends, and the weekend days that are worked instead. */
export interface CalendarYear {
  readonly year: number;
  readonly notices: readonly { readonly number: string; readonly issuedOn: CalendarDate }[];
  readonly holidays: readonly (DayRange & { readonly name: string })[];
  readonly makeUpDays: readonly CalendarDate[];
}

/** Days on which one place works or rests against the notices, by a paper of its own (a typhoon, a local festival). */
export interface CalendarOverride extends DayRange {
  readonly isWorking: boolean;
  readonly reason: string;
  readonly source: string;
}

/** 工作日历: the published years, and what a place says otherwise. */
export interface WorkingCalendar {
  readonly years: readonly CalendarYear[];
  readonly overrides: readonly CalendarOverride[];
}

export const DAY_KINDS = ["working", "make_up", "weekend", "holiday", "override_working", "override_rest"] as const;
/** Why a day is worked or not: 工作日, 调休上班, 周末, 节假日, 本地另行安排. */
export type DayKind = (typeof DAY_KINDS)[number];

/** A day with what it is; `name` is the festival or the reason of an override. */
export interface ExplainedDay {
  readonly day: CalendarDate;
  readonly kind: DayKind;
  readonly name: string | null;
}

/** A year without a published notice is refused: nobody may be held to a day that may still move. */
export interface YearUnpublished {
  readonly isKnown: false;
  readonly because: "year_unpublished";
  readonly year: number;
}

export type Reckoned<T> = ({ readonly isKnown: true } & T) | YearUnpublished;

const WORKED: readonly DayKind[] = ["working", "make_up", "override_working"];
const DAY_MS = 86_400_000;

/** What a day is; null where its year's notice is not published. An override of the place comes first. */
export function explainDay(calendar: WorkingCalendar, day: CalendarDate): ExplainedDay | null {
  const override = calendar.overrides.findLast((one) => one.from <= day && day <= one.to);
  if (override) return { day, kind: override.isWorking ? "override_working" : "override_rest", name: override.reason };
  const year = calendar.years.find((one) => one.year === yearOf(day));
  if (!year) return null;
  const holiday = year.holidays.find((one) => one.from <= day && day <= one.to);
  if (holiday) return { day, kind: "holiday", name: holiday.name };
  if (year.makeUpDays.includes(day)) return { day, kind: "make_up", name: null };
  return { day, kind: isWeekend(day) ? "weekend" : "working", name: null };
}

/** Whether people work on such a day. */
export function isWorked(kind: DayKind): boolean {
  return WORKED.includes(kind);
}

/**
 * The working day that is `count` working days after `from` (before it, where `count` is negative), with every day passed.
 * The first day is not counted (Civil Code 民法典 Art. 201); zero gives `from` itself, or the next working day where
 * `from` is none (Art. 203). `count` is an integer.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  count: number,
): Reckoned<{ readonly day: CalendarDate; readonly passed: readonly ExplainedDay[] }> {
  const step = count < 0 ? -1 : 1;
  const passed: ExplainedDay[] = [];
  let left = Math.abs(count);
  let day = count === 0 ? from : shiftDay(from, step);
  for (;;) {
    const explained = explainDay(calendar, day);
    if (!explained) return { isKnown: false, because: "year_unpublished", year: yearOf(day) };
    passed.push(explained);
    if (isWorked(explained.kind) && --left <= 0) return { isKnown: true, day, passed };
    day = shiftDay(day, step);
  }
}

/** How many working days lie after `from` up to and including `to`; negative where `to` lies before `from`. */
export function countWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): Reckoned<{ readonly count: number }> {
  if (to < from) {
    const back = countWorkingDays(calendar, to, from);
    return back.isKnown ? { isKnown: true, count: -back.count } : back;
  }
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) {
    const explained = explainDay(calendar, day);
    if (!explained) return { isKnown: false, because: "year_unpublished", year: yearOf(day) };
    if (isWorked(explained.kind)) count += 1;
  }
  return { isKnown: true, count };
}

/** The day so many days later, or earlier. */
export function shiftDay(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWeekend(day: CalendarDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}
