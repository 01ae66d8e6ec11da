import { roleOfHeader } from "../../structure/column-role.ts";
import { isAuthority, isCollectiveBody } from "../../responsibilities/body-kind.ts";
import type { ColumnRole } from "../../structure/outline.ts";
import type { Span } from "../../span.ts";
import { trimSpan } from "../../words/clauses.ts";
import { alignRow } from "./align-row.ts";
import { type FlatTable, layTable, type LooseCell, type Piece, wordsOfCell } from "./flat-table.ts";
import { readDumpedHeader } from "./dumped-header.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

type Separator = "\t" | "|" | "  ";

interface RowHeader {
  readonly separator: Separator;
  readonly cells: readonly LooseCell[];
  readonly roles: readonly ColumnRole[];
}

/** A table whose rows stand one per line, the cells parted by tabs, bars or runs of blanks. */
export function findRowTable(lines: readonly TextLine[], at: number, reading: string): FlatTable | null {
  const top = readHeader(lines[at], reading);
  if (!top) return null;
  const lower = lowerHeader(lines[at + 1], top, reading);
  const header = lower ?? top;
  const { rows, end } = gatherRows(lines, lower ? at + 1 : at, header, reading);
  if (rows.length === 0) return null;
  const width = header.cells.length;
  const isSettled = (row: LooseCell[]) => row.length === width || (row.length === 1 && width > 1);
  const settled = rows.map((row) => (isSettled(row) ? row : alignRow(filled(row), header.roles)));
  return layTable([header.cells, ...settled], width, [at, end]);
}

/** A second header row: under some cells words of their own (`2026年`, `牵头`), under the others nothing. */
function lowerHeader(line: TextLine | undefined, top: RowHeader, reading: string): RowHeader | null {
  if (!line || separatorOf(line.words) !== top.separator) return null;
  const below = cutRow(line, reading, top.separator);
  if (below.length !== top.cells.length || top.roles[0] !== "number" || below[0]?.pieces.length !== 0) return null;
  const words = below.map(wordsOfCell);
  const known = words.filter((word) => word !== "" && word.length <= 16 && roleOfHeader(word, false) !== "other");
  const isHeader = known.length >= 2 && known.length === words.filter((word) => word !== "").length;
  if (!isHeader) return null;
  const cells = below.map((cell, column) => (cell.pieces.length > 0 ? cell : (top.cells[column] ?? cell)));
  const isIndicatorTable = top.roles.includes("indicator");
  return {
    separator: top.separator,
    cells,
    roles: cells.map((cell) => roleOfHeader(wordsOfCell(cell), isIndicatorTable)),
  };
}

function filled(row: readonly LooseCell[]): LooseCell[] {
  return row.filter(({ pieces }) => pieces.length > 0);
}

function gatherRows(lines: readonly TextLine[], at: number, header: RowHeader, reading: string) {
  const rows: LooseCell[][] = [];
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.words === "" || isRule(line.words)) continue;
    if (opensOtherTable(lines, index, header, reading)) break;
    const cells: LooseCell[] = cutRow(line, reading, header.separator);
    const open = rows.at(-1) ?? null;
    const step = placeLine({ cells, line, open, width: header.cells.length, header, rest: lines, index, reading });
    if (step === "end") break;
    if (step === "row" || step === "band") rows.push(cells);
    end = index + 1;
  }
  return { rows, end };
}

/** Whether the numbers begin again below this line. */
function startsAgain(lines: readonly TextLine[], at: number): boolean {
  const next = lines.slice(at + 1, at + 1 + LOOK_AHEAD).find(({ words }) => words !== "");
  return next !== undefined && /^\|? *1[\t |]/.test(next.words);
}

/** A header with other words opens a table of its own; the same words are a page's repetition. */
function opensOtherTable(lines: readonly TextLine[], at: number, header: RowHeader, reading: string): boolean {
  const other = readHeader(lines[at], reading);
  if (!other) return readDumpedHeader(lines, at) !== null;
  const isSame = other.cells.map(wordsOfCell).join("|") === header.cells.map(wordsOfCell).join("|");
  return !isSame || (header.roles[0] === "number" && startsAgain(lines, at));
}

interface LineInTable {
  readonly cells: LooseCell[];
  readonly line: TextLine;
  readonly open: LooseCell[] | null;
  readonly width: number;
  readonly header: RowHeader;
  readonly rest: readonly TextLine[];
  readonly index: number;
  readonly reading: string;
}

/** What becomes of a line below the header: a row of its own, more of the row that is open, debris, or the end. */
function placeLine(input: LineInTable): "row" | "band" | "joined" | "skip" | "end" {
  const { cells, line } = input;
  if (cells.length > 1) return fillsOpenRow(input) ? joinInto(input) : "row";
  if (isPageNumber(line.words)) return "skip";
  if (isMoreOf(input)) return joinInto(input);
  if (isBand(input)) return "band";
  if (!hasRowAhead(input)) return "end";
  return (input.open?.length ?? input.width) < input.width ? joinInto(input) : "skip";
}

const BAND = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；：]{2,36}$/;

/** `一、数字底座` between two rows: a band over the rows below it. */
function isBand({ line, rest, index, header, reading }: LineInTable): boolean {
  if (!BAND.test(line.words)) return false;
  const next = rest.slice(index + 1, index + 1 + LOOK_AHEAD).find(({ words }) => words !== "");
  if (next === undefined) return false;
  const cells = cutRow(next, reading, header.separator);
  return BAND.test(next.words) || (cells.length > 1 && startsRow(cells, header));
}

/** The line brings the cells that the open row still lacks. */
function fillsOpenRow({ open, cells, width, header }: LineInTable): boolean {
  if (!open || open.length >= width) return false;
  return open.length + cells.length - 1 <= width && !startsRow(cells, header);
}

function joinInto({ open, cells }: LineInTable): "joined" | "end" {
  if (!open) return "end";
  join(open, cells);
  return "joined";
}

function startsRow(cells: readonly LooseCell[], { roles }: RowHeader): boolean {
  const first = cells[0]?.pieces[0]?.words ?? "";
  return roles[0] === "number"
    ? /^\d{1,4}$/.test(first) || (first === "" && cells.length === roles.length)
    : cells.length === roles.length;
}

/** A cell broken over lines goes on where its last line stopped short: `A局、` or an unclosed clause. */
function isMoreOf({ open, line }: LineInTable): boolean {
  const last = open?.at(-1)?.pieces.at(-1)?.words ?? "";
  return /[、，；：（]$/.test(last) && line.words.length <= 80 && !/^(?:备?注|附件|说明)/.test(line.words);
}

const LOOK_AHEAD = 6;

function hasRowAhead({ rest, index, width, header, reading }: LineInTable): boolean {
  for (let next = index + 1; next <= index + LOOK_AHEAD; next++) {
    const line = rest[next];
    if (!line || opensOtherTable(rest, next, header, reading)) return false;
    const cells = line.words === "" ? 0 : cutRow(line, reading, header.separator).length;
    if (cells >= Math.min(width, 3) || (cells > 1 && cells < width)) return true;
  }
  return false;
}

/** The first cell of a line goes on with the last open cell; the others follow it. */
function join(open: LooseCell[], cells: readonly LooseCell[]): void {
  const [first, ...others] = cells;
  const last = open.pop();
  open.push({ pieces: [...(last?.pieces ?? []), ...(first?.pieces ?? [])] }, ...others);
}

function readHeader(line: TextLine | undefined, reading: string): RowHeader | null {
  if (!line || line.words.length > 200 || line.words.length < 5) return null;
  const separator = separatorOf(line.words);
  if (!separator) return null;
  const cells = cutRow(line, reading, separator);
  const words = cells.map((cell) => cell.pieces[0]?.words ?? "");
  if (!couldBeHeaders(words)) return null;
  const isIndicatorTable = words.some((word) => word.includes("指标"));
  const roles = words.map((word) => roleOfHeader(word, isIndicatorTable));
  const known = new Set(roles.filter((role) => role !== "other"));
  const isHeader = known.size >= 2 && roles.filter((role) => role === "other").length <= cells.length / 2;
  return isHeader || isMatrix(words, known) ? { separator, cells, roles } : null;
}

/** Short words, and no row that begins with its number. */
function couldBeHeaders(words: readonly string[]): boolean {
  if (words.length < 2 || /^\d{1,4}$/.test(words[0] ?? "")) return false;
  return words.every((word) => word.length <= 24 && !/[。；]/.test(word));
}

/** 序号、任务 and then bodies: a table in which marks say who takes part. */
function isMatrix(words: readonly string[], known: ReadonlySet<ColumnRole>): boolean {
  const bodies = words.filter((word) => isAuthority(word) || isCollectiveBody(word)).length;
  return known.size > 0 && bodies >= 2 && bodies * 2 >= words.length;
}

function separatorOf(words: string): Separator | null {
  if (words.includes("\t")) return "\t";
  if (words.split("|").length > 2) return "|";
  return /\S {2,}\S+ {2,}\S/.test(words) ? "  " : null;
}

/** `|---|---|` under a header. */
function isRule(words: string): boolean {
  return /^[|+:=\s-]+$/.test(words) && words.includes("-") && words.length > 4;
}

function cutRow(line: TextLine, reading: string, separator: Separator): LooseCell[] {
  const [start, end] = rowSpan(line, reading, separator);
  const cells: LooseCell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const isCut = at === end || (separator === "  " ? reading.startsWith("  ", at) : reading[at] === separator);
    if (!isCut) continue;
    if (separator !== "  " || at > from) cells.push(cellOf(reading, [from, at]));
    from = at + 1;
  }
  return cells;
}

/** Bars at both ends of a line are its frame; a tab at its start stands behind an empty first cell. */
function rowSpan({ span }: TextLine, reading: string, separator: Separator): Span {
  let [start, end] = span;
  if (separator === "|") {
    if (reading[start] === "|") start++;
    if (reading[end - 1] === "|") end--;
  }
  if (separator === "\t") {
    while (reading[start - 1] === "\t") start--;
    while (reading[end] === "\t") end++;
  }
  return [start, end];
}

function cellOf(reading: string, span: Span): LooseCell {
  const own = trimSpan(reading, span);
  const piece: Piece = { span: own, words: reading.slice(...own) };
  return { pieces: piece.words === "" ? [] : [piece] };
}
