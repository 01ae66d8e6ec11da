import type { DraftChange } from "@zhigang/contract/documents";
import { decideDraftItemAction } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { touched } from "./change-items.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { listGaps, listItems } from "./draft-item-store.ts";
import { gapChange, itemChange } from "./draft-rows.ts";
import { listReasons } from "./reason-store.ts";

/** Strikes several items out for one reason, in one step; those that are rejected already stay as they are. */
export async function rejectDraftItems(
  call: Call,
  draftId: string,
  { itemIds, reason }: { itemIds: readonly string[]; reason: string },
): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const items = (await listItems(call.tx, draftId)).filter((item) => itemIds.includes(item.id));
  if (items.length < new Set(itemIds).size) throw new AppError("documents.item_not_found", { id: draftId });

  const changes = items
    .filter((item) => decideDraftItemAction(item.state, "reject").allowed)
    .map((item) => itemChange(item, touched(call, { ...item, state: "rejected", rejectedBecause: reason })));
  return commitStep(call, draft, "documents.draft.reject_items", changes);
}

/** Says of several sentences, for one reason, that they are no tasks; in one step. */
export async function dismissDraftGaps(
  call: Call,
  draftId: string,
  { gapIds, reason }: { gapIds: readonly string[]; reason: string },
): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const gaps = (await listGaps(call.tx, draftId)).filter((gap) => gapIds.includes(gap.id));
  if (gaps.length < new Set(gapIds).size) throw new AppError("documents.gap_not_found", { id: draftId });

  const decidedBy = call.actor.name;
  const changes = gaps
    .filter((gap) => gap.state === "open")
    .map((gap) => gapChange(gap, { ...gap, state: "dismissed", reason, decidedBy, version: gap.version + 1 }));
  return commitStep(call, draft, "documents.draft.dismiss_gaps", changes);
}

/** The reasons given so far in all drafts, the most used first. */
export async function listReviewReasons(call: Call): Promise<{ items: string[]; gaps: string[] }> {
  return { items: await listReasons(call.tx, "item"), gaps: await listReasons(call.tx, "gap") };
}
