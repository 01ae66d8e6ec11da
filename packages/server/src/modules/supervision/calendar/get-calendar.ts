import type { QueryOf } from "@zhigang/contract/http";
import type { Calendar, CalendarDay, supervisionEndpoints } from "@zhigang/contract/supervision";
import { explainDay, shiftDay } from "@zhigang/domain/supervision";
import type { WorkingCalendar } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { listOfficeHours, listOverridesOfYear, listYears, loadCalendar } from "./calendar-store.ts";
import { presentOfficeHours, presentOverride } from "./calendar-view.ts";

/** 工作日历: a year with its notices, every day explained, and what a place says otherwise. */
export async function getCalendar(
  call: Call,
  { year, divisionCode: code }: QueryOf<(typeof supervisionEndpoints)["getCalendar"]>,
): Promise<Calendar> {
  const divisionCode = code ?? null;
  const years = await listYears(call.tx);
  const published = years.find((one) => one.year === year);
  const overrides = await listOverridesOfYear(call.tx, divisionCode, year);
  const officeHours = await listOfficeHours(call.tx, divisionCode);
  return {
    year,
    isPublished: published !== undefined,
    publishedYears: years.map((one) => one.year),
    isEntered: published?.isEntered ?? false,
    notices: [...(published?.notices ?? [])],
    holidays: [...(published?.holidays ?? [])],
    makeUpDays: [...(published?.makeUpDays ?? [])],
    overrides: overrides.map(presentOverride),
    officeHours: officeHours.map(presentOfficeHours),
    days: daysOf(await loadCalendar(call.tx, divisionCode), year),
  };
}

function daysOf(calendar: WorkingCalendar, year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = shiftDay(day, 1)) {
    days.push(explainDay(calendar, day) ?? { day, kind: null, name: null });
  }
  return days;
}
