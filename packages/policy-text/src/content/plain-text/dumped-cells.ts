import { readDumpedHeader } from "./dumped-header.ts";
import { type FlatHeader, type LooseCell, type Piece, wordsOfCell } from "./flat-table.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

/** The cells below a header in reading order, and the index of the line behind the table. */
export interface DumpedCells {
  readonly cells: readonly LooseCell[];
  readonly end: number;
}

/** The cells below the header up to the line that is no cell any more; repeated headers and page numbers left out. */
export function gatherCells(lines: readonly TextLine[], header: FlatHeader): DumpedCells {
  const isTabbed = lines[header.nextLine - 1]?.hasTabAtEnd === true || lines[header.nextLine]?.hasTabAtEnd === true;
  return isTabbed ? gatherTabbed(lines, header) : gatherBare(lines, header);
}

const LOOK_AHEAD = 8;

function gatherTabbed(lines: readonly TextLine[], header: FlatHeader): DumpedCells {
  const cells: { pieces: Piece[] }[] = [];
  let end = header.nextLine;
  let isAfterBlank = false;
  for (let index = header.nextLine; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (line.words === "" && !line.hasTabAtEnd) {
      isAfterBlank = true;
      continue;
    }
    const isRowComplete = cells.length % header.roles.length === 0;
    if (!line.hasTabAtEnd && isBehindTable(lines, index, isAfterBlank, isRowComplete)) break;
    addTabbed(cells, line);
    end = index + 1;
    isAfterBlank = false;
  }
  return { cells: withoutHeaders(cells, header), end };
}

/** A line with a tab is a cell; one without goes on with the cell above it. */
function addTabbed(cells: { pieces: Piece[] }[], { span, words, hasTabAtEnd }: TextLine): void {
  if (hasTabAtEnd) cells.push({ pieces: words === "" ? [] : [{ span, words }] });
  else if (!isPageNumber(words)) cells.at(-1)?.pieces.push({ span, words });
}

function isBehindTable(lines: readonly TextLine[], at: number, isAfterBlank: boolean, isRowComplete: boolean): boolean {
  const hasTabAhead = lines.slice(at + 1, at + 1 + LOOK_AHEAD).some(({ hasTabAtEnd }) => hasTabAtEnd);
  if (!hasTabAhead) return isAfterBlank || isPageNumber(lines[at]?.words ?? "");
  return isRowComplete && isNewTableAhead(lines, at);
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

const OUTSIDE =
  /^(?:附件|附表|附录|备注[：:]|注[：:]|说明[：:]|抄送|主办单位|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节]|（此件|联系)/;

/** Without tabs the running number is the only guide: the table ends where its next number does not come. */
function gatherBare(lines: readonly TextLine[], header: FlatHeader): DumpedCells {
  const cells: BareCell[] = [];
  const row: BareRow = { start: 0, expected: 1 };
  for (let index = header.nextLine; index < lines.length; index++) {
    const line = lines[index];
    const kind = line ? kindOfLine(line, row, cells.length, header) : "end";
    if (!line || kind === "end") break;
    if (kind === "debris") continue;
    if (kind === "number") {
      row.start = cells.length;
      row.expected++;
    }
    cells.push({ pieces: [{ span: line.span, words: line.words }], behind: index + 1 });
  }
  const kept = withoutHeaders(cells, header);
  const start = Math.max(row.start - (cells.length - kept.length), 0);
  const whole = isByBody(header.roles) ? kept : kept.slice(0, start + header.roles.length);
  return { cells: whole, end: whole.at(-1)?.behind ?? header.nextLine };
}

interface BareCell extends LooseCell {
  /** Index of the line behind it. */
  readonly behind: number;
}

interface BareRow {
  start: number;
  /** The number that the next row must bear. */
  expected: number;
}

/** The last row takes no more lines than the table has columns; in a table by body its block may be longer. */
function kindOfLine({ words }: TextLine, row: BareRow, count: number, { roles }: FlatHeader) {
  if (words === "") return "debris";
  if (words === String(row.expected)) return "number";
  if (isPageNumber(words)) return "debris";
  const isTooLong = row.expected === 1 || count - row.start > roles.length * 4;
  return isTooLong || OUTSIDE.test(words) ? "end" : "cell";
}

/** Whether the table goes by body: its number, its body, then one content cell after another. */
export function isByBody(roles: FlatHeader["roles"]): boolean {
  return roles.length === 3 && (roles[1] === "owner" || roles[1] === "responsible");
}

function withoutHeaders<T extends LooseCell>(cells: readonly T[], header: FlatHeader): T[] {
  const names = header.cells.map(wordsOfCell);
  const kept: T[] = [];
  let skip = 0;
  cells.forEach((cell, at) => {
    const isRepeat = names.every((name, column) => wordsOfCell(cells[at + column] ?? { pieces: [] }) === name);
    if (isRepeat) skip = names.length;
    if (skip > 0) skip--;
    else kept.push(cell);
  });
  return kept;
}
