import type { PlanAlignment } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { getPlanRow, listParts } from "../plan/plan-store.ts";
import { getAlignmentRow, listLinkRows } from "./alignment-store.ts";
import { presentAlignment } from "./alignment-view.ts";
import { listStandingTasks } from "./plan-reading-store.ts";

/** 衔接 of two plans as it stands. */
export async function getAlignment(call: Call, id: string): Promise<PlanAlignment> {
  const row = await getAlignmentRow(call.tx, id);
  return presentAlignment({
    row,
    upper: await getPlanRow(call.tx, row.upperPlanId),
    lower: await getPlanRow(call.tx, row.lowerPlanId),
    tasks: await listStandingTasks(call.tx, row.upperPlanId),
    parts: await listParts(call.tx, row.upperPlanId),
    links: await listLinkRows(call.tx, id),
  });
}
