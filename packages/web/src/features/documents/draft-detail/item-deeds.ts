import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTarget, DraftTask } from "@zhigang/contract/documents";
import type { SendChange } from "./use-draft.ts";

/** The deeds a reviewer does to one item; each carries the version that was seen. */
export function itemDeeds(item: DraftTask | DraftTarget, send: SendChange) {
  const params = { id: item.id };
  const options = { version: item.version };
  return {
    accept: () =>
      send(documentsEndpoints.acceptDraftItems, { params: { id: item.draftId }, body: { itemIds: [item.id] } }),
    reject: (reason: string) => send(documentsEndpoints.rejectDraftItem, { params, body: { reason } }, options),
    restore: () => send(documentsEndpoints.restoreDraftItem, { params }, options),
  };
}
