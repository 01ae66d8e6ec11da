import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { getPlanRow } from "../plan/plan-store.ts";
import { alignPair } from "./align-pair.ts";
import { listPairsOf } from "./alignment-store.ts";

/** Compares a plan anew with every plan it was aligned with, after it was published again. Decisions stay. */
export async function realignPlan(call: Call, planId: string): Promise<void> {
  for (const { upperPlanId, lowerPlanId } of await listPairsOf(call.tx, planId)) {
    const other = await getPlanRow(call.tx, upperPlanId === planId ? lowerPlanId : upperPlanId);
    if (other.status !== "published") continue;
    const { id, label, counts } = await alignPair(call, upperPlanId, lowerPlanId);
    await record(call, "ledger.alignment.propose", { kind: "alignment", id, label }, { to: counts });
  }
}
