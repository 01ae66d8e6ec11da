import { HOLIDAY_NOTICES } from "@zhigang/domain/supervision";
import { calendarDateOf, daysInMonth } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";

/** A day of the script: months counted from the month of the first start, which is 0, and a day that a short month ends at. */
export type DemoDay = readonly [month: number, day: number];

/** The months that the script tells before the present one. */
export const MONTHS_TOLD = 10;

/** The days of the script as days of the calendar. */
export interface LifeDays {
  readonly today: CalendarDate;
  readonly dayOf: (day: DemoDay) => CalendarDate;
  /** `2026-10`. */
  monthOf(month: number): string;
  /** A moment on that day in China, so many minutes into the morning; never later than the first start. */
  momentOf(day: DemoDay, minutes: number): Date;
}

/**
 * Reckons the script's days back from the first start. Working days of a year without a published notice are refused, so a
 * first start in such a year ends the story with the last December that has one.
 */
export function lifeDaysUntil(now: Date): LifeDays {
  const today = calendarDateOf(now);
  const lastYear = Math.max(...HOLIDAY_NOTICES.map(({ year }) => year));
  const year = Number(today.slice(0, 4));
  const present = year > lastYear ? lastYear * 12 + 11 : year * 12 + Number(today.slice(5, 7)) - 1;
  const dayOf = ([month, day]: DemoDay) => {
    const first = monthText(present + month);
    const length = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
    return `${first}-${String(Math.min(day, length)).padStart(2, "0")}`;
  };
  return {
    today,
    dayOf,
    monthOf: (month) => monthText(present + month),
    momentOf(day, minutes) {
      const at = new Date(Date.parse(`${dayOf(day)}T09:00:00+08:00`) + minutes * 60_000);
      return at < now ? at : now;
    },
  };
}

function monthText(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
