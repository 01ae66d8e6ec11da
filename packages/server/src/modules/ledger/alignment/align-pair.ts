import { decideAlignment } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { getPlanRow } from "../plan/plan-store.ts";
import type { AlignmentLimits } from "./align-aside.ts";
import {
  changeAlignment,
  changeLink,
  deleteLinks,
  findAlignmentForUpdate,
  insertAlignment,
  insertLinks,
  listLinkRows,
} from "./alignment-store.ts";
import { carryDecisions } from "./carry-decisions.ts";
import { comparePlans } from "./compare-plans.ts";
import { readPublishedPlan } from "./read-published-plan.ts";

/** What a comparison came to, for its record. */
export interface AlignedPairOutcome {
  readonly id: string;
  readonly label: string;
  readonly counts: { readonly added: number; readonly changed: number; readonly dropped: number };
}

/** Compares two plans and keeps what was found; what people decided before stays decided. */
export async function alignPair(
  call: Call,
  upperPlanId: string,
  lowerPlanId: string,
  limits?: AlignmentLimits,
): Promise<AlignedPairOutcome> {
  const upperPlan = await getPlanRow(call.tx, upperPlanId);
  const lowerPlan = await getPlanRow(call.tx, lowerPlanId);
  const decision = decideAlignment(upperPlan, lowerPlan);
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { upperPlanId, lowerPlanId });

  const upper = await readPublishedPlan(call, upperPlan);
  const lower = await readPublishedPlan(call, lowerPlan);
  const comparison = await comparePlans(upper, lower, limits);
  const known = await findAlignmentForUpdate(call.tx, upperPlanId, lowerPlanId);
  const id = known?.id ?? newId();
  const found = { ...comparison, alignedAt: call.now, alignedBy: call.actor.name };
  if (known) await changeAlignment(call.tx, id, found);
  else await insertAlignment(call.tx, { id, upperPlanId, lowerPlanId }, found);

  const rows = known ? await listLinkRows(call.tx, id) : [];
  const texts = { upper: upper.content.text, lower: lower.content.text };
  const { added, changed, dropped } = carryDecisions(id, rows, comparison, texts);
  await deleteLinks(call.tx, dropped);
  for (const { id: linkId, fields } of changed) await changeLink(call.tx, linkId, fields);
  await insertLinks(call.tx, added);
  return {
    id,
    label: `${upperPlan.title} → ${lowerPlan.title}`,
    counts: { added: added.length, changed: changed.length, dropped: dropped.length },
  };
}
