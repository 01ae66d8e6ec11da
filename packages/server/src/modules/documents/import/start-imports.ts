import type { Import } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { UploadedFile } from "../../../platform/http/serve.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { findDocumentByFile } from "../document/document-store.ts";
import { keepFile } from "./file-store.ts";
import { getImportRow, insertImport } from "./import-store.ts";
import { presentImport } from "./import-view.ts";
import { READ_JOB } from "./read-job.ts";

/** Keeps the originals and starts reading each; a file that was read before is recognised and not read again. */
export async function startImports(call: Call, files: readonly UploadedFile[]): Promise<{ items: Import[] }> {
  if (files.length === 0) throw new AppError("documents.no_file");
  const items: Import[] = [];
  for (const file of files) items.push(await startImport(call, file));
  return { items };
}

async function startImport(call: Call, { fileName, bytes }: UploadedFile): Promise<Import> {
  if (bytes.byteLength === 0) throw new AppError("documents.file_empty", { fileName });
  const file = await keepFile(call.tx, bytes, call.now);
  const known = await findDocumentByFile(call.tx, file.id);

  const id = newId();
  await insertImport(call.tx, {
    id,
    fileId: file.id,
    fileName,
    status: known ? "ready" : "waiting",
    format: null,
    stage: null,
    progress: known ? 100 : 0,
    problem: null,
    warnings: "[]",
    mapping: null,
    choices: null,
    isKnown: known !== null,
    documentId: known?.id ?? null,
    draftId: known?.draftId ?? null,
    createdAt: call.now,
    createdBy: call.actor.accountId,
    createdByName: call.actor.name,
    createdByDepartmentId: call.actor.departmentId,
    finishedAt: known ? call.now : null,
  });
  if (!known) await call.enqueue(READ_JOB, { importId: id });
  await record(
    call,
    "documents.file.import",
    { kind: "import", id, label: fileName },
    { to: { fileName, isKnown: known !== null } },
  );

  return presentImport(await getImportRow(call.tx, id), call.language);
}
