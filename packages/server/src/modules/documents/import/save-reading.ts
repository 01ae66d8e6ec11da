import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDivisionNamedIn } from "../../identity/index.ts";
import { insertDocument } from "../document/document-store.ts";
import { indexDocument } from "../search/index-document.ts";
import { draftRowsFrom } from "../draft/draft-rows-from.ts";
import { putGaps, putItems, putQuestions } from "../draft/draft-item-store.ts";
import { countDraft, changeDraftRow, insertDraft } from "../draft/draft-store.ts";
import { findLikelyEarlier } from "../draft/versions/earlier-draft-store.ts";
import { putRendition } from "../original/rendition-store.ts";
import type { FileReading } from "../reading/file-reading.ts";
import type { ImportRow } from "./import-store.ts";

/** Keeps what was read as a document and proposes it as a draft. */
export async function saveReading(
  call: Call,
  row: ImportRow,
  reading: FileReading,
): Promise<{ documentId: string; draftId: string }> {
  const documentId = newId();
  const draftId = newId();
  const head = await headOf(call, row, reading);
  const earlierDraftId = await findLikelyEarlier(call.tx, head);
  const { text, sections, ...extraction } = reading.extraction;
  await insertDocument(call.tx, {
    id: documentId,
    fileId: row.fileId,
    fileName: row.fileName,
    format: reading.format,
    ...head,
    text,
    blocks: JSON.stringify(reading.content.blocks),
    sections: JSON.stringify(sections),
    extraction: JSON.stringify(extraction),
    warnings: JSON.stringify(reading.warnings),
    createdAt: call.now,
    createdBy: call.actor.accountId,
    version: 1,
  });
  await keepRendition(call, row, reading);
  await indexDocument(call.tx, documentId, call.now);
  await saveDraft(call, { draftId, documentId, head, earlierDraftId, reading });
  await record(call, "documents.draft.propose", { kind: "draft", id: draftId, label: head.title });
  return { documentId, draftId };
}

async function headOf(
  call: Call,
  row: ImportRow,
  { extraction: { document } }: FileReading,
): Promise<NewDraft["head"]> {
  const title = document.title ?? row.fileName.replace(/\.[^.]+$/, "");
  const names = [document.issuingAuthority, title].filter((text) => text !== null);
  return {
    documentNumber: document.documentNumber,
    issuingAuthority: document.issuingAuthority,
    issuedOn: document.issuedOn,
    divisionCode: await findDivisionNamedIn(call.tx, names),
    title,
  };
}

/** A picture is shown by the pages it was put on to be read. */
async function keepRendition({ tx, now }: Call, { fileId }: ImportRow, { rendition }: FileReading): Promise<void> {
  if (rendition) await putRendition(tx, { fileId, content: Buffer.from(rendition), createdAt: now });
}

interface NewDraft {
  readonly draftId: string;
  readonly documentId: string;
  readonly head: {
    readonly title: string;
    readonly documentNumber: string | null;
    readonly issuingAuthority: string | null;
    readonly issuedOn: string | null;
    readonly divisionCode: string | null;
  };
  /** What this may be a new version of; a person says whether it is. */
  readonly earlierDraftId: string | null;
  readonly reading: FileReading;
}

async function saveDraft(call: Call, draft: NewDraft): Promise<void> {
  const { draftId, documentId, head, earlierDraftId, reading } = draft;
  const { period } = reading.extraction.document;
  await insertDraft(call.tx, {
    id: draftId,
    documentId,
    status: "open",
    ...head,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    planKind: null,
    counts: "{}",
    discardedBecause: null,
    planId: null,
    earlierDraftId,
    createdAt: call.now,
    createdBy: call.actor.accountId,
    createdByName: call.actor.name,
    changedAt: call.now,
    version: 1,
  });
  const rows = draftRowsFrom(draftId, reading.extraction);
  await putItems(call.tx, rows.items);
  await putQuestions(call.tx, rows.questions);
  await putGaps(call.tx, rows.gaps);
  await changeDraftRow(call.tx, draftId, { counts: JSON.stringify(await countDraft(call.tx, draftId)) });
}
