import type { TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getTextLength } from "../document/document-store.ts";

/** Refuses a value whose words do not stand inside the document's text: a save that breaks a span is no save. */
export async function checkSpans(
  tx: Tx,
  draft: { readonly documentId: string },
  value: TaskProposal | TargetProposal,
): Promise<void> {
  const length = await getTextLength(tx, draft.documentId);
  for (const [start, end] of spansOf(value)) {
    if (start >= end || end > length) throw new AppError("documents.span_outside", { start, end, length });
  }
}

function spansOf(value: TaskProposal | TargetProposal): [number, number][] {
  if ("clauseSpan" in value) return [value.span, value.clauseSpan];
  const owners = [...value.leads, ...value.supports, ...value.others].flatMap((owner) =>
    owner.span ? [owner.span] : [],
  );
  return [
    value.span,
    ...(value.titleSpan ? [value.titleSpan] : []),
    ...owners,
    ...value.phases.map((phase) => phase.span),
    ...value.measures.map((measure) => measure.span),
    ...(value.deadline?.span ? [value.deadline.span] : []),
  ];
}
