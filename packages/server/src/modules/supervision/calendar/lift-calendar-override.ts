import type { BodyOf } from "@zhigang/contract/http";
import type { CalendarCorrection, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { recalculateClocks } from "../clock/recalculate-clocks.ts";
import { lockCalendar, markOverrideLifted } from "./calendar-store.ts";
import { presentOverride } from "./calendar-view.ts";

/** 撤销本地安排: from now on the notices hold again; the arrangement stays to be seen. */
export async function liftCalendarOverride(
  call: Call,
  id: string,
  { reason }: BodyOf<(typeof supervisionEndpoints)["liftCalendarOverride"]>,
): Promise<CalendarCorrection> {
  await lockCalendar(call.tx, "alone");

  const row = await markOverrideLifted(call.tx, id, call.now);
  const subject = { kind: "calendar_override", id, label: row.reason };
  await record(call, "supervision.calendar.lift_override", subject, { from: presentOverride(row), reason });

  return { moved: await recalculateClocks(call, reason) };
}
