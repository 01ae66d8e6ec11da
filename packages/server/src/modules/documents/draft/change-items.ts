import type { DraftChange, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { decideDraftItemAction, unsavedKeyOf } from "@zhigang/domain/documents";
import type { DraftItemAction } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { checkSpans } from "./check-spans.ts";
import { getItem, listItems } from "./draft-item-store.ts";
import { itemChange } from "./draft-rows.ts";
import type { DraftItem } from "./draft-rows.ts";
import type { DraftRow } from "./draft-store.ts";
import { deleteUnsavedInput } from "./unsaved-input-store.ts";

/** Accepts the items listed, or every undecided one whose confidence is high enough, in one step. */
export async function acceptDraftItems(
  call: Call,
  draftId: string,
  input: { itemIds?: readonly string[]; fromConfidence?: number },
): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const isMeant = (item: DraftItem) =>
    (input.itemIds?.includes(item.id) ?? false) ||
    (input.fromConfidence !== undefined && item.confidence >= input.fromConfidence);
  const items = (await listItems(call.tx, draftId)).filter((item) => item.state === "proposed" && isMeant(item));

  return commitStep(
    call,
    draft,
    "documents.draft.accept_items",
    items.map((item) => itemChange(item, touched(call, { ...item, state: "accepted" }))),
  );
}

/** Replaces what an item says by what the reviewer says. */
export async function editDraftItem(
  call: Call,
  id: string,
  value: TaskProposal | TargetProposal,
  kind: DraftItem["kind"],
): Promise<DraftChange> {
  const { draft, item } = await lockItem(call, id, "edit");
  if (item.kind !== kind) throw new AppError("documents.item_not_found", { id });
  await checkSpans(call.tx, draft, value);

  const state = item.state === "added" ? "added" : "edited";
  const after = touched(call, { ...item, value, state } as DraftItem);
  // What is saved is no longer unsaved, whatever becomes of the browser in between.
  const owner = { draftId: draft.id, accountId: call.actor.accountId };
  await deleteUnsavedInput(call.tx, owner, unsavedKeyOf({ kind, id }));
  return commitStep(call, draft, "documents.draft.edit_item", [itemChange(item, after)]);
}

/** Strikes an item out, with the reason; it stays to be seen and restored. */
export async function rejectDraftItem(call: Call, id: string, reason: string): Promise<DraftChange> {
  const { draft, item } = await lockItem(call, id, "reject");
  const after = touched(call, { ...item, state: "rejected", rejectedBecause: reason });
  return commitStep(call, draft, "documents.draft.reject_item", [itemChange(item, after)]);
}

/** Puts an item back to what was read; one that a person added comes back as it was. */
export async function restoreDraftItem(call: Call, id: string): Promise<DraftChange> {
  const { draft, item } = await lockItem(call, id, "restore");
  const read = item.proposed ? { ...item, value: item.proposed, state: "proposed" } : { ...item, state: "added" };
  const after = touched(call, { ...read, rejectedBecause: null, mergedIntoId: null } as DraftItem);
  return commitStep(call, draft, "documents.draft.restore_item", [itemChange(item, after)]);
}

async function lockItem(
  call: Call,
  id: string,
  action: DraftItemAction,
): Promise<{ draft: DraftRow; item: DraftItem }> {
  const { draftId } = await getItem(call.tx, id);
  const draft = await lockOpenDraft(call, draftId);
  const item = await getItem(call.tx, id);
  requireVersion(call, item, item);
  const decision = decideDraftItemAction(item.state, action);
  if (!decision.allowed) throw new AppError(`documents.${decision.because}`, { id, state: item.state });
  return { draft, item };
}

/** The item as this reviewer leaves it now. */
export function touched<Item extends DraftItem>(call: Call, item: Item): Item {
  return { ...item, changedBy: call.actor.name, changedAt: call.now.toISOString(), version: item.version + 1 };
}
