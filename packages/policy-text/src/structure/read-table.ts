import type { Cell, Table } from "../content/content.ts";
import type { Span } from "../span.ts";
import { countHeaderWords, roleOfHeader } from "./column-role.ts";
import { trimSpan } from "../words/clauses.ts";
import type { ColumnRole, ReadCell, ReadRow, ReadTable } from "./outline.ts";

type Grid = readonly (readonly (Cell | null)[])[];

/** Columns in which a blank stands for the value above (guide §10). */
const MERGED_ROLES: readonly ColumnRole[] = ["number", "group", "owner"];
/** Columns in which a blank stands for the value above only where the row's number is blank too. */
const FOLLOWING_ROLES: readonly ColumnRole[] = ["lead", "responsible", "support", "time"];
const HEADER_SEARCH_ROWS = 6;

/** Understands a table's header and resolves its merged and blank cells; repeated headers and page numbers are no rows. */
export function readTable(reading: string, table: Table, at: { blockIndex: number; sectionId: string }): ReadTable {
  const grid = layGrid(table);
  const header = table.columnRoles ? headerAround(grid, 0) : findHeader(reading, grid);
  const headers = headerSpans(reading, grid, header, table.columnCount);
  const columns = table.columnRoles ?? columnRoles(reading, headers, table.columnCount);
  return {
    ...at,
    caption: captionAbove(reading, grid, header[0]),
    columns,
    headers: headers.map((spans) => spans.at(-1) ?? null),
    rows: readRows(reading, grid, header, columns),
  };
}

function layGrid(table: Table): Grid {
  const grid: (Cell | null)[][] = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.columnCount }, () => null),
  );
  for (const cell of table.cells) {
    for (const line of grid.slice(cell.row, cell.row + cell.rowSpan)) {
      line.fill(cell, cell.column, cell.column + cell.columnSpan);
    }
  }
  return grid;
}

function wordsOf(reading: string, cell: Cell | null): string {
  return cell ? reading.slice(...cell.span).replace(/\s/g, "") : "";
}

function distinctCells(row: readonly (Cell | null)[]): Cell[] {
  return [...new Set(row.filter((cell) => cell !== null))];
}

/** The header's rows, from the first to behind the last; empty where no row reads as one. */
function findHeader(reading: string, grid: Grid): Span {
  let best: number | null = null;
  let bestCount = 1;
  for (let row = 0; row < Math.min(grid.length, HEADER_SEARCH_ROWS); row++) {
    const cells = distinctCells(grid[row] ?? []);
    const count = countHeaderWords(cells.map((cell) => wordsOf(reading, cell)));
    if (count > bestCount) {
      best = row;
      bestCount = count;
    }
  }
  return best === null ? [0, 0] : headerAround(grid, best);
}

/** All rows that the cells of a header's row reach over. */
function headerAround(grid: Grid, header: number): Span {
  const cells = distinctCells(grid[header] ?? []);
  const first = Math.min(header, ...cells.map(({ row }) => row));
  return [first, Math.max(header + 1, ...cells.map(({ row, rowSpan }) => row + rowSpan))];
}

function headerSpans(reading: string, grid: Grid, [from, to]: Span, columns: number): Span[][] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = Array.from({ length: to - from }, (_, step) => grid[from + step]?.[column] ?? null);
    return [...new Set(cells.filter((cell) => cell !== null))].map((cell) => trimSpan(reading, cell.span));
  });
}

function columnRoles(reading: string, headers: readonly (readonly Span[])[], count: number): ColumnRole[] {
  const parts = Array.from({ length: count }, (_, column) =>
    (headers[column] ?? []).map((span) => reading.slice(...span)),
  );
  const words = parts.map((header) => header.join(""));
  const isIndicatorTable = words.some((header) => header.includes("指标"));
  return settleRoles(
    parts.map((header) => roleOfLowest(header, isIndicatorTable)),
    words,
  );
}

/** Of two header rows the lower says what the column holds; a bare year there needs the words above it. */
function roleOfLowest(header: readonly string[], isIndicatorTable: boolean): ColumnRole {
  const lowest = header.at(-1) ?? "";
  const own = /^\s*\d{4}/.test(lowest) ? "other" : roleOfHeader(lowest, isIndicatorTable);
  return own === "other" ? roleOfHeader(header.join(""), isIndicatorTable) : own;
}

/** One header word may mean two things: `重点任务` is the merged heading where a measure column stands beside it. */
function settleRoles(roles: ColumnRole[], words: readonly string[]): ColumnRole[] {
  const hasMeasure = roles.includes("measure");
  const taskColumns = roles.flatMap((role, column) => (role === "task" ? [column] : []));
  const content = Math.max(roles.indexOf("measure"), roles.indexOf("task"));
  return roles.map((role, column) => {
    if (role === "owner" || role === "responsible") return ownerOrResponsible(roles, column, content);
    if (role !== "task") return role;
    if (hasMeasure && !/名称/.test(words[column] ?? "")) return "group";
    return taskColumns.length > 1 && column !== taskColumns.at(-1) ? "group" : "task";
  });
}

/** Bodies before the work are the table's order (by body); behind it they are a column like any other. */
function ownerOrResponsible(roles: readonly ColumnRole[], column: number, content: number): ColumnRole {
  return !roles.includes("lead") && column < content && column <= 1 ? "owner" : "responsible";
}

function captionAbove(reading: string, grid: Grid, headerRow: number): Span | null {
  for (let row = 0; row < headerRow; row++) {
    const cells = distinctCells(grid[row] ?? []).filter((cell) => wordsOf(reading, cell) !== "");
    const [only] = cells;
    if (cells.length === 1 && only) return trimSpan(reading, only.span);
  }
  return null;
}

function readRows(reading: string, grid: Grid, header: Span, columns: readonly ColumnRole[]) {
  const rows: ReadRow[] = [];
  const headerWords = new Set(grid.slice(...header).map((line) => rowWords(reading, line)));
  let groups: readonly Span[] = [];
  let above: ReadRow | null = null;
  for (let row = header[1]; row < grid.length; row++) {
    const line = grid[row] ?? [];
    const words = rowWords(reading, line);
    if (words === "" || headerWords.has(words) || isPageNumber(words, line)) continue;
    const group = groupHeading(reading, line);
    if (group) {
      groups = nestGroup(reading, groups, group);
      continue;
    }
    const read: ReadRow = readRow(reading, line, row, columns, above, groups);
    rows.push(read);
    above = read;
  }
  return rows;
}

function rowWords(reading: string, line: readonly (Cell | null)[]): string {
  return distinctCells(line)
    .map((cell) => wordsOf(reading, cell))
    .join("|")
    .replace(/^\|+$/, "");
}

function isPageNumber(words: string, line: readonly (Cell | null)[]): boolean {
  return distinctCells(line).length > 1 && /^\|*[-—]?(?:第)?\d{1,4}页?[-—]?\|*$/.test(words) && words.endsWith("|");
}

/** A row of one cell over all columns is a heading inside the table; sums may stand beside it. */
function groupHeading(reading: string, line: readonly (Cell | null)[]): Span | null {
  const cells = distinctCells(line).filter((cell) => wordsOf(reading, cell) !== "");
  const [only, ...others] = cells;
  if (!only || line.length < 3 || !others.every((cell) => SUM.test(wordsOf(reading, cell)))) return null;
  const words = wordsOf(reading, only);
  const isWide = others.length === 0 && only.columnSpan >= line.length - 1;
  return isWide || (BAND.test(words) && words.length <= 40 && only.column <= 1) ? trimSpan(reading, only.span) : null;
}

const BAND = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const SUM = /^[\d.,，]+(?:[个项万亿元]{0,2})$/;

function nestGroup(reading: string, groups: readonly Span[], group: Span): Span[] {
  const isTop = (span: Span) => /^[一二三四五六七八九十]{1,3}、/.test(reading.slice(...span));
  const [top] = groups;
  return top && isTop(top) && !isTop(group) ? [top, group] : [group];
}

function readRow(
  reading: string,
  line: readonly (Cell | null)[],
  row: number,
  columns: readonly ColumnRole[],
  above: ReadRow | null,
  groups: readonly Span[],
): ReadRow {
  const isContinued = continuesBlock(reading, line, columns);
  const cells = columns.map((role, column): ReadCell | null => {
    const cell = line[column] ?? null;
    if (cell && wordsOf(reading, cell) !== "") return filledCell(reading, cell, row);
    const isCarriedRole = isMerged(role, column) || (isContinued && FOLLOWING_ROLES.includes(role));
    return blankCell(cell, isCarriedRole ? (above?.cells[column] ?? null) : null);
  });
  const own = cells.flatMap((cell) => (cell && !cell.isCarried && !cell.isBlank ? [cell.span] : []));
  const span: Span = [Math.min(...own.map(([start]) => start)), Math.max(...own.map(([, end]) => end))];
  return { row, span, cells, groups };
}

/** A lead column that opens the table is its order: a blank in it stands for the body above. */
function isMerged(role: ColumnRole, column: number): boolean {
  return MERGED_ROLES.includes(role) || (column === 0 && role === "lead");
}

/** A row without a number of its own, or, in a table without numbers, without a heading of its own. */
function continuesBlock(reading: string, line: readonly (Cell | null)[], columns: readonly ColumnRole[]): boolean {
  const number = columns.indexOf("number");
  const column = number >= 0 ? number : columns.indexOf("group");
  return column >= 0 && wordsOf(reading, line[column] ?? null) === "";
}

function blankCell(cell: Cell | null, carried: ReadCell | null): ReadCell | null {
  if (carried && !carried.isBlank) return { ...carried, isCarried: true };
  return cell && { span: cell.span, isCarried: false, isNone: false, isBlank: true };
}

function filledCell(reading: string, cell: Cell, row: number): ReadCell {
  const isNone = /^(?:[—-]+|\/+|无|暂无)$/.test(wordsOf(reading, cell));
  return { span: trimSpan(reading, cell.span), isCarried: cell.row < row, isNone, isBlank: false };
}
