import type { Span } from "../../span.ts";
import type { ColumnRole } from "../../structure/outline.ts";

/** One line's share of a cell. */
export interface Piece {
  readonly span: Span;
  readonly words: string;
}

/** A cell of a table that was dumped as text; a cell over several lines has several pieces, an empty cell none. */
export interface LooseCell {
  readonly pieces: readonly Piece[];
}

export interface FlatCell extends LooseCell {
  readonly row: number;
  readonly column: number;
}

/** A table found again among the lines of a text. */
export interface FlatTable {
  /** Index of its first line, and of the first line behind it. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly FlatCell[];
}

/** The header of a flattened table. */
export interface FlatHeader {
  readonly cells: readonly LooseCell[];
  readonly roles: readonly ColumnRole[];
  /** Index of the line behind the header. */
  readonly nextLine: number;
}

/** All words of a cell in one line. */
export function wordsOfCell({ pieces }: LooseCell): string {
  return pieces.map(({ words }) => words).join("");
}

/** Lays rows of loose cells into a table; empty cells stay open so that a blank can be carried down. */
export function layTable(
  rows: readonly (readonly LooseCell[])[],
  columnCount: number,
  lines: readonly [number, number],
): FlatTable {
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): FlatCell[] => (cell.pieces.length > 0 ? [{ ...cell, row: rowIndex, column }] : [])),
  );
  return { firstLine: lines[0], endLine: lines[1], rowCount: rows.length, columnCount, cells };
}
