import type { CalendarDate } from "../values/index.ts";
import { shiftDay } from "./working-calendar.ts";

/** What is handed in after the office has closed counts on that day still, or on the next. */
export const AFTER_HOURS = ["same_day", "next_day"] as const;
export type AfterHours = (typeof AFTER_HOURS)[number];

/**
 * 办公时间 of a place from a day on. A limit ends with its last day, or where business hours are kept, when they end
 * (Civil Code 民法典 Art. 203); which of the two holds is the place's own rule.
 */
export interface OfficeHours {
  readonly validFrom: CalendarDate;
  /** Times of day as `09:00`, in order. */
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly afterHours: AfterHours;
  readonly source: string;
}

/** The day on which something done at a moment of China Standard Time counts. */
export function countedDay(hours: OfficeHours | null, moment: Date): CalendarDate {
  const local = new Date(moment.getTime() + 8 * 3_600_000).toISOString();
  const day = local.slice(0, 10);
  const closing = hours?.periods.at(-1)?.to;
  const isAfter = closing !== undefined && local.slice(11, 16) > closing;
  return hours?.afterHours === "next_day" && isAfter ? shiftDay(day, 1) : day;
}
