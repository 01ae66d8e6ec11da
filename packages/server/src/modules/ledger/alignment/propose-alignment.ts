import type { BodyOf } from "@zhigang/contract/http";
import type { PlanAlignment, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { record } from "../../audit/index.ts";
import { alignPair } from "./align-pair.ts";
import { getAlignment } from "./get-alignment.ts";

/** 对照: two plans are compared, for the first time or anew. */
export async function proposeAlignment(
  call: Call,
  { upperPlanId, lowerPlanId }: BodyOf<(typeof ledgerEndpoints)["proposeAlignment"]>,
): Promise<PlanAlignment> {
  const { id, label, counts } = await alignPair(call, upperPlanId, lowerPlanId);
  await record(call, "ledger.alignment.propose", { kind: "alignment", id, label }, { to: counts });
  return getAlignment(call, id);
}
