import type { ImportStage } from "@zhigang/domain/documents";
import type { ColumnRole } from "@zhigang/policy-text";
import type { MappingProposal } from "@zhigang/contract/documents";
import type { Clock } from "../../../platform/clock.ts";
import type { Call } from "../../../platform/call.ts";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import type { FileReading } from "../reading/file-reading.ts";
import { ReadRefusal } from "../readers/index.ts";
import type { SheetRoles } from "../readers/index.ts";
import { findDocumentByFile } from "../document/document-store.ts";
import { getFileBytes } from "./file-store.ts";
import {
  changeImportRow,
  findColumnMappings,
  getImportForUpdate,
  getImportRow,
  markImportReading,
} from "./import-store.ts";
import type { ImportRow } from "./import-store.ts";
import { saveReading } from "./save-reading.ts";

/** The name of the job that reads one imported file. */
export const READ_JOB = "documents.read-file";

/** Reads one file within limits of time and memory, away from the server's own thread. Throws `ReadRefusal`. */
export type ReadFile = (
  bytes: Uint8Array,
  fileName: string,
  options: { readonly sheets: readonly SheetRoles[] | null; onStage(stage: ImportStage): void },
) => Promise<FileReading>;

/** What the job stands on. */
export interface ReadJobParts {
  readonly db: Tx;
  readonly clock: Clock;
  readonly readFile: ReadFile;
}

const PROGRESS: Readonly<Record<ImportStage, number>> = { detecting: 10, reading: 25, extracting: 60, saving: 90 };

/** Reads imported files one after another; running twice does no harm, for a finished import is left alone. */
export function readJob(parts: ReadJobParts): JobDefinition {
  return {
    name: READ_JOB,
    concurrency: 1,
    retryLimit: 2,
    handle: (data) => readImport(parts, String(data["importId"])),
  };
}

/** Reads one import to its draft, or to a refusal with its reason; the ledger is never touched. */
export async function readImport(parts: ReadJobParts, importId: string): Promise<void> {
  const { db, clock } = parts;
  const row = await getImportRow(db, importId);
  if (row.status !== "waiting" && row.status !== "reading") return;

  await markImportReading(db, importId, { stage: "detecting", progress: PROGRESS.detecting });
  if (await withTransaction(db, (tx) => finishKnown(tx, clock.now(), row))) return;
  try {
    const { reading, isAsked } = await readWithMapping(parts, row);
    await withTransaction(db, (tx) => finish(tx, clock.now(), row, reading, isAsked));
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    await withTransaction(db, (tx) => refuse(tx, clock.now(), importId, error));
  }
}

interface MappedReading {
  readonly reading: FileReading;
  /** Whether a person must say what the sheets hold, however sure their headers are. */
  readonly isAsked: boolean;
}

async function readWithMapping(parts: ReadJobParts, row: ImportRow): Promise<MappedReading> {
  const bytes = await getFileBytes(parts.db, row.fileId);
  const onStage = (stage: ImportStage) => {
    // A stage that is not shown is no loss: the import goes on.
    void markImportReading(parts.db, row.id, { stage, progress: PROGRESS[stage] }).catch(() => undefined);
  };
  const first = await parts.readFile(bytes, row.fileName, { sheets: row.choices as SheetRoles[] | null, onStage });
  if (row.choices || !first.mapping) return { reading: first, isAsked: false };

  const remembered = await findColumnMappings(
    parts.db,
    first.mapping.sheets.map((sheet) => sheet.fingerprint),
  );
  if (remembered.size === 0) return { reading: first, isAsked: false };
  // Sheets that nobody spoke of keep what their headers say, and a doubt about them is still asked.
  const sheets = first.mapping.sheets.flatMap(({ sheet, fingerprint, isHidden = false }) => {
    const roles = remembered.get(fingerprint) as ColumnRole[] | undefined;
    return roles && !isHidden ? [{ sheet, isUsed: true, roles }] : [];
  });
  // What the columns hold is known of a hidden sheet, not that it is meant to be read.
  const isAsked = first.mapping.sheets.some(({ isHidden, fingerprint }) => isHidden && remembered.has(fingerprint));
  return { reading: await parts.readFile(bytes, row.fileName, { sheets, onStage }), isAsked };
}

/** The same bytes may wait twice, and be read by way of the other import: then this one leads to the same document. */
async function finishKnown(tx: Tx, now: Date, row: ImportRow): Promise<boolean> {
  const locked = await getImportForUpdate(tx, row.id);
  const known = await findDocumentByFile(tx, row.fileId);
  if (locked.status !== "reading" || !known) return false;
  const { id: documentId, draftId } = known;
  const found = { isKnown: true, documentId, draftId, finishedAt: now };
  await changeImportRow(tx, row.id, { status: "ready", stage: null, progress: 100, ...found });
  return true;
}

async function refuse(tx: Tx, now: Date, id: string, { code, details }: ReadRefusal): Promise<void> {
  const locked = await getImportForUpdate(tx, id);
  if (locked.status !== "reading") return;
  const problem = JSON.stringify({ code, details });
  await changeImportRow(tx, id, { status: "refused", stage: null, problem, finishedAt: now });
}

async function finish(tx: Tx, now: Date, row: ImportRow, reading: FileReading, isAsked: boolean): Promise<void> {
  const locked = await getImportForUpdate(tx, row.id);
  if (locked.status !== "reading" || (await finishKnown(tx, now, row))) return;
  if (reading.mapping && !row.choices && (isAsked || isUnsure(reading, reading.mapping))) {
    await changeImportRow(tx, row.id, {
      status: "needs_mapping",
      stage: null,
      format: reading.format,
      warnings: JSON.stringify(reading.warnings),
      mapping: JSON.stringify(reading.mapping),
    });
    return;
  }
  const { documentId, draftId } = await saveReading(callOf(tx, now, row), row, reading);
  await changeImportRow(tx, row.id, {
    status: "ready",
    stage: null,
    progress: 100,
    format: reading.format,
    warnings: JSON.stringify(reading.warnings),
    documentId,
    draftId,
    finishedAt: now,
  });
}

const SURE_ENOUGH = 0.6;

/** A table whose columns nobody named is shown to a person first when its header leaves a doubt, or gave nothing at all. */
function isUnsure({ extraction }: FileReading, mapping: MappingProposal): boolean {
  const isEmpty = extraction.tasks.length === 0 && extraction.indicators.length === 0;
  return mapping.sheets.some((sheet) => !sheet.isRemembered && (isEmpty || !hasSureSubject(sheet)));
}

/** Tasks, or indicators with the values they are to reach. */
function hasSureSubject({ columns }: MappingProposal["sheets"][number]): boolean {
  const isSure = (wanted: ColumnRole): boolean =>
    columns.some(({ role, confidence }) => role === wanted && confidence >= SURE_ENOUGH);
  return isSure("task") || isSure("measure") || (isSure("indicator") && isSure("target"));
}

/** The call in whose name the job writes: the person who dropped the file. */
function callOf(tx: Tx, now: Date, row: ImportRow): Call {
  return {
    tx,
    now,
    actor: {
      accountId: row.createdBy,
      name: row.createdByName,
      roles: ["plan_office"],
      departmentId: row.createdByDepartmentId,
      divisionCode: null,
    },
    language: "zh",
    requestId: newId(),
    address: null,
    expectedVersion: null,
    enqueue: () => Promise.reject(new Error("a reading starts no jobs")),
    afterCommit: () => undefined,
  };
}
