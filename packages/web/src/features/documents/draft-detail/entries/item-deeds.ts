import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent, DraftTarget, DraftTask } from "@zhigang/contract/documents";
import type { SendChange } from "../use-draft.ts";

/** The deeds a reviewer does to one item; each carries the version that was seen. */
export function itemDeeds(item: DraftTask | DraftTarget, send: SendChange) {
  const params = { id: item.id };
  const options = { version: item.version };
  return {
    accept: () =>
      send(
        documentsEndpoints.acceptDraftItems,
        { params: { id: item.draftId }, body: { itemIds: [item.id] } },
        { assume: (content) => accepted(content, item.id) },
      ),
    reject: (reason: string) => send(documentsEndpoints.rejectDraftItem, { params, body: { reason } }, options),
    restore: () => send(documentsEndpoints.restoreDraftItem, { params }, options),
  };
}

/** What the reader sees at once; the server's answer takes its place. */
function accepted(content: DraftContent, id: string): DraftContent {
  const accept = <T extends DraftTask | DraftTarget>(items: T[]): T[] =>
    items.some((item) => item.id === id)
      ? items.map((item) => (item.id === id ? { ...item, state: "accepted" } : item))
      : items;
  return { ...content, tasks: accept(content.tasks), targets: accept(content.targets) };
}
