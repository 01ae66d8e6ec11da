import type { CalendarOverride, OfficeHours } from "@zhigang/contract/supervision";
import type { OfficeHoursRow, OverrideRow } from "./calendar-store.ts";

export function presentOverride(row: OverrideRow): CalendarOverride {
  return {
    id: row.id,
    divisionCode: row.divisionCode,
    from: row.fromDay,
    to: row.toDay,
    isWorking: row.isWorking,
    reason: row.reason,
    source: row.source,
    setAt: row.setAt.toISOString(),
    setBy: row.setBy,
    liftedAt: row.liftedAt?.toISOString() ?? null,
  };
}

export function presentOfficeHours(row: OfficeHoursRow): OfficeHours {
  return {
    validFrom: row.validFrom,
    divisionCode: row.divisionCode,
    periods: [...row.periods],
    afterHours: row.afterHours,
    source: row.source,
  };
}
