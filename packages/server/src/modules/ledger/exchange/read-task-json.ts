import { LedgerFileTask } from "@zhigang/contract/ledger";
import type { Language } from "@zhigang/domain/glossary";
import { deadlineKey, ownerNameOf } from "@zhigang/domain/ledger";
import { AppError } from "../../../platform/http/app-error.ts";
import { checkFor } from "../../../platform/http/validation.ts";
import { taskColumns } from "../export/task-columns.ts";
import type { ExportedTask } from "../task/list-task-store.ts";
import type { ComingFile, ComingRow } from "./coming-file.ts";
import { FORMAT_TEXTS } from "./exchange-texts.ts";

const checkItem = checkFor(LedgerFileTask);
const MOST_POINTERS = 5;

/** Reads an exported ledger again; each item is held against the published schema by itself, so that all mistakes are told. */
export function readTaskJson(bytes: Uint8Array, language: Language): ComingFile {
  const file = parse(bytes, language);
  const { kind, items } = (file ?? {}) as { kind?: unknown; items?: unknown };
  if (kind !== "tasks" || !Array.isArray(items)) throw unknownFormat("ledgerFile", language);
  return {
    language,
    rows: items.map((item, index) => comingRow(item, index + 1, language)),
    columns: { language, dropped: [], added: [], shownOnly: [], exportedRows: items.length },
  };
}

function parse(bytes: Uint8Array, language: Language): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw Object.assign(unknownFormat("json", language), { cause });
  }
}

function unknownFormat(problem: keyof typeof FORMAT_TEXTS, language: Language): AppError {
  return new AppError("ledger.exchange_unknown_format", { problem: FORMAT_TEXTS[problem][language] });
}

function comingRow(item: unknown, row: number, language: Language): ComingRow {
  const flaw = flawOf(item);
  if (flaw !== null) return { row, key: null, cells: {}, flaw: "malformed", flawValue: flaw };
  const task = item as LedgerFileTask;
  const cells = taskColumns(language).map(
    (column) => [column.key, String(column.cell(exportedFrom(task), row))] as const,
  );
  return { row, key: { id: task.id, version: task.version }, cells: Object.fromEntries(cells) };
}

/** The places of an item that do not follow the schema; null where it does. */
function flawOf(item: unknown): string | null {
  try {
    checkItem(item);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.fields
      .slice(0, MOST_POINTERS)
      .map(({ pointer, keyword }) => `${pointer || "/"} (${keyword})`)
      .join(", ");
  }
}

function exportedFrom(task: LedgerFileTask): ExportedTask {
  const { deadline, measures } = task;
  return {
    ...task,
    measures: measures.length === 0 ? null : measures,
    ownerName: ownerNameOf(task.duties),
    deadlineValue: deadline.value,
    deadlinePrecision: deadline.precision,
    deadlineBasis: deadline.basis,
    deadlineSpanStart: deadline.span?.[0] ?? null,
    deadlineSpanEnd: deadline.span?.[1] ?? null,
    dueOn: deadline.dueOn,
    deadlineKey: deadlineKey(deadline.dueOn, deadline.value),
  };
}
