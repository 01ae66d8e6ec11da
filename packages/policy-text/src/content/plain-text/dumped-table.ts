import type { ColumnRole } from "../../structure/outline.ts";
import { alignRow } from "./align-row.ts";
import { gatherCells, isByBody } from "./dumped-cells.ts";
import { readDumpedHeader } from "./dumped-header.ts";
import { type FlatHeader, type FlatTable, layTable, type LooseCell, wordsOfCell } from "./flat-table.ts";
import type { TextLine } from "./text-line.ts";

/** A table dumped with one cell per line; empty cells are lone tabs, or lost. */
export function findDumpedTable(lines: readonly TextLine[], at: number): FlatTable | null {
  const header = readDumpedHeader(lines, at);
  if (!header) return null;
  const { cells, end } = gatherCells(lines, header);
  const rows = header.roles.includes("number") ? rowsByNumber(cells, header) : rowsByWidth(cells, header.roles.length);
  return rows.length === 0 ? null : layTable([header.cells, ...rows], header.roles.length, [at, end]);
}

function rowsByWidth(cells: readonly LooseCell[], width: number): (readonly LooseCell[])[] {
  const rows: LooseCell[][] = [];
  for (let at = 0; at + width <= cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

/** Cuts the run of cells into rows; a row of the right width whose follower begins a row is taken as it stands. */
function rowsByNumber(cells: readonly LooseCell[], { roles }: FlatHeader): (readonly LooseCell[])[] {
  const rows: (readonly LooseCell[])[] = [];
  let expected = 1;
  let at = 0;
  while (at < cells.length) {
    const opening = wordsAt(cells, at);
    if (opening === String(expected)) expected++;
    if (isWholeRow(cells, at, roles.length, expected)) {
      rows.push(cells.slice(at, at + roles.length));
      at += roles.length;
    } else {
      const next = nextRow(cells, at + 1, expected);
      for (const row of alignBlock(cells.slice(at, next), roles)) rows.push(row);
      at = next;
    }
  }
  return rows;
}

function isWholeRow(cells: readonly LooseCell[], at: number, width: number, expected: number): boolean {
  const opening = wordsAt(cells, at);
  if (at + width > cells.length || (opening !== "" && opening !== String(expected - 1))) return false;
  return at + width === cells.length || ["", String(expected)].includes(wordsAt(cells, at + width));
}

function wordsAt(cells: readonly LooseCell[], at: number): string {
  const cell = cells[at];
  return cell ? wordsOfCell(cell) : "";
}

function nextRow(cells: readonly LooseCell[], from: number, expected: number): number {
  for (let at = from; at < cells.length; at++) {
    if (wordsAt(cells, at) === String(expected)) return at;
  }
  return cells.length;
}

/** A heading between the rows stands alone in its first column. */
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;
const EMPTY: LooseCell = { pieces: [] };

/** In a table by body, every further line of a body's block is a content cell of its own. */
function alignBlock(cells: readonly LooseCell[], roles: readonly ColumnRole[]): (readonly LooseCell[])[] {
  const filled = cells.filter(({ pieces }) => pieces.length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1 && GROUP.test(wordsAt(filled, 0))) return [filled];
  if (!isByBody(roles)) return [alignRow(filled, roles)];
  const [number = EMPTY, owner = EMPTY, ...contents] = filled;
  return contents.map((content, index) => (index === 0 ? [number, owner, content] : [EMPTY, EMPTY, content]));
}
