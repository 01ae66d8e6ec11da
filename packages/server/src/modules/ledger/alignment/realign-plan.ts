import type { PublishedPlan } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { getPlanRow } from "../plan/plan-store.ts";
import { TOO_HEAVY } from "./align-aside.ts";
import type { AlignmentLimits } from "./align-aside.ts";
import { alignPair } from "./align-pair.ts";
import type { AlignedPairOutcome } from "./align-pair.ts";
import { listPairsOf } from "./alignment-store.ts";

/**
 * Compares a plan anew with every plan it was aligned with, after it was published again. Decisions stay. Answers with the
 * plans that it could not be compared with now.
 */
export async function realignPlan(
  call: Call,
  planId: string,
  limits?: AlignmentLimits,
): Promise<PublishedPlan["notCompared"]> {
  const notCompared: PublishedPlan["notCompared"] = [];
  for (const { upperPlanId, lowerPlanId } of await listPairsOf(call.tx, planId)) {
    const other = await getPlanRow(call.tx, upperPlanId === planId ? lowerPlanId : upperPlanId);
    if (other.status !== "published") continue;
    const outcome = await alignUnlessTooHeavy(call, [upperPlanId, lowerPlanId], limits);
    if (outcome === null) {
      notCompared.push({ planId: other.id, title: other.title });
      continue;
    }
    const { id, label, counts } = outcome;
    await record(call, "ledger.alignment.propose", { kind: "alignment", id, label }, { to: counts });
  }
  return notCompared;
}

/** Publishing never fails for a comparison that is too much: that alignment stays as it is, with its day, until asked for. */
async function alignUnlessTooHeavy(
  call: Call,
  [upperPlanId, lowerPlanId]: readonly [string, string],
  limits?: AlignmentLimits,
): Promise<AlignedPairOutcome | null> {
  try {
    return await alignPair(call, upperPlanId, lowerPlanId, limits);
  } catch (error) {
    if (error instanceof AppError && TOO_HEAVY.some((code) => code === error.code)) return null;
    throw error;
  }
}
