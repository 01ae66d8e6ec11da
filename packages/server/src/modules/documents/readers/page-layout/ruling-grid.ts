import { leastOf } from "./least-of.ts";
import type { Box, Rule } from "./page.ts";

/** A cell drawn by lines: its place in the grid and on the page. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A table drawn by lines. */
export interface Grid {
  readonly box: Box;
  /** Left edges and the last right edge. */
  readonly columns: readonly number[];
  /** Upper edges and the last lower edge. */
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
}

const TOUCH = 3;
const SHORTEST = 4;
const MOST_LINES = 4_000;
const MOST_POSITIONS = 20_000;
/** So many pieces at one height are a pattern and no line. */
const MOST_PIECES = 500;

/** Finds the tables that lines draw on a page; frames around running text are none. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return touchingLines(rules)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .toSorted((a, b) => a.box[1] - b.box[1]);
}

/** Finds the frames that are drawn around text: closed on all sides, and without lines down their inside. */
export function findFrames(rules: readonly Rule[]): Box[] {
  return touchingLines(rules).flatMap((lines) => {
    const [across, down] = [lines.filter((line) => line.isAcross), lines.filter((line) => !line.isAcross)];
    const [columns, rows] = [edges(down.map((line) => line.at)), edges(across.map((line) => line.at))];
    const [left = 0, right = 0] = columns;
    const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    if (columns.length !== 2 || rows.length < 2) return [];
    const isClosed =
      [top, bottom].every((at) => isDrawn(across, at, left, right)) &&
      [left, right].every((at) => isDrawn(down, at, top, bottom));
    return isClosed ? [[left, top, right, bottom] as const] : [];
  });
}

/** Lines in groups that touch; a drawing of more lines than any table has is a picture. */
function touchingLines(rules: readonly Rule[]): Rule[][] {
  const lines = mergeCollinear(rules.filter((rule) => rule.to - rule.from >= SHORTEST));
  return lines.length > MOST_LINES ? [] : groupTouching(lines);
}

/** Pieces of one line that touch become one. */
function mergeCollinear(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  const sorted = rules.toSorted((a, b) => Number(a.isAcross) - Number(b.isAcross) || a.at - b.at || a.from - b.from);
  for (const rule of sorted) {
    const index = findLastIndexNear(merged, rule);
    const near = merged[index];
    if (near) merged[index] = { ...near, from: Math.min(near.from, rule.from), to: Math.max(near.to, rule.to) };
    else merged.push(rule);
  }
  return merged;
}

function findLastIndexNear(merged: readonly Rule[], rule: Rule): number {
  for (let index = merged.length - 1; index >= Math.max(0, merged.length - MOST_PIECES); index--) {
    const other = merged[index];
    if (!other || other.isAcross !== rule.isAcross || rule.at - other.at > 1.5) return -1;
    if (other.from <= rule.to + TOUCH && rule.from <= other.to + TOUCH) return index;
  }
  return -1;
}

function groupTouching(lines: readonly Rule[]): Rule[][] {
  const groups = new Disjoint(lines.length);
  const down = lines.map((line, index) => ({ line, index })).filter(({ line }) => !line.isAcross);
  for (const [index, line] of lines.entries()) {
    if (!line.isAcross) continue;
    for (const other of down) if (doCross(line, other.line)) groups.join(index, other.index);
  }
  return groups.sets().map((set) => set.map((index) => lines[index]).filter((line) => line !== undefined));
}

function doCross(across: Rule, down: Rule): boolean {
  const isBeside = down.at >= across.from - TOUCH && down.at <= across.to + TOUCH;
  return isBeside && across.at >= down.from - TOUCH && across.at <= down.to + TOUCH;
}

function gridOf(lines: readonly Rule[]): Grid | null {
  const across = lines.filter((line) => line.isAcross);
  const down = lines.filter((line) => !line.isAcross);
  if (across.length < 2 || down.length === 0) return null;
  const rows = edges(across.map((line) => line.at));
  // The outer sides of a table are often not drawn: the lines along the page say how far it reaches.
  const columns = edges([
    ...down.map((line) => line.at),
    leastOf(across, (line) => line.from),
    -leastOf(across, (line) => -line.to),
  ]);
  if (columns.length < 3 || rows.length < 2 || rows.length * columns.length > MOST_POSITIONS) return null;
  const box: Box = [columns[0] ?? 0, rows[0] ?? 0, columns.at(-1) ?? 0, rows.at(-1) ?? 0];
  return { box, columns, rows, cells: cellsOf({ rows, columns, across, down }) };
}

/** Positions that nearly coincide are one edge. */
function edges(positions: readonly number[]): number[] {
  const kept: number[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    if (position - (kept.at(-1) ?? -Infinity) > TOUCH) kept.push(position);
  }
  return kept;
}

interface Edges {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Neighbours without a line between them are one cell; a cell that would not be a rectangle grows until it is one. */
function cellsOf(edges: Edges): GridCell[] {
  const { rows, columns } = edges;
  const width = columns.length - 1;
  const joined = new Disjoint((rows.length - 1) * width);
  for (let row = 0; row < rows.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      if (column + 1 < width && !isLineRight(edges, row, column)) joined.join(at, at + 1);
      if (row + 2 < rows.length && !isLineBelow(edges, row, column)) joined.join(at, at + width);
    }
  }
  return rectangles(joined, width).map(([row, column, rowEnd, columnEnd]): GridCell => ({
    row,
    column,
    rowSpan: rowEnd - row + 1,
    columnSpan: columnEnd - column + 1,
    box: [columns[column] ?? 0, rows[row] ?? 0, columns[columnEnd + 1] ?? 0, rows[rowEnd + 1] ?? 0],
  }));
}

function isLineRight({ rows, columns, down }: Edges, row: number, column: number): boolean {
  return isDrawn(down, columns[column + 1] ?? 0, rows[row] ?? 0, rows[row + 1] ?? 0);
}

function isLineBelow({ rows, columns, across }: Edges, row: number, column: number): boolean {
  return isDrawn(across, rows[row + 1] ?? 0, columns[column] ?? 0, columns[column + 1] ?? 0);
}

function isDrawn(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > TOUCH) continue;
    covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return covered >= (to - from) * 0.6;
}

type Rectangle = readonly [row: number, column: number, rowEnd: number, columnEnd: number];

function rectangles(joined: Disjoint, width: number): Rectangle[] {
  for (;;) {
    const sets = joined.sets();
    const found = sets.map((set) => rectangleAround(set, width));
    const broken = found.filter((each, index) => areaOf(each) > (sets[index]?.length ?? 0));
    if (broken.length === 0) return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const rectangle of broken) fill(joined, rectangle, width);
  }
}

function fill(joined: Disjoint, [row, column, rowEnd, columnEnd]: Rectangle, width: number): void {
  for (let y = row; y <= rowEnd; y++) {
    for (let x = column; x <= columnEnd; x++) joined.join(row * width + column, y * width + x);
  }
}

function rectangleAround(set: readonly number[], width: number): Rectangle {
  let [row, column, rowEnd, columnEnd] = [Infinity, Infinity, 0, 0];
  for (const at of set) {
    row = Math.min(row, Math.floor(at / width));
    rowEnd = Math.max(rowEnd, Math.floor(at / width));
    column = Math.min(column, at % width);
    columnEnd = Math.max(columnEnd, at % width);
  }
  return [row, column, rowEnd, columnEnd];
}

function areaOf([row, column, rowEnd, columnEnd]: Rectangle): number {
  return (rowEnd - row + 1) * (columnEnd - column + 1);
}

/** Sets that grow together. */
class Disjoint {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.parents[Math.max(first, second)] = Math.min(first, second);
  }

  sets(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let index = 0; index < this.parents.length; index++) {
      const root = this.rootOf(index);
      const set = byRoot.get(root);
      if (set) set.push(index);
      else byRoot.set(root, [index]);
    }
    return [...byRoot.values()];
  }

  private rootOf(index: number): number {
    let at = index;
    let parent = this.parents[at] ?? at;
    while (parent !== at) {
      this.parents[at] = this.parents[parent] ?? parent;
      at = parent;
      parent = this.parents[at] ?? at;
    }
    return at;
  }
}
