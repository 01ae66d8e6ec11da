import { HUNDRED, meanProgress, plainDecimal, plannedShare, times } from "@zhigang/domain/supervision";
import type { Fraction, RolledItem, WorkingCalendar } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemRow } from "../item/item-store.ts";
import { isItemSeen } from "../item/seen-item-store.ts";
import type { ItemScope } from "../item/seen-item-store.ts";
import { listApprovedReports } from "../report/list-approved.ts";
import type { ApprovedReport } from "../report/list-approved.ts";
import { listItemPlans } from "./curve-store.ts";
import type { ItemPlan } from "./curve-store.ts";

/** An item with its plan and what was passed of it, oldest period first. */
export interface PlannedItem {
  readonly item: ItemRow;
  readonly plan: ItemPlan;
  readonly reports: readonly ApprovedReport[];
}

/** The plans of the items within a scope, with how many each has, the most first. */
export async function countItemsByPlan(tx: Tx, scope: ItemScope): Promise<{ planId: string; items: number }[]> {
  const { rows } = await sql<{ planId: string; items: number }>`
    select item.plan_id, count(*)::int as items
      from supervision.item
     where item.plan_id is not null and ${isItemSeen(scope)}
     group by item.plan_id
     order by count(*) desc, item.plan_id`.execute(tx);
  return rows;
}

/** Items that are under way or done: what was only proposed, merged, cancelled or split into children counts nowhere. */
const COUNTED_OUT = ["proposed", "filed", "merged", "cancelled", "split_up"] as const;

/** The items of a plan that its progress is made of, as all of it was known at a moment. */
export async function loadPlannedItems(tx: Tx, scope: ItemScope, planId: string, upTo: Date): Promise<PlannedItem[]> {
  const { rows } = await sql<ItemRow>`
    select item.*
      from supervision.item
     where item.plan_id = ${planId}::uuid and item.status <> all(${[...COUNTED_OUT]}) and ${isItemSeen(scope)}
     order by item.number, item.id`.execute(tx);
  return withPlans(tx, rows, upTo);
}

export async function withPlans(tx: Tx, items: readonly ItemRow[], upTo: Date): Promise<PlannedItem[]> {
  const plans = await listItemPlans(tx, items, upTo);
  const reports = await listApprovedReports(tx, { itemIds: items.map(({ id }) => id), upTo });
  const byItem = new Map<string, ApprovedReport[]>(items.map(({ id }) => [id, []]));
  for (const report of reports) byItem.get(report.itemId)?.push(report);
  return items.flatMap((item) => {
    const plan = plans.get(item.id);
    return plan ? [{ item, plan, reports: byItem.get(item.id) ?? [] }] : [];
  });
}

/** What was passed last for a period that ends by a day. */
export function lastBy({ reports }: PlannedItem, day: CalendarDate): ApprovedReport | undefined {
  return reports.findLast(({ periodTo }) => periodTo <= day);
}

/** What was reported of each item by then, ready to be rolled up. */
export function reportedBy(
  items: readonly PlannedItem[],
  reportOf: (item: PlannedItem) => ApprovedReport | undefined,
): RolledItem[] {
  return items.map((one) => rolled(one, reportOf(one)?.values.percent ?? null));
}

/** The mean of what was planned by a day, over the same items; none where one of them has no plan. */
export function meanPlanned(
  calendar: WorkingCalendar,
  items: readonly PlannedItem[],
  day: CalendarDate,
): Fraction | null {
  const planned = items.map((one) => rolled(one, plannedPercent(calendar, one, day)));
  return meanProgress(planned, "block").exact;
}

function rolled({ item, plan }: PlannedItem, percent: string | null): RolledItem {
  return { id: item.id, weight: plan.weight, percent, mayExceed: plan.mayExceed };
}

function plannedPercent(calendar: WorkingCalendar, { plan }: PlannedItem, day: CalendarDate): string | null {
  const planned = plan.curve && plannedShare(calendar, plan.curve, day);
  return planned?.isKnown ? plainDecimal(times(planned.share, HUNDRED)) : null;
}
