import { roleOfHeader } from "../../structure/column-role.ts";
import type { ColumnRole } from "../../structure/outline.ts";
import type { FlatHeader, LooseCell } from "./flat-table.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

const WIDEST = 12;
const LONGEST_HEADER = 20;
const FEWEST_COLUMNS = 3;

/** Header words on lines of their own, one after another: 序号 first, or all of them marked by tabs. */
export function readDumpedHeader(lines: readonly TextLine[], at: number): FlatHeader | null {
  const first = lines[at];
  if (!first || !canOpenHeader(first)) return null;
  const cells: LooseCell[] = [];
  const roles: ColumnRole[] = [];
  let next = at;
  for (; next < lines.length && cells.length < WIDEST; next++) {
    const line = lines[next];
    if (!line || line.words === "") continue;
    const role = roleOfHeader(line.words, roles.includes("indicator"));
    if (!isHeaderWord(line, first, role, roles)) break;
    cells.push({ pieces: [{ span: line.span, words: line.words }] });
    roles.push(role);
  }
  const known = new Set(roles.filter((role) => role !== "other"));
  return cells.length >= FEWEST_COLUMNS && known.size >= 2 ? { cells, roles: settle(roles), nextLine: next } : null;
}

function canOpenHeader(line: TextLine): boolean {
  if (line.words === "" || line.words.length > LONGEST_HEADER) return false;
  const role = roleOfHeader(line.words, false);
  return role === "number" || (role !== "other" && line.hasTabAtEnd);
}

function isHeaderWord(line: TextLine, first: TextLine, role: ColumnRole, before: readonly ColumnRole[]): boolean {
  if (line.words.length > LONGEST_HEADER || /[。；]/.test(line.words) || isPageNumber(line.words)) return false;
  if (line.hasTabAtEnd !== first.hasTabAtEnd || (before.length > 0 && role === "number")) return false;
  return role !== "other" || first.hasTabAtEnd;
}

function settle(roles: readonly ColumnRole[]): ColumnRole[] {
  const hasMeasure = roles.includes("measure");
  return roles.map((role) => (role === "task" && hasMeasure ? "group" : role));
}
