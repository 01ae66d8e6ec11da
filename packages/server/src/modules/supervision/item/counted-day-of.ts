import { countedDay } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { findOfficeHours } from "../calendar/calendar-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf } from "./item-view.ts";

/** The day on which an act on an item counts: today, or tomorrow where the place's office has closed and says so. */
export async function countedDayOf(call: Call, { divisionCode }: Pick<ItemRow, "divisionCode">): Promise<CalendarDate> {
  return countedDay(await findOfficeHours(call.tx, divisionCode, dayOf(call)), call.now);
}
