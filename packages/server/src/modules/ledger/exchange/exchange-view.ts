import type { Exchange, ExchangeRow } from "@zhigang/contract/ledger";
import type { Language } from "@zhigang/domain/glossary";
import { momentOf } from "../citation.ts";
import { headingOf } from "./exchange-columns.ts";
import { problemWords } from "./exchange-texts.ts";
import type { ProblemCode } from "./exchange-texts.ts";
import type { ExchangeRecord, ExchangeRowRecord } from "./exchange-store.ts";

/** 回填, with its columns in the reader's language. */
export function presentExchange(row: ExchangeRecord, language: Language): Exchange {
  const named = (keys: readonly string[]) => keys.map((key) => headingOf(key)[language]);
  return {
    id: row.id,
    fileName: row.fileName,
    format: row.format,
    subjectKind: row.subjectKind,
    state: row.state,
    counts: row.counts,
    droppedColumns: named(row.columns.dropped),
    addedColumns: row.columns.added,
    shownOnlyColumns: named(row.columns.shownOnly),
    exportedRows: row.columns.exportedRows,
    startedAt: momentOf(row.startedAt),
    startedBy: row.startedBy,
    batchId: row.batchId,
    version: row.version,
  };
}

/** One compared row in the reader's language; a message names a column as the file itself does. */
export function presentExchangeRow(
  { rowNumber, kind, subjectId, title, cells, problems }: ExchangeRowRecord,
  { columns }: ExchangeRecord,
  language: Language,
): ExchangeRow {
  return {
    row: rowNumber,
    kind,
    subjectId,
    title,
    cells: cells.map((cell) => ({ ...cell, column: headingOf(cell.column)[language] })),
    problems: problems.map(({ column: key, code, values }) => {
      const column = key === null ? null : headingOf(key)[columns.language];
      return { column, code, message: problemWords(code as ProblemCode, { row: rowNumber, column }, values, language) };
    }),
  };
}
