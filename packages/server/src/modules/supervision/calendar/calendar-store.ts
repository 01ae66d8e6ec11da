import { HOLIDAY_NOTICES } from "@zhigang/domain/supervision";
import type { CalendarYear, LimitRule, OfficeHours, WorkingCalendar } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { listDivisionPath } from "../../identity/index.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type {
  CalendarOverrideTable,
  CalendarTables,
  CalendarYearTable,
  LimitRuleTable,
  OfficeHoursTable,
} from "./calendar-tables.ts";

export type OverrideRow = Selectable<CalendarOverrideTable>;
export type OfficeHoursRow = Selectable<OfficeHoursTable>;

/**
 * 工作日历 of a division: the published years, with what the whole city says otherwise, then the divisions in which it lies, and
 * then it itself; as it was known at a moment, where one is named.
 */
export async function loadCalendar(tx: Tx, divisionCode: string | null, knownAt?: Date): Promise<WorkingCalendar> {
  const overrides = await listOverrideRows(tx, divisionCode, knownAt);
  return { years: await listYears(tx, knownAt), overrides: overrides.map(overrideOf) };
}

/** The calendars of places, each read once. */
export function calendarsOf(tx: Tx): (divisionCode: string | null) => Promise<WorkingCalendar> {
  const calendars = new Map<string | null, Promise<WorkingCalendar>>();
  return (divisionCode) => {
    const calendar = calendars.get(divisionCode) ?? loadCalendar(tx, divisionCode);
    calendars.set(divisionCode, calendar);
    return calendar;
  };
}

/** The shipped years, and those that the office entered: the latest entry of a year counts. */
export async function listYears(
  tx: Tx,
  knownAt?: Date,
): Promise<readonly (CalendarYear & { readonly isEntered: boolean })[]> {
  const rows = await on<CalendarTables>(tx)
    .selectFrom("supervision.calendarYear")
    .distinctOn("year")
    .select(["year", "notices", "holidays", "makeUpDays"])
    .$if(knownAt !== undefined, (query) => query.where("setAt", "<=", knownAt ?? new Date(0)))
    .orderBy("year")
    .orderBy("setAt", "desc")
    .execute();
  const shipped = HOLIDAY_NOTICES.filter(({ year }) => !rows.some((row) => row.year === year));
  return [
    ...shipped.map((year) => ({ ...year, isEntered: false })),
    ...rows.map((row) => ({ ...row, isEntered: true })),
  ].toSorted((a, b) => a.year - b.year);
}

/** The arrangements in force that hold in a division, the one that counts last. */
async function listOverrideRows(tx: Tx, divisionCode: string | null, knownAt?: Date): Promise<OverrideRow[]> {
  return overridesIn(tx, await pathTo(tx, divisionCode))
    .$if(knownAt === undefined, (query) => query.where("liftedAt", "is", null))
    .$if(knownAt !== undefined, (query) =>
      query
        .where("setAt", "<=", knownAt ?? new Date(0))
        .where((where) => where.or([where("liftedAt", "is", null), where("liftedAt", ">", knownAt ?? new Date(0))])),
    )
    .execute();
}

/** All arrangements that touch a year, the lifted ones too. */
export async function listOverridesOfYear(tx: Tx, divisionCode: string | null, year: number): Promise<OverrideRow[]> {
  return overridesIn(tx, await pathTo(tx, divisionCode))
    .where("fromDay", "<=", `${year}-12-31`)
    .where("toDay", ">=", `${year}-01-01`)
    .execute();
}

/** What holds along a path of divisions: of the whole city first, the nearest last. */
function overridesIn(tx: Tx, path: readonly string[]) {
  return on<CalendarTables>(tx)
    .selectFrom("supervision.calendarOverride")
    .selectAll()
    .where(holdsIn(path))
    .orderBy(placeIn(path))
    .orderBy("setAt");
}

async function pathTo(tx: Tx, divisionCode: string | null): Promise<string[]> {
  return divisionCode === null ? [] : listDivisionPath(tx, divisionCode);
}

function holdsIn(path: readonly string[]) {
  return sql<boolean>`(division_code is null or division_code = any(${[...path]}::text[]))`;
}

/** The nearest division counts last; the whole city comes before all. */
function placeIn(path: readonly string[]) {
  return sql`array_position(${[...path]}::text[], division_code) nulls first`;
}

function overrideOf({ fromDay, toDay, isWorking, reason, source }: OverrideRow) {
  return { from: fromDay, to: toDay, isWorking, reason, source };
}

export async function insertOverride(tx: Tx, row: Insertable<CalendarOverrideTable>): Promise<void> {
  await on<CalendarTables>(tx).insertInto("supervision.calendarOverride").values(row).execute();
}

/** The arrangement that was in force until now. */
export async function markOverrideLifted(tx: Tx, id: string, liftedAt: Date): Promise<OverrideRow> {
  const row = await on<CalendarTables>(tx)
    .updateTable("supervision.calendarOverride")
    .set({ liftedAt })
    .where("id", "=", id)
    .where("liftedAt", "is", null)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.override_not_found", { id });
  return row;
}

export async function insertYear(tx: Tx, row: Insertable<CalendarYearTable>): Promise<void> {
  await on<CalendarTables>(tx).insertInto("supervision.calendarYear").values(row).execute();
}

export async function insertOfficeHours(tx: Tx, row: Insertable<OfficeHoursTable>): Promise<void> {
  await on<CalendarTables>(tx).insertInto("supervision.officeHours").values(row).execute();
}

/** The office hours of a place over time, the one that counts on a day last: the nearest division comes last. */
export async function listOfficeHours(tx: Tx, divisionCode: string | null): Promise<OfficeHoursRow[]> {
  const path = await pathTo(tx, divisionCode);
  return on<CalendarTables>(tx)
    .selectFrom("supervision.officeHours")
    .selectAll()
    .where(holdsIn(path))
    .orderBy(placeIn(path))
    .orderBy("validFrom")
    .orderBy("setAt")
    .execute();
}

/** The office hours in force on a day; null where none were set. */
export async function findOfficeHours(
  tx: Tx,
  divisionCode: string | null,
  day: CalendarDate,
): Promise<OfficeHours | null> {
  const rows = await listOfficeHours(tx, divisionCode);
  return rows.findLast((row) => row.validFrom <= day) ?? null;
}

export async function insertLimitRule(tx: Tx, row: Insertable<LimitRuleTable>): Promise<void> {
  await on<CalendarTables>(tx).insertInto("supervision.limitRule").values(row).execute();
}

/** The rules put in force here, in the order in which they were. */
export async function listLimitRules(tx: Tx): Promise<LimitRule[]> {
  const rows = await on<CalendarTables>(tx)
    .selectFrom("supervision.limitRule")
    .select("content")
    .orderBy("setAt")
    .orderBy("id")
    .execute();
  return rows.map(({ content }) => content);
}

/** Nobody acts on a clock while the calendar under it is corrected, and the other way round. */
export async function lockCalendar(tx: Tx, mode: "shared" | "alone"): Promise<void> {
  await (mode === "alone"
    ? sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    : sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(tx));
}

/** Names this lock among all of the house. */
const LOCK = 733_201;
