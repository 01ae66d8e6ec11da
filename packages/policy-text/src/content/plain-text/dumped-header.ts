import { roleOfHeader } from "../../structure/column-role.ts";
import type { ColumnRole } from "../../structure/outline.ts";
import type { FlatHeader, LooseCell } from "./flat-table.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

const WIDEST = 12;
const LONGEST_HEADER = 20;
/** A sentence, or a heading's number: the first cells of the body. */
const NO_HEADER = /[。；]|^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、/;
const FEWEST_COLUMNS = 3;

/** Header words on lines of their own, one after another: 序号 first, or all of them marked by tabs. */
export function readDumpedHeader(lines: readonly TextLine[], at: number): FlatHeader | null {
  const first = lines[at];
  if (!first || !canOpenHeader(first)) return null;
  const words: HeaderWord[] = [];
  let isSpaced = false;
  for (let index = at; index < lines.length && words.length < WIDEST; index++) {
    const line = lines[index];
    if (line && isGap(line, words.length, isSpaced)) {
      isSpaced ||= words.length < FEWEST_COLUMNS;
      continue;
    }
    const word = line ? readHeaderWord(line, first, words) : null;
    if (!word) break;
    words.push({ ...word, behind: index + 1 });
  }
  return toHeader(words, at);
}

interface HeaderWord {
  readonly line: TextLine;
  readonly role: ColumnRole;
  /** Index of the line behind it. */
  readonly behind: number;
}

function toHeader(words: readonly HeaderWord[], at: number): FlatHeader | null {
  const roles = words.map(({ role }) => role);
  const known = new Set(roles.filter((role) => role !== "other"));
  if (words.length < FEWEST_COLUMNS || known.size < 2) return null;
  const cells = words.map(({ line }): LooseCell => ({ pieces: [{ span: line.span, words: line.words }] }));
  return { cells, roles: settle(roles), nextLine: words.at(-1)?.behind ?? at };
}

/** A blank line parts the header row from the next, unless blank lines stand between all its cells. */
function isGap({ words, hasTabAtEnd }: TextLine, count: number, isSpaced: boolean): boolean {
  return words === "" && (hasTabAtEnd || isSpaced || count < FEWEST_COLUMNS);
}

function canOpenHeader(line: TextLine): boolean {
  if (line.words === "" || line.words.length > LONGEST_HEADER) return false;
  const role = roleOfHeader(line.words, false);
  return role === "number" || (role !== "other" && line.hasTabAtEnd);
}

function readHeaderWord(
  line: TextLine,
  first: TextLine,
  before: readonly HeaderWord[],
): Omit<HeaderWord, "behind"> | null {
  const { words, hasTabAtEnd } = line;
  if (words === "" || words.length > LONGEST_HEADER || NO_HEADER.test(words) || isPageNumber(words)) return null;
  const isIndicatorTable = before.some(({ role }) => role === "indicator");
  const role = roleOfHeader(words, isIndicatorTable);
  if (hasTabAtEnd !== first.hasTabAtEnd || (before.length > 0 && role === "number")) return null;
  return role !== "other" || hasTabAtEnd ? { line, role } : null;
}

function settle(roles: readonly ColumnRole[]): ColumnRole[] {
  const hasMeasure = roles.includes("measure");
  return roles.map((role) => (role === "task" && hasMeasure ? "group" : role));
}
