import type { ParagraphInput, RecognisedNumber } from "@zhigang/policy-text";
import { seamBetween } from "./paragraphs.ts";
import type { PageCell, PageTable } from "./table-cells.ts";

const SAME_EDGE = 4;
const DEEPEST_HEADER = 4;
const SAME_HEADER = 0.8;
const ENDS_ENTRY = /[。；！？;]\s*$/;

/** Whether a table goes on in the one at the head of the next page: it is drawn over the same columns. */
export function isContinuation(upper: PageTable, lower: PageTable): boolean {
  if (upper.columns.length !== lower.columns.length) return false;
  const widthChange = Math.abs(widthOf(upper) - widthOf(lower));
  const shift = (lower.columns[0] ?? 0) - (upper.columns[0] ?? 0);
  if (widthChange > SAME_EDGE) return false;
  return upper.columns.every((edge, index) => Math.abs((lower.columns[index] ?? 0) - shift - edge) <= SAME_EDGE);
}

/** One table of two: the repeated header is dropped, a row that the page end cut in two is put together. */
export function joinTables(upper: PageTable, lower: PageTable): PageTable {
  const body = withoutRows(lower, repeatedHeader(upper, lower));
  if (body.rowCount === 0) return upper;
  const [first, ...rest] = isCutRow(upper, body) ? mergeRow(upper, body) : [upper, body];
  return rest.reduce((joined, part) => mergeSpans(joined, append(joined, part)), first ?? upper);
}

function widthOf({ columns }: PageTable): number {
  return (columns.at(-1) ?? 0) - (columns[0] ?? 0);
}

/** How many rows at the head of the lower part say the same as the header of the upper. */
function repeatedHeader(upper: PageTable, lower: PageTable): number {
  let rows = 0;
  for (let row = 0; row < Math.min(DEEPEST_HEADER, lower.rowCount); row++) {
    const [above, below] = [rowText(upper, row), rowText(lower, row)];
    if (below.replaceAll("|", "") === "" || !isSameHeader(above, below)) break;
    rows = row + 1;
  }
  // A header row never holds figures alone: rows that merely look alike stay.
  return rows === upper.rowCount && rows > 1 ? 0 : rows;
}

/** Recognition may read the same header twice in two ways: most of its characters agree. */
function isSameHeader(above: string, below: string): boolean {
  if (above === below) return true;
  const rest = new Map<string, number>();
  for (const character of above) rest.set(character, (rest.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of below) {
    const left = rest.get(character) ?? 0;
    if (left > 0) shared += 1;
    rest.set(character, left - 1);
  }
  return !/\d/.test(above + below) && shared * 2 >= (above.length + below.length) * SAME_HEADER;
}

function rowText({ cells }: PageTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => textOf(cell).replaceAll(/\s/g, ""))
    .join("|");
}

function textOf({ paragraphs }: PageCell): string {
  return paragraphs.map((paragraph) => paragraph.text).join("\n");
}

function withoutRows(table: PageTable, count: number): PageTable {
  if (count === 0) return table;
  return {
    ...table,
    rowCount: table.rowCount - count,
    cells: table.cells
      .filter((cell) => cell.row + cell.rowSpan > count)
      .map((cell) => ({
        ...cell,
        row: Math.max(0, cell.row - count),
        rowSpan: cell.rowSpan - Math.max(0, count - cell.row),
      })),
  };
}

/** The first row below the page end has no number of its own, and an entry above it was not ended. */
function isCutRow(upper: PageTable, lower: PageTable): boolean {
  const above = lastRow(upper);
  const below = lower.cells.filter((cell) => cell.row === 0);
  if (above.some((cell) => cell.columnSpan !== 1) || below.some((cell) => cell.columnSpan !== 1)) return false;
  if (above.length !== below.length || hasNumber(below)) return false;
  return above.some((cell, index) => {
    const next = below[index];
    return (
      next && textOf(cell) !== "" && textOf(next) !== "" && !ENDS_ENTRY.test(textOf(cell)) && isOpenEnd(cell, below)
    );
  });
}

/** Cells of short words end without a mark; only a long text shows that it was cut. */
function isOpenEnd(cell: PageCell, below: readonly PageCell[]): boolean {
  const isMostlyEmpty = below.filter((each) => textOf(each) === "").length >= below.length / 2;
  return (
    cell.isLastLineFull &&
    textOf(cell).length >= 12 &&
    (isMostlyEmpty || below[0] === undefined || textOf(below[0]) === "")
  );
}

function hasNumber(cells: readonly PageCell[]): boolean {
  return cells.some((cell) => /^[（(]?\d{1,3}[）).．、]?$/.test(textOf(cell)));
}

/** The cells that reach the last row, from left to right. */
function lastRow(table: PageTable): PageCell[] {
  return table.cells
    .filter((cell) => cell.row + cell.rowSpan === table.rowCount)
    .toSorted((a, b) => a.column - b.column);
}

function mergeRow(upper: PageTable, lower: PageTable): PageTable[] {
  const below = lower.cells.filter((cell) => cell.row === 0);
  const cells = upper.cells.map((cell) => {
    const reachesEnd = cell.row + cell.rowSpan === upper.rowCount;
    const next = reachesEnd ? below.find((each) => each.column === cell.column) : undefined;
    return next ? joinCells(cell, next, 0) : cell;
  });
  const rest = withoutRows({ ...lower, cells: lower.cells.filter((cell) => cell.row > 0 || cell.rowSpan > 1) }, 1);
  return rest.rowCount > 0 ? [{ ...upper, cells }, rest] : [{ ...upper, cells }];
}

/** A cell that the page end cut in two, its words running on. */
function joinCells(upper: PageCell, lower: PageCell, rowsMore: number): PageCell {
  return {
    ...upper,
    rowSpan: upper.rowSpan + rowsMore,
    paragraphs: joinParagraphs(upper.paragraphs, lower.paragraphs),
    isLastLineFull: lower.isLastLineFull,
    parts: [...upper.parts, ...lower.parts],
  };
}

function joinParagraphs(upper: readonly ParagraphInput[], lower: readonly ParagraphInput[]): ParagraphInput[] {
  const last = upper.at(-1);
  const [first, ...rest] = lower;
  if (!last || !first || ENDS_ENTRY.test(last.text)) return [...upper, ...lower];
  const text = last.text + seamBetween(last.text, first.text) + first.text;
  const seam = text.length - first.text.length;
  const recognised = [...(last.recognised ?? []), ...(first.recognised ?? []).map((each) => shifted(each, seam))];
  return [...upper.slice(0, -1), { ...last, text, bold: [], recognised }, ...rest];
}

function shifted(number: RecognisedNumber, by: number): RecognisedNumber {
  return { ...number, span: [number.span[0] + by, number.span[1] + by] };
}

function append(upper: PageTable, lower: PageTable): PageTable {
  return {
    ...upper,
    rowCount: upper.rowCount + lower.rowCount,
    cells: [...upper.cells, ...lower.cells.map((cell) => ({ ...cell, row: cell.row + upper.rowCount }))],
  };
}

/** A cell merged down to the page end goes on in the empty cell below it; its text may stand in either part. */
function mergeSpans(upper: PageTable, joined: PageTable): PageTable {
  const seam = upper.rowCount;
  const above = joined.cells.filter((cell) => cell.row + cell.rowSpan === seam);
  const gone = new Set<PageCell>();
  const cells = joined.cells.map((cell) => {
    const next = above.includes(cell)
      ? joined.cells.find((each) => each.row === seam && isBelow(cell, each) && isOneCell(cell, each))
      : undefined;
    if (!next) return cell;
    gone.add(next);
    return joinCells(cell, next, next.rowSpan);
  });
  return { ...joined, cells: cells.filter((cell) => !gone.has(cell)) };
}

function isBelow(upper: PageCell, lower: PageCell): boolean {
  return upper.column === lower.column && upper.columnSpan === lower.columnSpan;
}

function isOneCell(upper: PageCell, lower: PageCell): boolean {
  const isHalfEmpty = textOf(upper) === "" || textOf(lower) === "";
  return isHalfEmpty && (upper.rowSpan > 1 || lower.rowSpan > 1) && textOf(upper) + textOf(lower) !== "";
}
