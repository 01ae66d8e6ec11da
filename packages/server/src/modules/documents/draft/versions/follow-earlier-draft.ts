import type { Draft, DraftChange, FollowedDraft } from "@zhigang/contract/documents";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import { requireVersion } from "../../../../platform/http/version.ts";
import { record } from "../../../audit/index.ts";
import { presentWhole } from "../change-draft.ts";
import { commitStep, lockOpenDraft } from "../commit-step.ts";
import { getItem, listItems } from "../draft-item-store.ts";
import { itemChange } from "../draft-rows.ts";
import type { DraftItem } from "../draft-rows.ts";
import { changeDraftRow, getDraftRow } from "../draft-store.ts";
import type { DraftRow } from "../draft-store.ts";
import { CARRY_OVER, carryOver } from "./carry-over.ts";
import { pairDrafts } from "./pair-drafts.ts";
import { readSide } from "./read-side.ts";

/** 确认新版本: a person says which paper this is a new version of; what was decided about that one is taken over in one step. */
export async function followEarlierDraft(call: Call, id: string, earlierDraftId: string): Promise<FollowedDraft> {
  const draft = await lockOpenDraft(call, id);
  requireVersion(call, draft);
  const earlier = await getDraftRow(call.tx, earlierDraftId);
  decideFollowing(draft, earlier);

  const sides = { earlier: await readSide(call.tx, earlier), now: await readSide(call.tx, draft) };
  const pairs = pairDrafts(sides.earlier, sides.now);
  const { changes, carried } = carryOver({ draftId: id, ...sides, pairs });
  await changeDraftRow(call.tx, id, {
    earlierDraftId,
    isNewVersion: true,
    planKind: draft.planKind ?? earlier.planKind,
    divisionCode: draft.divisionCode ?? earlier.divisionCode,
  });
  return { change: await commitStep(call, draft, CARRY_OVER, changes), carried };
}

function decideFollowing(draft: DraftRow, earlier: DraftRow): void {
  const isUnfit =
    earlier.id === draft.id ||
    earlier.documentId === draft.documentId ||
    earlier.status === "discarded" ||
    (earlier.earlierDraftId === draft.id && earlier.isNewVersion);
  if (isUnfit) throw new AppError("documents.earlier_unfit", { id: earlier.id });
}

/** Says that a draft is no new version of what it was held for; what was taken over stays until it is undone. */
export async function stopFollowing(call: Call, id: string): Promise<Draft> {
  const draft = await lockOpenDraft(call, id);
  requireVersion(call, draft);
  await changeDraftRow(call.tx, id, { earlierDraftId: null, isNewVersion: false, changedAt: call.now });
  const from = { earlierDraftId: draft.earlierDraftId, isNewVersion: draft.isNewVersion };
  await record(
    call,
    "documents.draft.stop_following",
    { kind: "draft", id, label: draft.title },
    { from, to: { earlierDraftId: null, isNewVersion: false } },
  );
  return presentWhole(call, id);
}

/** Says which item of the earlier version an item is, or that it is a new one. */
export async function pairDraftItem(call: Call, id: string, earlierItemId: string | null): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, (await getItem(call.tx, id)).draftId);
  const item = await getItem(call.tx, id);
  requireVersion(call, item, item);
  if (draft.earlierDraftId === null || !draft.isNewVersion)
    throw new AppError("documents.no_earlier", { id: draft.id });
  if (earlierItemId !== null) await requirePairable(call, draft, item, earlierItemId);

  const after = { ...item, earlierItemId, version: item.version + 1 } as DraftItem;
  return commitStep(call, draft, "documents.draft.pair_item", [itemChange(item, after)]);
}

async function requirePairable(call: Call, draft: DraftRow, item: DraftItem, earlierItemId: string): Promise<void> {
  const former = await getItem(call.tx, earlierItemId);
  if (former.draftId !== draft.earlierDraftId || former.kind !== item.kind)
    throw new AppError("documents.item_not_found", { id: earlierItemId });
  const items = await listItems(call.tx, draft.id);
  const taken = items.find((other) => other.earlierItemId === earlierItemId && other.id !== item.id);
  if (taken) throw new AppError("documents.pair_taken", { id: taken.id });
}
