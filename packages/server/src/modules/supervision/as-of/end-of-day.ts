import type { CalendarDate } from "@zhigang/domain/values";

/** The last millisecond of a day in China (UTC+8). */
export function endOfDay(day: CalendarDate): Date {
  return new Date(`${day}T15:59:59.999Z`);
}
