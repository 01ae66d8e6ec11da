import { roleOfHeader } from "../../structure/column-role.ts";
import type { ColumnRole } from "../../structure/outline.ts";
import { alignRow } from "./align-row.ts";
import { type FlatHeader, type FlatTable, layTable, type LooseCell, wordsOfCell } from "./flat-table.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

const WIDEST = 12;
const LONGEST_HEADER = 20;

/** A table dumped with one cell per line; empty cells are lone tabs, or lost. */
export function findDumpedTable(lines: readonly TextLine[], at: number): FlatTable | null {
  const header = readDumpedHeader(lines, at);
  if (!header) return null;
  const { cells, end } = gatherCells(lines, header);
  const rows = header.roles.includes("number") ? rowsByNumber(cells, header) : rowsByWidth(cells, header.roles.length);
  if (rows.length === 0) return null;
  return layTable([header.cells, ...rows], header.roles.length, [at, end]);
}

/** Header words on lines of their own, one after another: 序号 first, or all of them marked by tabs. */
export function readDumpedHeader(lines: readonly TextLine[], at: number): FlatHeader | null {
  const first = lines[at];
  if (!first || first.words === "" || first.words.length > LONGEST_HEADER) return null;
  const firstRole = roleOfHeader(first.words, false);
  if (firstRole === "other" || (firstRole !== "number" && !first.hasTabAtEnd)) return null;
  const cells: LooseCell[] = [];
  const roles: ColumnRole[] = [];
  let next = at;
  for (; next < lines.length && cells.length < WIDEST; next++) {
    const line = lines[next];
    if (!line || isPageNumber(line.words)) break;
    if (line.words === "") continue;
    const role = roleOfHeader(line.words, roles.includes("indicator"));
    if (!isHeaderWord(line, first, role, roles)) break;
    cells.push({ pieces: [{ span: line.span, words: line.words }] });
    roles.push(role);
  }
  const isHeader = cells.length >= 3 && new Set(roles.filter((role) => role !== "other")).size >= 2;
  return isHeader ? { cells, roles: settle(roles), nextLine: next } : null;
}

function isHeaderWord(line: TextLine, first: TextLine, role: ColumnRole, before: readonly ColumnRole[]): boolean {
  if (line.words.length > LONGEST_HEADER || /[。；]/.test(line.words) || line.hasTabAtEnd !== first.hasTabAtEnd)
    return false;
  if (before.length > 0 && role === "number") return false;
  return role !== "other" || first.hasTabAtEnd;
}

function settle(roles: readonly ColumnRole[]): ColumnRole[] {
  const hasMeasure = roles.includes("measure");
  return roles.map((role) => (role === "task" && hasMeasure ? "group" : role));
}

/** The cells below the header up to the line that is no cell any more; repeated headers and page numbers left out. */
function gatherCells(lines: readonly TextLine[], header: FlatHeader): { cells: LooseCell[]; end: number } {
  const isTabbed = lines[header.nextLine - 1]?.hasTabAtEnd === true || lines[header.nextLine]?.hasTabAtEnd === true;
  return isTabbed ? gatherTabbed(lines, header) : gatherBare(lines, header);
}

function gatherTabbed(lines: readonly TextLine[], header: FlatHeader): { cells: LooseCell[]; end: number } {
  const cells: { pieces: { span: TextLine["span"]; words: string }[] }[] = [];
  let end = header.nextLine;
  let blanks = 0;
  for (let index = header.nextLine; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const isEmpty = line.words === "";
    if (isEmpty && !line.hasTabAtEnd) {
      blanks++;
      continue;
    }
    const piece = { span: line.span, words: line.words };
    if (line.hasTabAtEnd) cells.push({ pieces: isEmpty ? [] : [piece] });
    else if (!hasTabAhead(lines, index) && (blanks > 0 || isPageNumber(line.words))) break;
    else if (cells.length % header.roles.length === 0 && isNewTableAhead(lines, index)) break;
    else if (!isPageNumber(line.words)) cells.at(-1)?.pieces.push(piece);
    end = index + 1;
    blanks = 0;
  }
  return { cells: withoutHeaders(cells, header), end };
}

const LOOK_AHEAD = 8;

function hasTabAhead(lines: readonly TextLine[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + LOOK_AHEAD).some(({ hasTabAtEnd }) => hasTabAtEnd);
}

/** A header below which the numbers begin again opens a table of its own; else a page repeated it. */
function isNewTableAhead(lines: readonly TextLine[], at: number): boolean {
  const ahead = lines.slice(at + 1, at + 1 + LOOK_AHEAD);
  const next = ahead.findIndex(({ hasTabAtEnd, words }) => hasTabAtEnd && words !== "");
  const header = next < 0 ? null : readDumpedHeader(lines, at + 1 + next);
  if (!header?.roles.includes("number")) return false;
  const first = lines.slice(header.nextLine, header.nextLine + 4).find(({ words }) => words !== "");
  return first?.words === "1";
}

/** Without tabs the running number is the only guide: the table ends where its next number does not come. */
function gatherBare(lines: readonly TextLine[], header: FlatHeader): { cells: LooseCell[]; end: number } {
  const cells: LooseCell[] = [];
  let end = header.nextLine;
  let lastRow = 0;
  let expected = 1;
  const longest = header.roles.length * 4;
  for (let index = header.nextLine; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.words === "") continue;
    const isNumber = line.words === String(expected);
    if (!isNumber && isPageNumber(line.words)) continue;
    if (!isNumber && (expected === 1 || cells.length - lastRow > longest || isOutside(line.words))) break;
    if (isNumber) {
      lastRow = cells.length;
      expected++;
    }
    cells.push({ pieces: [{ span: line.span, words: line.words }] });
    end = index + 1;
  }
  const kept = withoutHeaders(cells, header);
  return trimLastRow(kept, lastRow - (cells.length - kept.length), header, end, lines);
}

const OUTSIDE =
  /^(?:附件|附表|附录|备注[：:]|注[：:]|说明[：:]|抄送|主办单位|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节]|（此件|联系)/;

function isOutside(words: string): boolean {
  return OUTSIDE.test(words);
}

/** The last row takes no more lines than it has columns. */
function trimLastRow(
  cells: LooseCell[],
  lastRow: number,
  { roles }: FlatHeader,
  end: number,
  lines: readonly TextLine[],
) {
  const isByBody = roles.includes("owner");
  const kept = isByBody ? cells : cells.slice(0, Math.max(lastRow, 0) + roles.length);
  const last = kept.at(-1)?.pieces.at(-1);
  if (kept.length === cells.length || !last) return { cells: kept, end };
  return { cells: kept, end: lines.findIndex(({ span }) => span[0] === last.span[0]) + 1 };
}

function withoutHeaders<T extends LooseCell>(cells: readonly T[], header: FlatHeader): T[] {
  const names = header.cells.map(wordsOfCell);
  const kept: T[] = [];
  for (let at = 0; at < cells.length; at++) {
    const isRepeat = names.every((name, column) => wordsOfCell(cells[at + column] ?? { pieces: [] }) === name);
    if (isRepeat) at += names.length - 1;
    else {
      const cell = cells[at];
      if (cell) kept.push(cell);
    }
  }
  return kept;
}

function rowsByWidth(cells: readonly LooseCell[], width: number): LooseCell[][] {
  const rows: LooseCell[][] = [];
  for (let at = 0; at + width <= cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

/** Cuts the run of cells into rows; a row of the right width whose follower begins a row is taken as it stands. */
function rowsByNumber(cells: readonly LooseCell[], { roles }: FlatHeader): LooseCell[][] {
  const width = roles.length;
  const rows: LooseCell[][] = [];
  let expected = 1;
  let at = 0;
  while (at < cells.length) {
    const opens = wordsOfCell(cells[at] ?? { pieces: [] });
    if (opens === String(expected)) expected++;
    const isWhole = opens === "" || opens === String(expected - 1);
    const follower = cells[at + width];
    const startsNext = !follower || ["", String(expected)].includes(wordsOfCell(follower));
    if (isWhole && startsNext && at + width <= cells.length) {
      rows.push(cells.slice(at, at + width));
      at += width;
      continue;
    }
    const next = nextRow(cells, at + 1, expected);
    rows.push(...alignBlock(cells.slice(at, next), roles));
    at = next;
  }
  return rows;
}

function nextRow(cells: readonly LooseCell[], from: number, expected: number): number {
  for (let at = from; at < cells.length; at++) {
    if (wordsOfCell(cells[at] ?? { pieces: [] }) === String(expected)) return at;
  }
  return cells.length;
}

/** A heading between the rows stands alone in its first column. */
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

/** In a table by body, every further line of a body's block is a content cell of its own. */
function alignBlock(cells: readonly LooseCell[], roles: readonly ColumnRole[]): LooseCell[][] {
  const filled = cells.filter(({ pieces }) => pieces.length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1 && GROUP.test(wordsOfCell(filled[0] ?? { pieces: [] }))) return [filled];
  const isByBody = roles.length === 3 && roles[1] === "owner";
  if (!isByBody) return [alignRow(filled, roles)];
  const [number, owner, ...contents] = filled;
  const empty: LooseCell = { pieces: [] };
  return contents.map((content, index) =>
    index === 0 ? [number ?? empty, owner ?? empty, content] : [empty, empty, content],
  );
}
