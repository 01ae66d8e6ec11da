import { LedgerFileTask, Target } from "@zhigang/contract/ledger";
import type { Language } from "@zhigang/domain/glossary";
import { deadlineKey, ownerNameOf } from "@zhigang/domain/ledger";
import { AppError } from "../../../platform/http/app-error.ts";
import { checkFor } from "../../../platform/http/validation.ts";
import { targetColumns } from "../export/target-columns.ts";
import type { ExportColumn } from "../export/table.ts";
import { taskColumns } from "../export/task-columns.ts";
import type { TargetRow } from "../target/target-store.ts";
import type { ExportedTask } from "../task/list-task-store.ts";
import type { ComingFile, ComingRow } from "./coming-file.ts";
import { FORMAT_TEXTS } from "./exchange-texts.ts";

const CHECKS = { task: checkFor(LedgerFileTask), target: checkFor(Target) } as const;
const KINDS = { tasks: "task", targets: "target" } as const;
const MOST_POINTERS = 5;

/** Reads an exported ledger again; each item is held against the published schema by itself, so that all mistakes are told. */
export function readLedgerJson(bytes: Uint8Array, language: Language): ComingFile {
  const file = parse(bytes, language);
  const { kind, items } = (file ?? {}) as { kind?: unknown; items?: unknown };
  if ((kind !== "tasks" && kind !== "targets") || !Array.isArray(items)) throw unknownFormat("ledgerFile", language);
  const subjectKind = KINDS[kind];
  return {
    subjectKind,
    language,
    rows: items.map((item, index) => comingRow(item, index + 1, { subjectKind, language })),
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

function comingRow(item: unknown, row: number, { subjectKind, language }: Reading): ComingRow {
  const flaw = flawOf(item, subjectKind);
  if (flaw !== null) return { row, key: null, cells: {}, flaw: "malformed", flawValue: flaw };
  const { id, version } = item as LedgerFileTask | Target;
  const cells =
    subjectKind === "task"
      ? cellsOf(taskColumns(language), exportedFrom(item as LedgerFileTask), row)
      : cellsOf(targetColumns(language), targetFrom(item as Target), row);
  return { row, key: { id, version }, cells };
}

type Reading = Pick<ComingFile, "subjectKind" | "language">;

function cellsOf<Row>(columns: readonly ExportColumn<Row>[], from: Row, row: number): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column.key, String(column.cell(from, row))]));
}

/** The places of an item that do not follow the schema; null where it does. */
function flawOf(item: unknown, subjectKind: Reading["subjectKind"]): string | null {
  try {
    CHECKS[subjectKind](item);
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

/** A target as its export read it; what no column shows is not needed. */
function targetFrom(target: Target): TargetRow {
  const { deadline, citation } = target;
  const read = { ...target, deadlineValue: deadline.value, dueOn: deadline.dueOn, quote: citation.quote };
  return read as unknown as TargetRow;
}
