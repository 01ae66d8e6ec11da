import type { Tx } from "../../../../platform/database/database.ts";
import { getContentRow } from "../../document/document-store.ts";
import { listGaps, listItems, listQuestions } from "../draft-item-store.ts";
import type { DraftRow } from "../draft-store.ts";
import type { DraftSide } from "./pair-drafts.ts";

/** All of a draft that a comparison needs. */
export async function readSide(tx: Tx, draft: Pick<DraftRow, "id" | "documentId">): Promise<DraftSide> {
  return {
    text: (await getContentRow(tx, draft.documentId)).text,
    items: await listItems(tx, draft.id),
    questions: await listQuestions(tx, draft.id),
    gaps: await listGaps(tx, draft.id),
  };
}
