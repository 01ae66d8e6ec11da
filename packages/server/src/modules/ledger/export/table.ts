/** What a cell holds: a number stays a number, everything else is text and never a formula. */
export type Cell = string | number;

/** One column of an exported table. */
export interface ExportColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** In characters of Latin script; a Chinese character takes two. */
  readonly width: number;
  cell(row: Row, number: number): Cell;
}

/** A table on its way out: its columns, and its rows page by page. */
export interface ExportTable<Row> {
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  /** So many of the first columns stand on a printed page; more would be too small to read. All where it is not said. */
  readonly printed?: number;
  /** By what a row is known when the file comes back: kept in a hidden column of a workbook. */
  readonly keys?: { readonly heading: string; of(row: Row): string };
  pages(): AsyncIterable<readonly Row[]>;
}

/** A decimal as a number where a spreadsheet can hold it exactly, else as its text. */
export function numberCell(decimal: string | null): Cell {
  if (decimal === null) return "";
  const isNumber = /^-?\d+(\.\d+)?$/.test(decimal) && decimal.replace(/\D/g, "").length <= 15;
  return isNumber ? Number(decimal) : decimal;
}
