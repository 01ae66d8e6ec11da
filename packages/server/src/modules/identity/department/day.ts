import { isCalendarDate } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import { AppError } from "../../../platform/http/app-error.ts";

/** Refuses a day that the calendar does not have, at the field where it was typed. */
export function requireDay(day: string, pointer: string): CalendarDate {
  if (isCalendarDate(day)) return day;
  const refusal = "identity.day_invalid";
  throw new AppError(refusal, { day }, [{ pointer, keyword: "refusal", params: {}, refusal }]);
}

/** The day before. */
export function dayBefore(day: CalendarDate): CalendarDate {
  return shifted(day, -1);
}

/** The day after. */
export function dayAfter(day: CalendarDate): CalendarDate {
  return shifted(day, 1);
}

function shifted(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
