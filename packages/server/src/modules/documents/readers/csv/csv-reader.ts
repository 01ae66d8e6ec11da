import { BlockSink } from "../block-sink.ts";
import { decodeText } from "../encoding/decode-text.ts";
import { ReadRefusal } from "../reader.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { addSheet } from "../task-table/add-sheet.ts";
import type { GridCell, SheetGrid } from "../task-table/sheet-grid.ts";
import { WarningLog } from "../warnings.ts";
import { parseCsv } from "./parse-csv.ts";

const EXTENSIONS = [".csv", ".tsv"] as const;
/** A csv file has one table and no name for it. */
const SHEET = "csv";

/** Task tables as csv, in any encoding and with any delimiter that offices' programs write (S-85). */
export const csvReader: PromptReader = {
  format: "csv",
  label: { zh: "CSV 表格", en: "CSV table" },
  extensions: EXTENSIONS,
  detect: (_, fileName) =>
    EXTENSIONS.some((extension) => fileName.trim().toLowerCase().endsWith(extension)) ? 0.9 : 0,
  read: readCsv,
};

function readCsv(bytes: Uint8Array, { fileName }: ReadOptions): ReadResult {
  const { text, encoding, isCertain } = decodeText(bytes, fileName);
  const rows = parseCsv(text);
  const warnings = new WarningLog();
  if (!isCertain) warnings.add("encoding", { encoding });
  warnings.addCount("ragged_rows", countRagged(rows));

  const sink = new BlockSink();
  const table = addSheet(gridOf(rows), sink, warnings);
  if (!table) throw new ReadRefusal("documents.scanned_or_empty", { fileName });
  return { format: "csv", content: sink.build(fileName), warnings: warnings.list(), tables: [table] };
}

function gridOf(rows: readonly (readonly string[])[]): SheetGrid {
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
function countRagged(rows: readonly (readonly string[])[]): number {
  const lengths = rows.filter((row) => row.filter((cell) => cell.trim() !== "").length > 1).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return usual ? lengths.length - usual[1] : 0;
}
