import { gapToPlan, HUNDRED, plannedShare, shownDecimal, times } from "@zhigang/domain/supervision";
import type { WorkingCalendar } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { ItemPlan } from "./curve-store.ts";

/** What was planned by a day and how far the figure is from it; null where nothing was planned or nothing is known. */
export interface PlannedOn {
  readonly planned: string | null;
  readonly gap: string | null;
}

/** 序时进度 of one item: the planned percentage, and the difference of unrounded values to one decimal. */
export function plannedOn(
  calendar: WorkingCalendar,
  { curve }: Pick<ItemPlan, "curve">,
  day: CalendarDate,
  actual: string | null,
): PlannedOn {
  const planned = curve && plannedShare(calendar, curve, day);
  if (!planned?.isKnown) return { planned: null, gap: null };
  const gap = actual === null ? null : (gapToPlan(actual, planned.share)?.gap ?? null);
  return { planned: shownDecimal(times(planned.share, HUNDRED)), gap };
}
