import type { CalendarDate } from "../values/index.ts";
import { daysInMonth } from "../values/index.ts";
import { periodOf } from "./period.ts";
import type { Period, PeriodKind } from "./period.ts";
import { addWorkingDays, shiftDay } from "./working-calendar.ts";
import type { Reckoned, WorkingCalendar } from "./working-calendar.ts";

export const WINDOW_ENDS = ["day_in_period", "day_of_month", "working_day"] as const;
/**
 * How the last day of a window is named: a day of the period's own last month (每月25日前报当月), a day of the month after the
 * period, or the n-th working day after it.
 */
export type WindowEnd =
  | { readonly kind: "day_in_period"; readonly day: number }
  | { readonly kind: "day_of_month"; readonly day: number }
  | { readonly kind: "working_day"; readonly number: number; readonly isInclusive: boolean };

/** 填报窗口: when reports on a period are taken, and for how long after it they are taken as late. */
export interface WindowRule {
  readonly period: PeriodKind;
  readonly end: WindowEnd;
  readonly lateWorkingDays: number;
  readonly source: string;
}

/**
 * The city's rule until it sets one of its own: each month by the 25th. The late days are a setting without a published rule,
 * as long as a week's work.
 */
export const DEFAULT_WINDOW_RULE: WindowRule = {
  period: "month",
  end: { kind: "day_in_period", day: 25 },
  lateWorkingDays: 5,
  source: "鄂温克族自治旗人民政府网 273144：每月25日前报送，主要负责人签字；迟报五个工作日为系统预设",
};

/** One period with its window; every day belongs to it. */
export interface ReportWindow extends Period {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly lateUntil: CalendarDate;
}

/**
 * The window for the period in which a day lies. It opens on the day after the period, or with the period's last month where it
 * ends within it; 第 n 个工作日前 counts the n-th working
 * day itself only where the rule says inclusive. A day of the month that a short month lacks is its last. Refused where a year
 * has no published notice.
 */
export function reportWindowFor(
  calendar: WorkingCalendar,
  rule: WindowRule,
  day: CalendarDate,
): Reckoned<ReportWindow> {
  const span = periodOf(rule.period, day);
  const closes = lastDay(calendar, rule.end, span.periodTo);
  if (!closes.isKnown) return closes;
  const late = rule.lateWorkingDays === 0 ? closes : addWorkingDays(calendar, closes.day, rule.lateWorkingDays);
  if (!late.isKnown) return late;
  const opensOn = rule.end.kind === "day_in_period" ? `${span.periodTo.slice(0, 8)}01` : shiftDay(span.periodTo, 1);
  return { isKnown: true, ...span, opensOn, closesOn: closes.day, lateUntil: late.day };
}

export const PUNCTUALITIES = ["early", "in_time", "late", "too_late"] as const;
/** 未到填报期, 按时, 迟报, 已截止. */
export type Punctuality = (typeof PUNCTUALITIES)[number];

/** Whether a report handed in that day is early, in time, late, or too late for the window. */
export function punctuality(window: ReportWindow, day: CalendarDate): Punctuality {
  if (day < window.opensOn) return "early";
  if (day <= window.closesOn) return "in_time";
  return day <= window.lateUntil ? "late" : "too_late";
}

function lastDay(
  calendar: WorkingCalendar,
  end: WindowEnd,
  periodTo: CalendarDate,
): Reckoned<{ readonly day: CalendarDate }> {
  if (end.kind === "working_day") {
    const number = end.isInclusive ? end.number : end.number - 1;
    return addWorkingDays(calendar, periodTo, Math.max(1, number));
  }
  const next = end.kind === "day_in_period" ? periodTo : shiftDay(periodTo, 1);
  const length = daysInMonth(Number(next.slice(0, 4)), Number(next.slice(5, 7)));
  return { isKnown: true, day: `${next.slice(0, 8)}${twoDigits(Math.min(end.day, length))}` };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
