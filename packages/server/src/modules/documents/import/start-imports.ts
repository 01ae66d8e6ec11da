import type { Import } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { UploadedFile } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDocumentByFile } from "../document/document-store.ts";
import { ReadRefusal } from "../readers/index.ts";
import { isFileArchive, openFileArchive } from "./file-archive.ts";
import type { FileArchive } from "./file-archive.ts";
import { keepFile } from "./file-store.ts";
import { getImportRow, insertImport } from "./import-store.ts";
import { presentImport } from "./import-view.ts";
import { READ_JOB } from "./read-job.ts";

/** What was started, and what of an archive was left out. */
export interface StartedImports {
  readonly items: Import[];
  readonly leftOut: { archive: string; names: string[] }[];
}

const MOST_NAMES = 20;

/** Keeps the originals and starts reading each, those of an archive one by one; a file that was read before is recognised and not read again. */
export async function startImports(call: Call, files: readonly UploadedFile[]): Promise<StartedImports> {
  if (files.length === 0) throw new AppError("documents.no_file");
  const started: StartedImports = { items: [], leftOut: [] };
  for (const file of files) {
    if (file.bytes.byteLength === 0) throw new AppError("documents.file_empty", { fileName: file.fileName });
    if (isFileArchive(file.fileName, file.bytes)) await startArchive(call, file, started);
    else started.items.push(await startImport(call, file, null));
  }
  return started;
}

async function startArchive(call: Call, archive: UploadedFile, { items, leftOut }: StartedImports): Promise<void> {
  const { fileName: archiveName } = archive;
  const opened = open(archive);
  if (opened instanceof ReadRefusal) {
    items.push(await refuseImport(call, { fileName: archiveName, origin: null, archive, refusal: opened }));
    return;
  }
  if (opened.leftOut.length > 0) leftOut.push({ archive: archiveName, names: opened.leftOut.slice(0, MOST_NAMES) });
  const before = items.length;
  for await (const { fileName, folder, content } of opened.files()) {
    const origin = folder === "" ? archiveName : `${archiveName}/${folder}`;
    if (content instanceof ReadRefusal) {
      items.push(await refuseImport(call, { fileName, origin, archive, refusal: content }));
    } else if (content.byteLength === 0) {
      const refusal = new ReadRefusal("documents.scanned_or_empty", { fileName });
      items.push(await refuseImport(call, { fileName, origin, archive, refusal }));
    } else items.push(await startImport(call, { fileName, bytes: content }, origin));
  }
  if (items.length > before) return;
  const refusal = new ReadRefusal("documents.archive_without_files", { fileName: archiveName });
  items.push(await refuseImport(call, { fileName: archiveName, origin: null, archive, refusal }));
}

function open({ bytes }: UploadedFile): FileArchive | ReadRefusal {
  try {
    return openFileArchive(bytes);
  } catch (error) {
    if (error instanceof ReadRefusal) return error;
    throw error;
  }
}

async function startImport(call: Call, { fileName, bytes }: UploadedFile, origin: string | null): Promise<Import> {
  const file = await keepFile(call.tx, bytes, call.now);
  const known = await findDocumentByFile(call.tx, file.id);
  const id = newId();
  await insertImport(call.tx, {
    ...newRow(call, id, { fileId: file.id, fileName, origin }),
    status: known ? "ready" : "waiting",
    progress: known ? 100 : 0,
    isKnown: known !== null,
    documentId: known?.id ?? null,
    draftId: known?.draftId ?? null,
    finishedAt: known ? call.now : null,
  });
  if (!known) await call.enqueue(READ_JOB, { importId: id });
  return announce(call, id, { fileName, isKnown: known !== null, ...(origin !== null && { origin }) });
}

interface RefusedFile {
  readonly fileName: string;
  readonly origin: string | null;
  /** Kept in place of the file that could not be taken out. */
  readonly archive: UploadedFile;
  readonly refusal: ReadRefusal;
}

async function refuseImport(call: Call, { fileName, origin, archive, refusal }: RefusedFile): Promise<Import> {
  const file = await keepFile(call.tx, archive.bytes, call.now);
  const id = newId();
  const { code, details } = refusal;
  await insertImport(call.tx, {
    ...newRow(call, id, { fileId: file.id, fileName, origin }),
    status: "refused",
    problem: JSON.stringify({ code, details }),
    finishedAt: call.now,
  });
  return announce(call, id, { fileName, refused: code, ...(origin !== null && { origin }) });
}

function newRow(call: Call, id: string, file: { fileId: string; fileName: string; origin: string | null }) {
  return {
    id,
    ...file,
    format: null,
    stage: null,
    progress: 0,
    problem: null,
    warnings: "[]",
    mapping: null,
    choices: null,
    isKnown: false,
    documentId: null,
    draftId: null,
    createdAt: call.now,
    createdBy: call.actor.accountId,
    createdByName: call.actor.name,
    createdByDepartmentId: call.actor.departmentId,
    finishedAt: null,
  };
}

interface ImportFacts {
  readonly fileName: string;
  readonly origin?: string;
  readonly isKnown?: boolean;
  readonly refused?: string;
}

async function announce(call: Call, id: string, facts: ImportFacts): Promise<Import> {
  await record(call, "documents.file.import", { kind: "import", id, label: facts.fileName }, { to: facts });
  return presentImport(await getImportRow(call.tx, id), call.language);
}
