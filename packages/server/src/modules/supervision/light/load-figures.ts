import { plannedShare } from "@zhigang/domain/supervision";
import type { ItemFigures, WorkingCalendar } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { listExemptItemIds } from "../exemption/exemption-store.ts";
import { listItemPlans } from "../progress/curve-store.ts";
import type { ItemPlan } from "../progress/curve-store.ts";
import { grouped } from "../grouped.ts";
import { listJudgedPeriods } from "./figure-store.ts";
import type { JudgedPeriod } from "./figure-store.ts";
import type { JudgedItem } from "./light-store.ts";

/** What is known of these items at a cut-off: their days, what was planned and what was passed in the last periods. */
export async function loadFigures(
  tx: Tx,
  items: readonly JudgedItem[],
  { cutOffOn, periods: wanted }: { readonly cutOffOn: CalendarDate; readonly periods: number },
): Promise<Map<string, ItemFigures>> {
  const ids = items.map(({ id }) => id);
  const calendars = await loadCalendars(tx, items);
  const plans = await listItemPlans(tx, items);
  const exempt = await listExemptItemIds(tx, ids, cutOffOn);
  const judged = await listJudgedPeriods(tx, ids, { day: cutOffOn, periods: wanted });
  const periods = grouped(judged, ({ itemId }) => itemId);
  return new Map(
    items.map((item) => {
      const { id, dueOn, completedOn } = item;
      const progress = progressOf(calendars.get(item.divisionCode), plans.get(id), periods.get(id) ?? []);
      return [id, { cutOffOn, dueOn, completedOn, isExempt: exempt.has(id), ...progress }];
    }),
  );
}

/** The calendar of every place that is asked for. */
async function loadCalendars(
  tx: Tx,
  items: readonly Pick<JudgedItem, "divisionCode">[],
): Promise<ReadonlyMap<string | null, WorkingCalendar>> {
  const calendars = new Map<string | null, WorkingCalendar>();
  for (const code of new Set(items.map(({ divisionCode }) => divisionCode)))
    calendars.set(code, await loadCalendar(tx, code));
  return calendars;
}

type Progress = Pick<ItemFigures, "periodTo" | "planned" | "actual" | "plannedThen">;

function progressOf(
  calendar: WorkingCalendar | undefined,
  plan: ItemPlan | undefined,
  periods: readonly JudgedPeriod[],
): Progress {
  const plannedThen = periods.map(({ periodTo }) => plannedPercent(calendar, plan, periodTo));
  return {
    periodTo: periods.at(-1)?.periodTo ?? null,
    planned: plannedThen.at(-1) ?? null,
    actual: periods.map(({ percent }) => (percent === null ? null : Number(percent))),
    plannedThen,
  };
}

/** In percent, unrounded; null where nothing is planned or a year has no published notice. */
function plannedPercent(
  calendar: WorkingCalendar | undefined,
  plan: ItemPlan | undefined,
  day: CalendarDate,
): number | null {
  const planned = calendar && plan?.curve && plannedShare(calendar, plan.curve, day);
  if (!planned?.isKnown) return null;
  const { numerator, denominator } = planned.share;
  return Number((numerator * 100n * PRECISION) / denominator) / Number(PRECISION);
}

/** Twelve decimals: far finer than any bound of a rule. */
const PRECISION = 1_000_000_000_000n;
