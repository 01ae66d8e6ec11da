import type { BodyOf } from "@zhigang/contract/http";
import type { CalendarCorrection, supervisionEndpoints } from "@zhigang/contract/supervision";
import { CALENDAR_FAULT_WORDS } from "@zhigang/domain/glossary";
import { checkCalendarYear } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { recalculateClocks } from "../clock/recalculate-clocks.ts";
import { insertYear, listYears, lockCalendar } from "./calendar-store.ts";

/** 录入节假日安排: a year as its notice says it; what was counted by it before is counted again. */
export async function publishCalendarYear(
  call: Call,
  { reason, ...entered }: BodyOf<(typeof supervisionEndpoints)["publishCalendarYear"]>,
): Promise<CalendarCorrection> {
  await lockCalendar(call.tx, "alone");
  const found = checkCalendarYear(entered);
  if (found) {
    const { day, fault } = found;
    throw new AppError("supervision.calendar_year_wrong", { day, fault: CALENDAR_FAULT_WORDS[fault][call.language] });
  }
  const before = (await listYears(call.tx)).find(({ year }) => year === entered.year);

  await insertYear(call.tx, {
    id: newId(),
    year: entered.year,
    notices: JSON.stringify(entered.notices),
    holidays: JSON.stringify(entered.holidays),
    makeUpDays: JSON.stringify(entered.makeUpDays.toSorted()),
    reason,
    setAt: call.now,
    setBy: call.actor.name,
  });
  const subject = { kind: "calendar_year", id: String(entered.year), label: entered.notices[0]?.number ?? "" };
  await record(call, "supervision.calendar.publish", subject, { from: before ?? null, to: entered, reason });

  return { moved: await recalculateClocks(call, reason) };
}
