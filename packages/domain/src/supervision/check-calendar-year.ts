import type { CalendarDate } from "../values/index.ts";
import type { CalendarYear } from "./working-calendar.ts";

export const CALENDAR_FAULTS = ["day_outside_year", "range_backward", "days_twice", "make_up_no_weekend"] as const;
/** 日期不在本年, 起止颠倒, 日期重复, 调休日不是周末. */
export type CalendarFault = (typeof CALENDAR_FAULTS)[number];

/** What is wrong with a year as somebody typed it from its notice, and on which day; null where nothing is. */
export function checkCalendarYear({
  year,
  holidays,
  makeUpDays,
}: Pick<CalendarYear, "year" | "holidays" | "makeUpDays">): {
  readonly fault: CalendarFault;
  readonly day: CalendarDate;
} | null {
  const days = [...holidays.flatMap(({ from, to }) => [from, to]), ...makeUpDays];
  const outside = days.find((day) => Number(day.slice(0, 4)) !== year);
  if (outside !== undefined) return { fault: "day_outside_year", day: outside };
  const backward = holidays.find(({ from, to }) => to < from);
  if (backward) return { fault: "range_backward", day: backward.from };
  const ordered = holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const twice = ordered.find((one, index) => index > 0 && one.from <= (ordered[index - 1]?.to ?? ""));
  if (twice) return { fault: "days_twice", day: twice.from };
  const worked = makeUpDays.find((day) => holidays.some(({ from, to }) => from <= day && day <= to));
  if (worked !== undefined) return { fault: "days_twice", day: worked };
  const weekday = makeUpDays.find((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return weekday === undefined ? null : { fault: "make_up_no_weekend", day: weekday };
}
