import type { DraftChange, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { unsavedKeyOf } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { checkSpans } from "./check-spans.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { getGap, listItems } from "./draft-item-store.ts";
import { gapChange, itemChange } from "./draft-rows.ts";
import type { DraftItem, RowChange } from "./draft-rows.ts";
import { deleteUnsavedInput } from "./unsaved-input-store.ts";

/** Makes a task or target from words a person selected; a gap it stands in becomes claimed in the same step. */
export async function addDraftItem(
  call: Call,
  draftId: string,
  input: { task?: TaskProposal; target?: TargetProposal; gapId?: string },
): Promise<DraftChange> {
  const value = input.task ?? input.target;
  if (!value) throw new AppError("http.invalid_input", {}, [{ pointer: "/task", keyword: "required", params: {} }]);
  const draft = await lockOpenDraft(call, draftId);
  await checkSpans(call.tx, draft, value);

  const kind = input.task ? "task" : "target";
  const ofItsKind = (await listItems(call.tx, draftId)).filter((each) => each.kind === kind);
  const item = addedItem(call, { draftId, kind, position: positionFor(ofItsKind, value.span[0]) }, value);
  const changes: RowChange[] = [itemChange(null, item)];
  if (input.gapId !== undefined) {
    const gap = await getGap(call.tx, input.gapId);
    if (gap.draftId !== draftId) throw new AppError("documents.gap_not_found", { id: gap.id });
    if (gap.state === "claimed") throw new AppError("documents.item_state", { id: gap.id, state: gap.state });
    changes.push(
      gapChange(gap, {
        ...gap,
        state: "claimed",
        itemId: item.id,
        decidedBy: call.actor.name,
        version: gap.version + 1,
      }),
    );
  }
  const owner = { draftId, accountId: call.actor.accountId };
  await deleteUnsavedInput(call.tx, owner, unsavedKeyOf({ kind, made: input.gapId ?? value.span.join("-") }));
  return commitStep(call, draft, "documents.draft.add_item", changes);
}

function addedItem(
  { actor, now }: Call,
  place: Pick<DraftItem, "draftId" | "kind" | "position">,
  value: TaskProposal | TargetProposal,
): DraftItem {
  const untouched = { proposed: null, confidence: 1, rejectedBecause: null, mergedIntoId: null, earlierItemId: null };
  const changed = { changedBy: actor.name, changedAt: now.toISOString(), version: 1 };
  return { id: newId(), ...place, state: "added", value, ...untouched, ...changed } as DraftItem;
}

/** Beside the item that stands before it in the text. */
function positionFor(items: readonly DraftItem[], start: number): number {
  return items.filter((item) => item.value.span[0] <= start).reduce((last, item) => Math.max(last, item.position), 0);
}
