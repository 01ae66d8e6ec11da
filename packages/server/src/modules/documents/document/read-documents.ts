import type { Document, DocumentContent, OutlineSection, ShownBlock } from "@zhigang/contract/documents";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { decodeCursor, pageFrom } from "../../../platform/http/cursor.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { record } from "../../audit/index.ts";
import { getContentRow, getDocumentRow, getOriginalRow, listDocumentRows } from "./document-store.ts";
import { presentDocument } from "./document-view.ts";

const DEFAULT_LIMIT = 50;

/** A page of documents, newest first. */
export async function listDocuments(
  call: Call,
  query: { cursor?: string; limit?: number; q?: string },
): Promise<Page<Document>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = query.cursor ? (decodeCursor(query.cursor, 2) as [string, string]) : null;
  const rows = await listDocumentRows(call.tx, { q: query.q, after, limit });
  return pageFrom(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => presentDocument(row, call.language),
  );
}

/** One document's head. */
export async function getDocument(call: Call, id: string): Promise<Document> {
  return presentDocument(await getDocumentRow(call.tx, id), call.language);
}

/** The text with its blocks and outline. */
export async function getDocumentContent(call: Call, id: string): Promise<DocumentContent> {
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
  const { fileName, content } = await getOriginalRow(call.tx, id);
  await record(call, "documents.document.download", { kind: "document", id, label: fileName });
  return { fileName, contentType: "application/octet-stream", body: content };
}
