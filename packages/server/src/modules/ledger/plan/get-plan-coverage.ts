import type { PlanCoverage } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { citationOf } from "../citation.ts";
import { countBlanks, getCoverageRow, getPlanRow } from "./plan-store.ts";

/** 覆盖: what became of every sentence of the plan's text, as it was when the plan was published. */
export async function getPlanCoverage(call: Call, id: string): Promise<PlanCoverage> {
  const plan = await getPlanRow(call.tx, id);
  const row = await getCoverageRow(call.tx, id);
  if (!row) throw new AppError("ledger.plan_not_found", { id });
  return {
    planId: id,
    documentId: plan.documentId,
    sentences: row.sentences,
    ordering: row.ordering,
    claimed: row.claimed,
    dismissed: row.gaps.filter((gap) => gap.state === "dismissed").length,
    unclaimed: row.gaps.map((gap) => ({
      citation: citationOf(plan, gap.span, gap.quote),
      state: gap.state,
      reason: gap.reason,
      decidedBy: gap.decidedBy,
    })),
    byClass: row.byClass,
    byPart: row.byPart,
    ...(await countBlanks(call.tx, id)),
    numbersNotTaken: row.numbersNotTaken.map((number) => ({
      citation: citationOf(plan, number.span, number.quote),
      class: number.class,
      reason: number.reason,
    })),
  };
}
