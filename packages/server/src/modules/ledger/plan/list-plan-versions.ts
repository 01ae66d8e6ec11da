import type { PlanVersions } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { listPlanVersionRows, listWithdrawnRows } from "../publish/version/version-store.ts";
import { getPlanRow } from "./plan-store.ts";

/** 规划的以往版本: what was in force before, and what left the plan with each new version. */
export async function listPlanVersions(call: Call, planId: string): Promise<PlanVersions> {
  await getPlanRow(call.tx, planId);
  const rows = await listPlanVersionRows(call.tx, planId);
  return {
    items: rows.map(({ planId: _plan, publishedAt, replacedAt, ...row }) => ({
      ...row,
      publishedAt: publishedAt.toISOString(),
      replacedAt: replacedAt.toISOString(),
    })),
    withdrawn: await listWithdrawnRows(call.tx, planId),
  };
}
