import { isHeaderRow } from "../task-table/header-row.ts";
import { lineTextOf } from "./line-text.ts";
import type { Box, Glyph } from "./page.ts";
import type { Grid } from "./ruling-grid.ts";
import type { TextLine } from "./text-lines.ts";

/** Words that stand in columns without lines between them. */
export interface AlignedColumns {
  /** The table they are, where its header, its columns and its rows leave no doubt; null where a person has to look. */
  readonly grid: Grid | null;
}

/** White wider than so many ems parts two cells. */
const CELL_GAP = 1.6;
/** White that stays free over all lines, in ems: what parts two columns. */
const COLUMN_GAP = 0.8;
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;
/** In heights of type; further down something else begins. */
const FURTHEST_LINE = 4;
/** Rows of a table stand further apart than the lines of a row, if they are to tell. */
const ROW_GAP = 1.15;
/** This share of the columns is filled in a row of one line. */
const FILLED = 0.6;
const ROW_NUMBER = /^[（(]?\d{1,3}[）).．、]?$/;

/** Finds tables by the white between their columns; `lines` are those of a page outside ruled tables, from the top down. */
export function findAlignedColumns(lines: readonly TextLine[]): AlignedColumns[] {
  return runsOf(lines).map((run) => ({ grid: gridOf(run) }));
}

/** A stretch of a line between wide gaps. */
interface Segment {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

interface Row {
  readonly line: TextLine;
  readonly segments: readonly Segment[];
}

type Interval = readonly [left: number, right: number];

interface Run {
  readonly rows: readonly Row[];
  readonly columns: readonly Interval[];
}

/** Consecutive lines that leave the same white strips free. */
function runsOf(lines: readonly TextLine[]): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const line of lines) {
    const row = { line, segments: segmentsOf(line) };
    const grown: Run | null = open && grow(open, row);
    if (!grown && open) runs.push(open);
    open =
      grown ?? (row.segments.length >= FEWEST_COLUMNS ? { rows: [row], columns: row.segments.map(extentOf) } : null);
  }
  if (open) runs.push(open);
  return runs.filter(({ rows }) => rows.filter((row) => row.segments.length >= FEWEST_COLUMNS).length >= FEWEST_LINES);
}

function grow({ rows, columns }: Run, row: Row): Run | null {
  const last = rows.at(-1);
  if (!last || row.line.baseline - last.line.baseline > FURTHEST_LINE * row.line.size) return null;
  const merged = mergeIntervals([...columns, ...row.segments.map(extentOf)], COLUMN_GAP * row.line.size);
  return merged.length < FEWEST_COLUMNS || merged.length < columns.length
    ? null
    : { rows: [...rows, row], columns: merged };
}

function extentOf({ left, right }: Segment): Interval {
  return [left, right];
}

function mergeIntervals(intervals: readonly Interval[], gap: number): Interval[] {
  const merged: Interval[] = [];
  for (const [left, right] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && left - last[1] < gap) merged[merged.length - 1] = [last[0], Math.max(last[1], right)];
    else merged.push([left, right]);
  }
  return merged;
}

function segmentsOf({ glyphs, size }: TextLine): Segment[] {
  const parts: Glyph[][] = [];
  let edge = -Infinity;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") continue;
    if (glyph.left - edge > CELL_GAP * size) parts.push([]);
    parts.at(-1)?.push(glyph);
    edge = Math.max(edge, glyph.right);
  }
  return parts.map((part) => {
    const left = part[0]?.left ?? 0;
    const right = part.reduce((furthest, glyph) => Math.max(furthest, glyph.right), left);
    return { left, right, text: lineTextOf(part).text };
  });
}

/** The table, where nothing of it is a guess: a header of header words over every column, and rows that are told apart. */
function gridOf({ rows, columns }: Run): Grid | null {
  const [header, ...body] = rows;
  if (!header || body.length < FEWEST_LINES - 1) return null;
  const heads = header.segments.map(({ text }) => ({ text, isText: true }));
  if (heads.length !== columns.length || !isHeaderRow(heads)) return null;
  const starts = rowStarts(body, columns);
  return starts && drawGrid([header, ...starts], rows, columns);
}

/** The lines with which rows begin: all of them, or those that carry a number and stand further off. Null where that is open. */
function rowStarts(body: readonly Row[], columns: readonly Interval[]): Row[] | null {
  const isFull = (row: Row): boolean =>
    row.segments.length >= columns.length * FILLED && columnOf(row.segments[0], columns) === 0;
  const numbered = body.filter((row) => ROW_NUMBER.test(row.segments[0]?.text ?? "") && isFull(row));
  if (numbered.length === body.length || (numbered.length === 0 && body.every(isFull))) return [...body];
  if (numbered.length < 2 || numbered[0] !== body[0]) return null;
  const distances = body.slice(1).map((row, index) => {
    return { isStart: numbered.includes(row), distance: row.line.baseline - (body[index]?.line.baseline ?? 0) };
  });
  const between = Math.min(...distances.filter(({ isStart }) => isStart).map(({ distance }) => distance));
  const within = Math.max(...distances.filter(({ isStart }) => !isStart).map(({ distance }) => distance));
  return between > within * ROW_GAP ? numbered : null;
}

function columnOf(segment: Segment | undefined, columns: readonly Interval[]): number {
  return columns.findIndex(([left, right]) => segment !== undefined && segment.left >= left && segment.right <= right);
}

/** Edges in the middle of the white between columns and rows. */
function drawGrid(starts: readonly Row[], rows: readonly Row[], columns: readonly Interval[]): Grid {
  const boxes = rows.map(({ line }) => line.box);
  const last = boxes.at(-1)?.[3] ?? 0;
  const tops = starts.map(({ line }) => {
    const above = boxes.findLast((box) => box[3] <= line.box[1] + line.size / 2 && box[1] < line.box[1]);
    return above ? (Math.max(above[3], line.box[1] - line.size) + line.box[1]) / 2 : line.box[1] - 1;
  });
  const xs = columns.slice(1).map(([left], index) => ((columns[index]?.[1] ?? left) + left) / 2);
  const edges = {
    columns: [(columns[0]?.[0] ?? 0) - 1, ...xs, (columns.at(-1)?.[1] ?? 0) + 1],
    rows: [...tops, last + 1],
  };
  const box: Box = [edges.columns[0] ?? 0, edges.rows[0] ?? 0, edges.columns.at(-1) ?? 0, last + 1];
  return { box, ...edges, cells: cellsBetween(edges) };
}

function cellsBetween({ rows, columns }: Pick<Grid, "rows" | "columns">): Grid["cells"] {
  return rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column) => {
      const box: Box = [columns[column] ?? 0, rows[row] ?? 0, right, bottom];
      return { row, column, rowSpan: 1, columnSpan: 1, box };
    }),
  );
}
