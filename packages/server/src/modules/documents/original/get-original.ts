import type { OriginalView } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { getOriginalRow } from "../document/document-store.ts";
import { getReadableDocument } from "../document/read-documents.ts";
import { decodePage } from "../readers/html/decode-page.ts";
import { originalKind } from "./original-kind.ts";
import { findRendition, hasRendition } from "./rendition-store.ts";

const CONTENT_TYPES = {
  pdf: "application/pdf",
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  page: "text/plain; charset=utf-8",
} as const;

/** How the original can be shown as it looked. */
export async function getOriginalView(call: Call, id: string): Promise<OriginalView> {
  const { fileId, format } = await getReadableDocument(call, id);
  return { kind: originalKind(format, await hasRendition(call.tx, fileId)) };
}

/** What the reader's screen draws the original from. Reading on screen takes nothing out of the house: only a download is recorded. */
export async function getOriginalContent(call: Call, id: string): Promise<FileAnswer> {
  const { fileId, format, fileName } = await getReadableDocument(call, id);
  const rendition = await findRendition(call.tx, fileId);
  const kind = originalKind(format, rendition !== null);
  if (kind !== "pdf" && kind !== "word" && kind !== "page") throw new AppError("documents.original_not_drawn", { id });
  const body = rendition ?? (await getOriginalRow(call.tx, id)).content;
  return {
    fileName,
    contentType: CONTENT_TYPES[kind],
    // A page is decoded here, as its reader did, and is nothing but text on its way.
    body: kind === "page" ? Buffer.from(decodePage(body, fileName).text, "utf8") : body,
  };
}
