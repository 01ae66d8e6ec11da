/** A day without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether `text` is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): text is CalendarDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days of a month (1–12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The calendar day on which a moment falls in China Standard Time (UTC+8, GB/T 7408), whatever the machine's zone. */
export function calendarDateOf(moment: Date): CalendarDate {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
