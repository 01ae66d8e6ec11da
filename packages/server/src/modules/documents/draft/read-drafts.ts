import type { Draft, DraftContent, DraftStep } from "@zhigang/contract/documents";
import type { Page } from "@zhigang/contract/paging";
import type { DraftStatus } from "@zhigang/domain/documents";
import type { Extraction } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { getContentRow } from "../document/document-store.ts";
import { listGaps, listItems, listQuestions } from "./draft-item-store.ts";
import { getDraftRow, listDraftRows } from "./draft-store.ts";
import { listStepRows } from "./draft-step-store.ts";
import {
  countUnresolved,
  presentDraft,
  presentGap,
  presentItems,
  presentQuestion,
  resolveOwners,
} from "./draft-view.ts";

const DEFAULT_LIMIT = 50;

/** A page of drafts, newest first. Names that stand for no department are counted when a draft is opened. */
export async function listDrafts(
  call: Call,
  query: { cursor?: string; limit?: number; status?: DraftStatus },
): Promise<Page<Draft>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = query.cursor ? decodeKeys(query.cursor, ["timestamptz", "uuid"]) : null;
  const rows = await listDraftRows(call.tx, { status: query.status, after, limit });
  const page = pageFrom(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
  return { ...page, items: await Promise.all(page.items.map((row) => presentDraft(call, row))) };
}

/** A draft with everything a reviewer needs at once. */
export async function getDraft(call: Call, id: string): Promise<DraftContent> {
  const row = await getDraftRow(call.tx, id);
  const items = await listItems(call.tx, id);
  const { tasks, targets } = presentItems(items, await resolveOwners(call, row, items));
  const extraction = (await getContentRow(call.tx, row.documentId)).extraction as Omit<Extraction, "text" | "sections">;

  return {
    draft: await presentDraft(call, row, countUnresolved(tasks)),
    tasks,
    targets,
    questions: (await listQuestions(call.tx, id)).map(presentQuestion),
    gaps: (await listGaps(call.tx, id)).map(presentGap),
    coverage: extraction.coverage,
    references: extraction.references.map((reference) => ({
      ...reference,
      span: [reference.span[0], reference.span[1]],
    })),
  };
}

/** The steps of a review, newest first. */
export async function listDraftSteps(
  call: Call,
  id: string,
  query: { cursor?: string; limit?: number },
): Promise<Page<DraftStep>> {
  await getDraftRow(call.tx, id);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const [before] = query.cursor ? decodeKeys(query.cursor, ["int"]) : [null];
  const rows = await listStepRows(call.tx, id, before, limit);
  return pageFrom(
    rows,
    limit,
    (row) => [row.number],
    (row) => ({
      id: row.id,
      number: row.number,
      operation: row.operation,
      by: row.byName,
      at: row.at.toISOString(),
      isUndone: row.isUndone,
      itemIds: row.changes.flatMap((change) =>
        change.what === "item" ? [(change.after ?? change.before)?.id ?? ""] : [],
      ),
    }),
  );
}
