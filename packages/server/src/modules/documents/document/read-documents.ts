import type { Document, DocumentContent, OutlineSection, ShownBlock } from "@zhigang/contract/documents";
import type { Page } from "@zhigang/contract/paging";
import { holdsPermission } from "@zhigang/contract/permissions";
import { decideDocumentReading } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { record } from "../../audit/index.ts";
import { getContentRow, getDocumentRow, getOriginalRow, listDocumentRows } from "./document-store.ts";
import type { DocumentRow } from "./document-store.ts";
import { presentDocument } from "./document-view.ts";

const DEFAULT_LIMIT = 50;

/** A page of documents, newest first. */
export async function listDocuments(
  call: Call,
  query: { cursor?: string; limit?: number; q?: string },
): Promise<Page<Document>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = query.cursor ? decodeKeys(query.cursor, ["timestamptz", "uuid"]) : null;
  const rows = await listDocumentRows(call.tx, { q: query.q, isPublished: !seesDrafts(call), after, limit });
  return pageFrom(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => presentDocument(row, call.language),
  );
}

/** One document's head. */
export async function getDocument(call: Call, id: string): Promise<Document> {
  return presentDocument(await getReadableDocument(call, id), call.language);
}

/** The text with its blocks and outline. */
export async function getDocumentContent(call: Call, id: string): Promise<DocumentContent> {
  await getReadableDocument(call, id);
  const row = await getContentRow(call.tx, id);
  return {
    id: row.id,
    text: row.text,
    blocks: row.blocks as ShownBlock[],
    sections: row.sections as OutlineSection[],
  };
}

/** The original, byte for byte; that somebody took it out of the house is recorded. */
export async function downloadDocument(call: Call, id: string): Promise<FileAnswer> {
  await getReadableDocument(call, id);
  const { fileName, content } = await getOriginalRow(call.tx, id);
  await record(call, "documents.document.download", { kind: "document", id, label: fileName });
  return { fileName, contentType: "application/octet-stream", body: content };
}

/** The document as this reader may see it; what is not published is not there for who may not see drafts. */
export async function getReadableDocument(call: Call, id: string): Promise<DocumentRow> {
  const row = await getDocumentRow(call.tx, id);
  const decision = decideDocumentReading(row, seesDrafts(call));
  if (!decision.allowed) throw new AppError(`documents.${decision.because}`, { id });
  return row;
}

function seesDrafts({ actor }: Call): boolean {
  return holdsPermission(actor.roles, "documents.draft.read");
}
