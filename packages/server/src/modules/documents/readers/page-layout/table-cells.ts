import type { CellInput, ParagraphInput, TableInput } from "@zhigang/policy-text";
import { leastOf } from "./least-of.ts";
import { boxOf, placeOf } from "./page.ts";
import type { Box, Glyph, PageMarks } from "./page.ts";
import { marginsOf } from "./margins.ts";
import { groupLines, paragraphOf } from "./paragraphs.ts";
import type { Margins, SetLine } from "./paragraphs.ts";
import type { Grid } from "./ruling-grid.ts";
import { linesOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** A cell of a table on one page, before tables of several pages are joined. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly ParagraphInput[];
  /** Whether its text goes on to the edge of the cell, as text does that was cut. */
  readonly isLastLineFull: boolean;
  readonly parts: readonly { readonly page: PageMarks; readonly box: Box }[];
}

/** A table on one page. */
export interface PageTable {
  readonly page: PageMarks;
  readonly box: Box;
  /** Left edges and the last right edge. */
  readonly columns: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly PageCell[];
}

/** Puts the characters inside a table into its cells. */
export function fillGrid(page: PageMarks, grid: Grid, glyphs: readonly Glyph[]): PageTable {
  const shared = shareOut(grid, glyphs);
  const filled = grid.cells.map(({ box, ...cell }, index) => ({ cell, box, lines: linesOf(shared[index] ?? []) }));
  const capacities = capacityByColumns(filled);
  const usual = marginsOf(filled.flatMap(({ lines }) => lines));
  return {
    page,
    box: grid.box,
    columns: grid.columns,
    rowCount: grid.rows.length - 1,
    cells: filled.map(({ cell, box, lines }): PageCell => ({
      ...cell,
      parts: [{ page, box }],
      ...setInCell(page, lines, { ...usual, right: capacities.get(columnsKey(cell)) ?? 0 }),
    })),
  };
}

/** The characters of each cell, each character looked at once. */
function shareOut({ cells, columns, rows }: Grid, glyphs: readonly Glyph[]): Glyph[][] {
  const width = columns.length - 1;
  const cellAt = new Map<number, number>();
  for (const [index, { row, column, rowSpan, columnSpan }] of cells.entries()) {
    for (let y = row; y < row + rowSpan; y++) {
      for (let x = column; x < column + columnSpan; x++) cellAt.set(y * width + x, index);
    }
  }
  const shared: Glyph[][] = cells.map(() => []);
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph);
    const at = rows.findLastIndex((edge) => edge <= y) * width + columns.findLastIndex((edge) => edge <= x);
    shared[cellAt.get(at) ?? -1]?.push(glyph);
  }
  return shared;
}

function middleOf(glyph: Glyph): readonly [x: number, y: number] {
  const box = boxOf(glyph);
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Whether the middle of a character stands in a box. */
export function standsIn(glyph: Glyph, [left, top, right, bottom]: Box): boolean {
  const [x, y] = middleOf(glyph);
  return x >= left && x < right && y >= top && y < bottom;
}

/** A finished table as the content takes it. */
export function tableOf({ cells, columns, rowCount }: PageTable, boxes: PageCell["parts"]): TableInput {
  return {
    rowCount,
    columnCount: columns.length - 1,
    cells: cells.map(({ row, column, rowSpan, columnSpan, paragraphs, parts }): CellInput => {
      return { row, column, rowSpan, columnSpan, paragraphs, place: placeOf(parts) };
    }),
    place: placeOf(boxes),
  };
}

function columnsKey({ column, columnSpan }: { readonly column: number; readonly columnSpan: number }): string {
  return `${column}+${columnSpan}`;
}

interface FilledCell {
  readonly cell: { readonly column: number; readonly columnSpan: number };
  readonly lines: readonly TextLine[];
}

/** How wide a line can get in the cells over the same columns: as wide as the widest that is there. */
function capacityByColumns(filled: readonly FilledCell[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const { cell, lines } of filled) {
    const key = columnsKey(cell);
    const left = leastOf(lines, (line) => line.box[0]);
    const reach = (line: TextLine): number => line.box[2] - (isCentred(lines) ? line.box[0] : left);
    for (const line of lines) widths.set(key, Math.max(widths.get(key) ?? 0, reach(line)));
  }
  return widths;
}

function isCentred(lines: readonly TextLine[]): boolean {
  const middle = ({ box }: TextLine): number => (box[0] + box[2]) / 2;
  return -leastOf(lines, (line) => -middle(line)) - leastOf(lines, middle) < 2;
}

/** Lines of a cell as paragraphs; where they are centred, only their length tells whether they were full. */
function setInCell(
  page: PageMarks,
  lines: readonly TextLine[],
  usual: Margins,
): Pick<PageCell, "paragraphs" | "isLastLineFull"> {
  const isInMiddle = isCentred(lines);
  const edge = leastOf(lines, (line) => line.box[0]);
  const set = lines.map((line): SetLine => {
    const left = isInMiddle ? line.box[0] : edge;
    return { page, line, region: 0, margins: { ...usual, left, right: left + usual.right } };
  });
  const last = set.at(-1);
  return {
    paragraphs: groupLines(set).map(paragraphOf),
    isLastLineFull: last !== undefined && last.margins.right - last.line.box[2] < last.line.size * 1.3,
  };
}
