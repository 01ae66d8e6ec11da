import type { CellInput, Place } from "@zhigang/policy-text";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import type { WarningLog } from "../warnings.ts";
import { addressOf } from "./sheet-grid.ts";
import type { GridMerge, SheetGrid } from "./sheet-grid.ts";

/** The rows and columns of a sheet that hold something, in the order they become a table. */
export interface TableArea {
  readonly sheet: SheetGrid;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The place of a cell in its file. */
export function placeOf(sheet: SheetGrid, row: number, column: number): Place {
  return { kind: "sheet_cell", sheet: sheet.name, address: addressOf(row, column) };
}

/** The lines of a cell, without the blanks around them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replaceAll("\t", " "))
    .filter((line) => line !== "");
}

/** The cells of an area, merged ones once: their value belongs to the master, in the upper left corner. */
export function layCells(area: TableArea, warnings: WarningLog): CellInput[] {
  const { sheet, rows, columns } = area;
  if (rows.length * columns.length > CONTENT_LIMITS.gridPositions) {
    throw new ReadRefusal("documents.content_too_large", { what: "cells", limit: CONTENT_LIMITS.gridPositions });
  }
  refuseEndlessMerges(sheet.merges, area);
  const taken = new Set<number>();
  const cells = sheet.merges.flatMap((merge) => layMerge(area, merge, taken, warnings) ?? []);
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      if (!taken.has(row * columns.length + column))
        cells.push(layCell(area, { row, column, rowSpan: 1, columnSpan: 1 }));
    }
  }
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Merges that do not overlap cannot cover more than the table; a file that says otherwise is hostile. */
function refuseEndlessMerges(merges: readonly GridMerge[], { rows, columns }: TableArea): void {
  let covered = 0;
  for (const merge of merges) {
    const [firstRow, endRow] = within(rows, merge.row, merge.rowSpan);
    const [firstColumn, endColumn] = within(columns, merge.column, merge.columnSpan);
    covered += (endRow - firstRow) * (endColumn - firstColumn);
  }
  if (covered > CONTENT_LIMITS.gridPositions) {
    throw new ReadRefusal("documents.content_too_large", { what: "merged cells", limit: CONTENT_LIMITS.gridPositions });
  }
}

/** Null where the merge lies outside the area, or over another one as broken files have it: the first merge holds. */
function layMerge(area: TableArea, merge: GridMerge, taken: Set<number>, warnings: WarningLog): CellInput | null {
  const [firstRow, endRow] = within(area.rows, merge.row, merge.rowSpan);
  const [firstColumn, endColumn] = within(area.columns, merge.column, merge.columnSpan);
  if (firstRow === endRow || firstColumn === endColumn) return null;
  const positions: number[] = [];
  for (let row = firstRow; row < endRow; row++) {
    for (let column = firstColumn; column < endColumn; column++) positions.push(row * area.columns.length + column);
  }
  if (positions.some((position) => taken.has(position))) return null;
  for (const position of positions) taken.add(position);
  warnOfCovered(area, merge, positions, warnings);
  const spans = { rowSpan: endRow - firstRow, columnSpan: endColumn - firstColumn };
  return layCell(area, { row: firstRow, column: firstColumn, ...spans });
}

function warnOfCovered(area: TableArea, master: GridMerge, positions: readonly number[], warnings: WarningLog): void {
  const { sheet, rows, columns } = area;
  for (const position of positions) {
    const row = rows[Math.floor(position / columns.length)] ?? 0;
    const column = columns[position % columns.length] ?? 0;
    const text = sheet.rows.get(row)?.get(column)?.text ?? "";
    if (text === "" || (row === master.row && column === master.column)) continue;
    warnings.add("covered_cell", { text: text.slice(0, 80) }, placeOf(sheet, row, column));
  }
}

/** `at` counts in the area; the text and the place are those of the sheet. */
function layCell({ sheet, rows, columns }: TableArea, at: GridMerge): CellInput {
  const row = rows[at.row] ?? 0;
  const column = columns[at.column] ?? 0;
  const place = placeOf(sheet, row, column);
  const text = sheet.rows.get(row)?.get(column)?.text ?? "";
  return { ...at, paragraphs: linesOf(text).map((line) => ({ text: line, place })), place };
}

/** Where the kept rows (or columns) of a range begin and end, by index; the kept ones are sorted. */
function within(kept: readonly number[], first: number, span: number): readonly [number, number] {
  return [lowerBound(kept, first), lowerBound(kept, first + span)];
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
