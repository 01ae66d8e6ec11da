import type { Call } from "../../../platform/call.ts";
import type { PublishableDraft } from "../../documents/index.ts";
import type { PlanContent } from "./plan-content.ts";

/** The head of a plan as its draft has it. */
export function planRow(call: Pick<Call, "now" | "actor">, id: string, { draft }: PublishableDraft) {
  return {
    id,
    title: draft.title,
    documentId: draft.documentId,
    documentTitle: draft.documentTitle,
    draftId: draft.id,
    documentNumber: draft.documentNumber,
    issuingAuthority: draft.issuingAuthority,
    issuedOn: draft.issuedOn,
    periodFrom: draft.periodFrom,
    periodTo: draft.periodTo,
    divisionCode: draft.divisionCode,
    planKind: draft.planKind,
    status: "published" as const,
    withdrawnBecause: null,
    publishedAt: call.now,
    publishedBy: call.actor.name,
    changedAt: call.now,
  };
}

/** Another document that the plan names. */
export function referenceRow(planId: string, reference: PublishableDraft["references"][number], position: number) {
  const { title, documentNumber, issuer, span } = reference;
  return { planId, position, title, documentNumber, issuer, spanStart: span[0], spanEnd: span[1] };
}

/** A target stands after the one it is a part of, so that the row it points to is there. */
export function wholesFirst(targets: PlanContent["targets"]): PlanContent["targets"] {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const depthOf = (id: string | null | undefined, seen = 0): number =>
    id == null || seen > targets.length ? 0 : 1 + depthOf(byId.get(id)?.partOfId, seen + 1);
  return targets.toSorted((a, b) => depthOf(a.partOfId) - depthOf(b.partOfId));
}
