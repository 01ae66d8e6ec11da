import type { QueryOf } from "@zhigang/contract/http";
import type { ItemCurve, ItemProgress, PlanProgress, supervisionEndpoints } from "@zhigang/contract/supervision";
import { gapBetween, rollUp, shownDecimal } from "@zhigang/domain/supervision";
import type { Fraction, RollUp } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { getPlan, listPlanTitles } from "../../ledger/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { getSeenItem, itemScopeOf } from "../item/item-scope.ts";
import { dayOf, namesIn } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { momentOf } from "../report/report-view.ts";
import { curvePoints } from "./curve-points.ts";
import { findPolicy } from "./curve-store.ts";
import type { ItemPlan } from "./curve-store.ts";
import { plannedOn } from "./planned-on.ts";
import { countItemsByPlan, loadPlannedItems, meanPlanned, reportedBy, withPlans } from "./planned-items.ts";
import type { PlannedItem } from "./planned-items.ts";

/** A plan that says nothing leaves missing items out; the page says so. */
const FIRST_POLICY = "ignore";

/** Plans that have items the reader sees, with how many. */
export async function listPlansInProgress(
  call: Call,
): Promise<{ items: { planId: string; planTitle: string; items: number }[] }> {
  const rows = await countItemsByPlan(call.tx, itemScopeOf(call.actor));
  const titles = await listPlanTitles(
    call.tx,
    rows.map(({ planId }) => planId),
  );
  return { items: rows.map((row) => ({ ...row, planTitle: titles.get(row.planId) ?? "" })) };
}

/** 规划汇总进度 on a day: approved values of the items the reader sees, the formula with its numbers, and every contribution. */
export async function getPlanProgress(
  call: Call,
  id: string,
  { on = dayOf(call) }: QueryOf<(typeof supervisionEndpoints)["getPlanProgress"]>,
): Promise<PlanProgress> {
  const plan = await getPlan(call, id);
  const upTo = endOf(on);
  const items = await loadPlannedItems(call.tx, itemScopeOf(call.actor), id, upTo);
  const policy = await findPolicy(call.tx, id, upTo);
  const missing = policy?.missing ?? FIRST_POLICY;
  const calendar = await loadCalendar(call.tx, plan.divisionCode);
  const actual = rollUp(reportedBy(items, latest), missing);
  const counted = items.filter((_, index) => actual.contributions[index]?.counted !== null);
  const byId = new Map(items.map((one) => [one.item.id, one]));
  const names = await namesIn(
    call.tx,
    items.map(({ item }) => item),
  );
  return {
    planId: id,
    planTitle: plan.title,
    on,
    policy: missing,
    policySource: policy?.source ?? null,
    policySetByName: policy?.setByName ?? null,
    percent: actual.percent,
    ...paceOf(actual, meanPlanned(calendar, counted, on)),
    formula: actual.formula,
    reported: actual.reported,
    total: actual.total,
    isOverFulfilled: actual.isOverFulfilled,
    contributions: actual.contributions.flatMap(({ id: itemId, ...contribution }) => {
      const one = byId.get(itemId);
      if (!one) return [];
      const pace = plannedOn(calendar, one.plan, on, latest(one)?.values.percent ?? null);
      return [{ ...describeItem(one, names), ...pace, ...contribution, mayExceed: one.plan.mayExceed }];
    }),
    points: curvePoints(calendar, items, missing, on),
  };
}

/** The progress of one item against its own curve. */
export async function getItemProgress(
  call: Call,
  id: string,
  { on = dayOf(call) }: QueryOf<(typeof supervisionEndpoints)["getItemProgress"]>,
): Promise<ItemProgress> {
  const item = await getSeenItem(call, id);
  const [planned] = await withPlans(call.tx, [item], endOf(on));
  if (!planned) throw new Error("an item has always a plan");
  const calendar = await loadCalendar(call.tx, item.divisionCode);
  const actual = latest(planned)?.values.percent ?? null;
  return {
    itemId: id,
    itemTitle: item.title,
    on,
    curve: presentCurve(planned.plan),
    ...plannedOn(calendar, planned.plan, on, actual),
    actual,
    points: curvePoints(calendar, [planned], FIRST_POLICY, on),
  };
}

export function presentCurve({ curve, isDefault, weight, mayExceed, setAt, setByName }: ItemPlan): ItemCurve {
  return { curve: curve as ItemCurve["curve"], isDefault, weight, mayExceed, setAt: momentOf(setAt), setByName };
}

/** The last moment of a day in China. */
function endOf(day: CalendarDate): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}

function latest({ reports }: PlannedItem) {
  return reports.at(-1);
}

function paceOf(actual: RollUp, planned: Fraction | null): Pick<PlanProgress, "planned" | "gap"> {
  if (planned === null) return { planned: null, gap: null };
  const gap = actual.exact && gapBetween(actual.exact, planned).gap;
  return { planned: shownDecimal(planned), gap };
}

function describeItem(one: PlannedItem, names: DepartmentNames) {
  const { item } = one;
  const report = latest(one);
  return {
    itemId: item.id,
    itemNumber: item.number,
    itemTitle: item.title,
    departmentName: item.leadDepartmentIds.map((id) => names.get(id) ?? "").join("、"),
    period: report?.period ?? null,
    reportId: report?.reportId ?? null,
  };
}
