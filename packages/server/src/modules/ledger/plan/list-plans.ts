import type { Plan } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { keysetOf } from "../keyset.ts";
import { divisionNamesOf } from "./get-plan.ts";
import { listPlanRows, PLAN_COLUMNS } from "./plan-store.ts";
import { presentPlan } from "./plan-view.ts";

const DEFAULT_LIMIT = 50;

/** A page of plans, newest first; withdrawn ones stand among them and say so. */
export async function listPlans(
  call: Call,
  query: { q?: string; cursor?: string; limit?: number },
): Promise<Page<Plan>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const rows = await listPlanRows(call.tx, query.q, keysetOf(PLAN_COLUMNS, "descending", query.cursor), limit);
  const divisions = await divisionNamesOf(
    call,
    rows.map((row) => row.divisionCode),
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.publishedAt.toISOString(), row.id],
    (row) => presentPlan(row, divisions),
  );
}
