import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import { DRAFT_ITEM_TABLE } from "./draft.ts";
import type { DraftItemAction, DraftItemState, DraftStatus } from "./draft.ts";

/** Whether a draft may still be changed. */
export function decideDraftChange(draft: { readonly status: DraftStatus }): Decision<"draft_closed"> {
  return draft.status === "open" ? ALLOWED : refused("draft_closed");
}

/** Whether somebody may read a document: who may not see drafts reads only what became a plan; the rest is not there for them. */
export function decideDocumentReading(
  document: { readonly draftStatus: DraftStatus | null },
  seesDrafts: boolean,
): Decision<"document_not_found"> {
  return seesDrafts || document.draftStatus === "published" ? ALLOWED : refused("document_not_found");
}

/** Whether an item in `state` may be accepted, edited, rejected or restored. */
export function decideDraftItemAction(state: DraftItemState, action: DraftItemAction): Decision<"item_state"> {
  const allowed: readonly DraftItemAction[] = DRAFT_ITEM_TABLE[state];
  return allowed.includes(action) ? ALLOWED : refused("item_state");
}
