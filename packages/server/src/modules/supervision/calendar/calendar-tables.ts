import type { AfterHours, CalendarYear, LimitRule, OfficeHours } from "@zhigang/domain/supervision";
import type { JSONColumnType } from "kysely";

/** What is kept of the working-day calendar beside the shipped years. */
export interface CalendarTables {
  "supervision.calendarOverride": CalendarOverrideTable;
  "supervision.calendarYear": CalendarYearTable;
  "supervision.officeHours": OfficeHoursTable;
  "supervision.limitRule": LimitRuleTable;
}

export interface CalendarOverrideTable {
  id: string;
  divisionCode: string | null;
  fromDay: string;
  toDay: string;
  isWorking: boolean;
  reason: string;
  source: string;
  setAt: Date;
  setBy: string;
  liftedAt: Date | null;
}

/** A jsonb column: read as the value, written as its JSON text. */
type Json<T> = JSONColumnType<T & object, string, string>;

export interface CalendarYearTable {
  id: string;
  year: number;
  notices: Json<CalendarYear["notices"]>;
  holidays: Json<CalendarYear["holidays"]>;
  makeUpDays: Json<CalendarYear["makeUpDays"]>;
  reason: string;
  setAt: Date;
  setBy: string;
}

export interface OfficeHoursTable {
  id: string;
  divisionCode: string | null;
  validFrom: string;
  periods: Json<OfficeHours["periods"]>;
  afterHours: AfterHours;
  source: string;
  setAt: Date;
  setBy: string;
}

export interface LimitRuleTable {
  id: string;
  content: Json<LimitRule>;
  setAt: Date;
  setBy: string;
}
