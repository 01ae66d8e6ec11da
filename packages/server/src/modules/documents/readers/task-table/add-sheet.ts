import type { ParagraphInput } from "@zhigang/policy-text";
import type { BlockSink } from "../block-sink.ts";
import type { SheetTable } from "../reader.ts";
import type { WarningLog } from "../warnings.ts";
import { findHeaderRow, guessHeaderRow } from "./header-row.ts";
import { layCells, linesOf, placeOf } from "./lay-cells.ts";
import type { TableArea } from "./lay-cells.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { warnOfValues } from "./warn-of-values.ts";

const NOTE = /^(?:注|备注|说明|填表人?|填报人?|填报单位|制表人?|联系人|联系电话|审核人?|负责人)\s*[\d一二三]?[:：]/;

const HEADING = /^\s*(?:第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;
const LEAST_HEADINGS = 3;

/** Adds one sheet: title rows as paragraphs, the table from its header on, and the notes below it as paragraphs. */
export function addSheet(sheet: SheetGrid, sink: BlockSink, warnings: WarningLog): SheetTable | null {
  const rows = [...sheet.rows.keys()].toSorted((a, b) => a - b);
  const found = findHeaderRow(sheet);
  const header = found ?? guessHeaderRow(sheet);
  if (header === null) return null;
  if (found === null && isRunningText(sheet)) {
    for (const row of rows) addLine(sheet, row, sink, asideOf(sheet));
    return null;
  }
  if (found === null) warnings.add("header_not_found", { sheet: sheet.name });
  return { ...addTable(sheet, { rows, header }, sink, warnings), headerRow: header + 1, isHidden: sheet.isHidden };
}

function addTable(
  sheet: SheetGrid,
  { rows, header }: { readonly rows: readonly number[]; readonly header: number },
  sink: BlockSink,
  warnings: WarningLog,
): Pick<SheetTable, "sheet" | "blockIndex"> {
  const aside = asideOf(sheet);
  const lastRow = lastTableRow(sheet, rows, header);
  const area: TableArea = {
    sheet,
    rows: rows.filter((row) => row >= header && row <= lastRow),
    columns: usedColumns(sheet, header, lastRow),
  };
  for (const row of rows) if (row < header) addLine(sheet, row, sink, aside);
  const blockIndex = sink.count;
  const cells = layCells(area, warnings);
  warnOfValues(area, warnings);
  sink.addTable({
    rowCount: area.rows.length,
    columnCount: area.columns.length,
    cells,
    place: placeOf(sheet, header, area.columns[0] ?? 0),
    ...aside,
  });
  for (const row of rows) if (row > lastRow) addLine(sheet, row, sink, aside);
  return { sheet: sheet.name, blockIndex };
}

function asideOf({ isHidden }: SheetGrid): Pick<ParagraphInput, "aside"> {
  return isHidden ? { aside: "hidden" } : {};
}

/** A paper typed into one column of a sheet is no table: its lines carry the numbers of headings. */
function isRunningText(sheet: SheetGrid): boolean {
  const cells = [...sheet.rows.values()].flatMap((row) => [...row.entries()]);
  const columns = new Set(cells.map(([column]) => column));
  return columns.size === 1 && cells.filter(([, { text }]) => HEADING.test(text)).length >= LEAST_HEADINGS;
}

/** Notes and signatures below a table are no rows of it. */
function lastTableRow(sheet: SheetGrid, rows: readonly number[], header: number): number {
  let last = rows.at(-1) ?? header;
  for (const row of rows.toReversed()) {
    const [first] = sheet.rows.get(row)?.values() ?? [];
    if (row <= header || !first || !NOTE.test(first.text.trim())) break;
    last = row - 1;
  }
  return last;
}

function usedColumns(sheet: SheetGrid, from: number, to: number): number[] {
  const columns = new Set<number>();
  for (const [row, cells] of sheet.rows) {
    if (row >= from && row <= to) for (const column of cells.keys()) columns.add(column);
  }
  return [...columns].toSorted((a, b) => a - b);
}

function addLine(sheet: SheetGrid, row: number, sink: BlockSink, aside: Pick<ParagraphInput, "aside">): void {
  for (const [column, { text }] of sheet.rows.get(row) ?? []) {
    const isWide = sheet.merges.some((merge) => merge.row === row && merge.column === column && merge.columnSpan > 2);
    const place = placeOf(sheet, row, column);
    for (const line of linesOf(text)) {
      sink.addParagraph({ text: line, place, ...(isWide && { alignment: "center" as const }), ...aside });
    }
  }
}
