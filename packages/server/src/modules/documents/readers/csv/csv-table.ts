import { BlockSink } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import type { ReadOptions, ReadResult } from "../reader.ts";
import { addSheet } from "../task-table/add-sheet.ts";
import { findHeaderRow } from "../task-table/header-row.ts";
import type { GridCell, SheetGrid } from "../task-table/sheet-grid.ts";
import type { WarningLog } from "../warnings.ts";

/** A csv file has one table and no name for it. */
const SHEET = "csv";
/** Prose has commas, too: what is taken for a table without being called one must be regular. */
const SURE = { columns: 3, rows: 3, share: 0.8, longestHeader: 24 } as const;

type Rows = readonly (readonly string[])[];

/** The rows of a csv file as the table they are. */
export function readTable(rows: Rows, { fileName }: ReadOptions, warnings: WarningLog): Omit<ReadResult, "format"> {
  warnings.addCount("ragged_rows", countRagged(rows));
  const sink = new BlockSink();
  const table = addSheet(gridOf(rows), sink, warnings);
  if (!table) throw new ReadRefusal("documents.scanned_or_empty", { fileName });
  return { content: sink.build(fileName), warnings: warnings.list(), tables: [table] };
}

/** Whether rows are a table beyond doubt: a header of header words, titles alone above it, most rows as wide as it. */
export function isSurelyTable(rows: Rows): boolean {
  const at = findHeaderRow(gridOf(rows.slice(0, 40)));
  const header = at === null ? undefined : rows[at];
  if (at === null || !header || header.length < SURE.columns) return false;
  if (rows.slice(0, at).some((row) => countFilled(row) > 1)) return false;
  if (!header.every((cell) => isHeading(cell))) return false;
  const body = rows.slice(at + 1).filter((row) => countFilled(row) > 0);
  const regular = body.filter((row) => row.length === header.length);
  return body.length >= SURE.rows - 1 && regular.length >= body.length * SURE.share;
}

function isHeading(cell: string): boolean {
  const words = cell.trim();
  return words !== "" && words.length <= SURE.longestHeader && !/[。；！？]/.test(words);
}

function countFilled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== "").length;
}

function gridOf(rows: Rows): SheetGrid {
  const filled = new Map<number, Map<number, GridCell>>();
  for (const [row, cells] of rows.entries()) {
    const entries = cells.flatMap((text, column): [number, GridCell][] =>
      text.trim() === "" ? [] : [[column, { text, isText: false }]],
    );
    if (entries.length > 0) filled.set(row, new Map(entries));
  }
  return { name: SHEET, isHidden: false, rows: filled, merges: [] };
}

/** Rows longer or shorter than most; a line of a title or a note is none. */
function countRagged(rows: Rows): number {
  const lengths = rows.filter((row) => countFilled(row) > 1).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return usual ? lengths.length - usual[1] : 0;
}
