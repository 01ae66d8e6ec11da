import type { Import } from "@zhigang/contract/documents";
import type { Page } from "@zhigang/contract/paging";
import type { ImportStatus } from "@zhigang/domain/documents";
import { COLUMN_ROLES } from "@zhigang/policy-text";
import type { ColumnRole } from "@zhigang/policy-text";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { record } from "../../audit/index.ts";
import type { SheetRoles } from "../readers/index.ts";
import { changeImportRow, getImportForUpdate, getImportRow, listImportRows, putColumnMapping } from "./import-store.ts";
import type { ImportRow } from "./import-store.ts";
import { presentImport } from "./import-view.ts";
import { READ_JOB } from "./read-job.ts";

const DEFAULT_LIMIT = 50;

/** A page of imports, newest first. */
export async function listImports(
  call: Call,
  query: { cursor?: string; limit?: number; status?: ImportStatus },
): Promise<Page<Import>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = query.cursor ? decodeKeys(query.cursor, ["timestamptz", "uuid"]) : null;
  const rows = await listImportRows(call.tx, { status: query.status, after, limit });
  return pageFrom(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => presentImport(row, call.language),
  );
}

/** One import and how far it is. */
export async function getImport(call: Call, id: string): Promise<Import> {
  return presentImport(await getImportRow(call.tx, id), call.language);
}

/** Takes a person's word on what the columns hold, remembers it for the next table of the same header, and reads on. */
export async function mapColumns(
  call: Call,
  id: string,
  input: { sheets: readonly { sheet: string; isUsed: boolean; roles: readonly string[] }[]; remember: boolean },
): Promise<Import> {
  const row = await getImportForUpdate(call.tx, id);
  if (row.status !== "needs_mapping") throw new AppError("documents.import_state", { id, status: row.status });
  const choices = input.sheets.map((sheet) => checkedSheet(sheet, row));

  if (input.remember) await remember(call, row, choices);
  await changeImportRow(call.tx, id, { status: "waiting", choices: JSON.stringify(choices), progress: 0 });
  await call.enqueue(READ_JOB, { importId: id });
  await record(call, "documents.file.map_columns", { kind: "import", id, label: row.fileName }, { to: choices });
  return presentImport(await getImportRow(call.tx, id), call.language);
}

/** Reads a refused file once more, for instance after a limit was raised. */
export async function retryImport(call: Call, id: string): Promise<Import> {
  const row = await getImportForUpdate(call.tx, id);
  if (row.status !== "refused") throw new AppError("documents.import_state", { id, status: row.status });

  await changeImportRow(call.tx, id, { status: "waiting", problem: null, progress: 0, finishedAt: null });
  await call.enqueue(READ_JOB, { importId: id });
  await record(call, "documents.file.retry", { kind: "import", id, label: row.fileName });
  return presentImport(await getImportRow(call.tx, id), call.language);
}

function proposedSheet(row: ImportRow, name: string) {
  const mapping = row.mapping as Import["mapping"];
  return mapping?.sheets.find((sheet) => sheet.sheet === name);
}

function checkedSheet(sheet: { sheet: string; isUsed: boolean; roles: readonly string[] }, row: ImportRow): SheetRoles {
  const proposed = proposedSheet(row, sheet.sheet);
  const known: readonly string[] = COLUMN_ROLES;
  if (
    !proposed ||
    proposed.columns.length !== sheet.roles.length ||
    !sheet.roles.every((role) => known.includes(role))
  ) {
    throw new AppError("documents.roles_mismatch", { sheet: sheet.sheet });
  }
  return { ...sheet, roles: sheet.roles as readonly ColumnRole[] };
}

async function remember(call: Call, row: ImportRow, choices: readonly SheetRoles[]): Promise<void> {
  for (const choice of choices) {
    const proposed = proposedSheet(row, choice.sheet);
    if (!proposed || !choice.isUsed) continue;
    await putColumnMapping(call.tx, {
      fingerprint: proposed.fingerprint,
      roles: choice.roles,
      changedAt: call.now,
      changedBy: call.actor.accountId,
    });
  }
}
