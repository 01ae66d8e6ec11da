import { controlRuleOn, isAtCap, monthOf, outsideRemit, reachCount, shiftDay } from "@zhigang/domain/supervision";
import type { ActDetail, ControlRule, ItemAction } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { reckonDays } from "../calendar/reckon-days.ts";
import { countedDayOf } from "../item/counted-day-of.ts";
import type { ItemRow } from "../item/item-store.ts";
import { isExcessPermitted, listControlRules, listReachRows, lockReaches } from "./control-store.ts";

/** Acts by which an item reaches a unit. */
const REACHING: readonly ItemAction[] = ["assign", "reassign", "transfer"];

type Reached = Pick<ItemRow, "id" | "parentItemId" | "remit" | "divisionCode">;

/**
 * Decree 733 Art. 15 before a unit is reached: no department beyond the object fixed at filing, no unit more often in a month and
 * no longer than the place's own rule says, unless the approver permitted it on record. A transfer is the approver's own deed.
 */
export async function requireReachable(
  call: Call,
  item: Reached,
  action: ItemAction,
  { duties = [], dueOn, limit }: Pick<ActDetail, "duties" | "dueOn" | "limit">,
): Promise<void> {
  if (!REACHING.includes(action)) return;
  const leads = duties.filter(({ role }) => role !== "support").map(({ departmentId }) => departmentId);
  await requireWithinRemit(call, item, leads);
  if (action === "transfer") return;
  const rule = await ruleInForce(call, item);
  await requireWithinCap(call, item, leads);
  if (rule === null || rule.longestDays === null) return;
  const due = dueOn ?? (limit ? await dayAfter(call, item, limit) : null);
  if (due !== null) await requireWithinDuration(call, item, rule.longestDays, due);
}

/** 督查频次: refuses what would reach a unit more often this month than the rule allows. */
export async function requireWithinCap(call: Call, item: Reached, departmentIds: readonly string[]): Promise<void> {
  const rule = await ruleInForce(call, item);
  if (rule === null || rule.perMonth === null) return;
  await lockReaches(call.tx);
  const { month, from, to } = monthOf(await countedDayOf(call, item));
  const reaches = await listReachRows(call.tx, from, to, departmentIds);
  const full = reaches.find((reach) => isAtCap(rule, reachCount(reach)));
  if (!full || (await isExcessPermitted(call.tx, familyOf(item), from, to))) return;
  const { departmentId, items, sheets } = full;
  const name = (await findDepartmentNames(call.tx, [departmentId])).get(departmentId) ?? "";
  const details = { name, month, total: reachCount(full), items, sheets, cap: rule.perMonth };
  throw new AppError("supervision.frequency_exceeded", details);
}

async function requireWithinDuration(call: Call, item: Reached, cap: number, dueOn: CalendarDate): Promise<void> {
  const today = await countedDayOf(call, item);
  if (dueOn <= shiftDay(today, cap)) return;
  const { from, to } = monthOf(today);
  if (await isExcessPermitted(call.tx, familyOf(item), from, to)) return;
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  throw new AppError("supervision.duration_exceeded", { dueOn, days, cap });
}

/** 督查对象 was fixed at filing; whoever stands outside is reached only after the approver changed the remit. */
export async function requireWithinRemit(
  call: Call,
  { remit }: Reached,
  departmentIds: readonly string[],
): Promise<void> {
  const outside = outsideRemit(remit, departmentIds);
  if (outside.length === 0) return;
  const names = await findDepartmentNames(call.tx, outside);
  const named = outside.map((id) => names.get(id) ?? id).join(call.language === "zh" ? "、" : ", ");
  throw new AppError("supervision.remit_exceeded", { names: named });
}

async function ruleInForce(call: Call, item: Reached): Promise<ControlRule | null> {
  return controlRuleOn(await listControlRules(call.tx), await countedDayOf(call, item));
}

async function dayAfter(call: Call, item: Reached, limit: NonNullable<ActDetail["limit"]>): Promise<CalendarDate> {
  const from = await countedDayOf(call, item);
  const place = item.divisionCode === null ? {} : { divisionCode: item.divisionCode };
  return (await reckonDays(call, { from, ...limit, ...place })).day;
}

/** A member's item stands under what was permitted for the whole. */
function familyOf({ id, parentItemId }: Reached): string[] {
  return parentItemId === null ? [id] : [id, parentItemId];
}
