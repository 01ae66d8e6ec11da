import { decideSideAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { countedDayOf } from "../item/counted-day-of.ts";
import { getItemForUpdate } from "../item/item-store.ts";
import { keepAct } from "../item/keep-act.ts";
import type { ReportRow } from "./report-store.ts";

/**
 * 有异议即提请协调: where a supporting department disagrees with the lead's report, the office is asked to bring the units together,
 * as the lead could ask it. Tells whether it was asked now: not while it is asked already, nor once the item is past deciding.
 */
export async function askForCoordination(
  call: Call,
  { itemId, period }: Pick<ReportRow, "itemId" | "period">,
  { departmentName, text }: { readonly departmentName: string; readonly text: string },
): Promise<boolean> {
  const item = await getItemForUpdate(call.tx, itemId);
  const asLead = { accountId: call.actor.accountId, parties: ["lead"] as const };
  const today = await countedDayOf(call, item);
  if (!decideSideAction(item, "ask_coordination", asLead, { needs: ["reason"] }, today).allowed) return false;
  const reason = `${departmentName}对${period}期进展报告有异议：${text}`;
  await keepAct(call, item, { kind: "ask_coordination", reason, detail: {} });
  return true;
}
