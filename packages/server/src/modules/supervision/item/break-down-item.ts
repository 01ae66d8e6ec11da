import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { actOnItem } from "./act-on-item.ts";
import { getSeenItem } from "./item-scope.ts";

/** 分解: the lead says how it goes about the item, and names who supports it (the lead picks the support). */
export async function breakDownItem(
  call: Call,
  id: string,
  { breakdown, support }: BodyOf<(typeof supervisionEndpoints)["breakDownItem"]>,
): Promise<ItemDetail> {
  if (support === undefined) return actOnItem(call, id, "break_down", { breakdown });
  const { duties } = await getSeenItem(call, id);
  const leads = duties.filter(({ role }) => role !== "support");
  const others = support.filter((departmentId) => !leads.some((duty) => duty.departmentId === departmentId));
  const supporting = [...new Set(others)].map((departmentId) => ({ departmentId, role: "support" as const }));
  return actOnItem(call, id, "break_down", { breakdown, duties: [...leads, ...supporting] });
}
