import { HOLIDAY_NOTICES } from "@zhigang/domain/supervision";
import type { WorkingCalendar } from "@zhigang/domain/supervision";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { SupervisionTables } from "../tables.ts";

/** 工作日历 of a division: the published years, with what the whole city and then the division itself say otherwise. */
export async function loadCalendar(tx: Tx, divisionCode: string | null): Promise<WorkingCalendar> {
  const rows = await on<SupervisionTables>(tx)
    .selectFrom("supervision.calendarOverride")
    .selectAll()
    .where("liftedAt", "is", null)
    .where((where) => where.or([where("divisionCode", "is", null), where("divisionCode", "=", divisionCode)]))
    .orderBy("divisionCode", (order) => order.nullsFirst())
    .orderBy("setAt")
    .execute();
  const overrides = rows.map(({ fromDay, toDay, isWorking, reason, source }) => ({
    from: fromDay,
    to: toDay,
    isWorking,
    reason,
    source,
  }));
  return { years: HOLIDAY_NOTICES, overrides };
}
