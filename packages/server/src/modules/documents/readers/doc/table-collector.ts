import type { Aside, CellInput, ParagraphInput, Place, TableInput } from "@zhigang/policy-text";
import { readRowCells } from "./row-cells.ts";
import type { RowCell } from "./row-cells.ts";

interface Row {
  readonly texts: readonly (readonly ParagraphInput[])[];
  readonly cells: readonly RowCell[] | null;
}

type GrowingCell = Omit<CellInput, "rowSpan"> & { rowSpan: number };

/** Edges nearer than this are the same edge, drawn by hand. */
const SAME_EDGE = 30;

/** Takes the paragraphs of a table and lays its cells on a grid by their edges. */
export class TableCollector {
  private readonly rows: Row[] = [];
  private cell: ParagraphInput[] = [];
  private texts: ParagraphInput[][] = [];

  /** Takes a paragraph of the cell that is open. */
  addParagraph(paragraph: ParagraphInput, isCellEnd: boolean): void {
    if (paragraph.text.trim() !== "") this.cell.push(paragraph);
    if (!isCellEnd) return;
    this.texts.push(this.cell);
    this.cell = [];
  }

  /** Ends a row with its definition. */
  endRow(definition: Buffer | null): void {
    const cells = readRowCells(definition);
    const isSure = cells !== null && cells.length === this.texts.length;
    this.rows.push({ texts: this.texts, cells: isSure ? cells : null });
    this.texts = [];
    this.cell = [];
  }

  /** Whether no row was taken. */
  isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** The table so far; rows without a sure definition keep their cells from left to right. */
  build(number: number, aside: Aside | undefined): TableInput | null {
    if (this.texts.length > 0 || this.cell.length > 0) {
      if (this.cell.length > 0) this.texts.push(this.cell);
      this.endRow(null);
    }
    const edges = edgesOf(this.rows);
    const columnCount = Math.max(edges.length - 1, ...this.rows.map((row) => row.texts.length));
    if (columnCount < 1) return null;
    const cells: GrowingCell[] = [];
    const above = new Map<number, GrowingCell>();
    for (const [index, row] of this.rows.entries()) layRow(row, index, { edges, columnCount, number, cells, above });
    const place: Place = { kind: "table_cell", table: number, row: 1, column: 1 };
    return { rowCount: this.rows.length, columnCount, cells, place, ...(aside && { aside }) };
  }
}

interface Laying {
  readonly edges: readonly number[];
  readonly columnCount: number;
  readonly number: number;
  readonly cells: GrowingCell[];
  readonly above: Map<number, GrowingCell>;
}

function layRow({ texts, cells }: Row, row: number, laying: Laying): void {
  let previous: GrowingCell | null = null;
  for (const [index, paragraphs] of texts.entries()) {
    const definition = cells?.[index];
    const [column, end] = columnsOf(definition, index, laying);
    const upper = laying.above.get(column);
    if (definition?.isMergedLeft && previous) {
      previous = widen(previous, end, laying);
    } else if (definition?.isMergedUp && upper && upper.row + upper.rowSpan === row) {
      upper.rowSpan += 1;
      previous = null;
    } else {
      const place: Place = { kind: "table_cell", table: laying.number, row: row + 1, column: column + 1 };
      const placed = paragraphs.map((paragraph) => ({ ...paragraph, place }));
      previous = { row, column, columnSpan: Math.max(1, end - column), rowSpan: 1, paragraphs: placed, place };
      laying.cells.push(previous);
      laying.above.set(column, previous);
    }
  }
}

function widen(cell: GrowingCell, end: number, { cells, above }: Laying): GrowingCell {
  const wider = { ...cell, columnSpan: Math.max(1, end - cell.column) };
  cells[cells.indexOf(cell)] = wider;
  above.set(cell.column, wider);
  return wider;
}

function columnsOf(cell: RowCell | undefined, index: number, { edges }: Laying): readonly [number, number] {
  if (!cell) return [index, index + 1];
  return [nearest(edges, cell.left), nearest(edges, cell.right)];
}

function edgesOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ cells }) => cells?.flatMap(({ left, right }) => [left, right]) ?? []);
  const edges: number[] = [];
  for (const edge of all.toSorted((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function nearest(edges: readonly number[], value: number): number {
  let best = 0;
  for (const [index, edge] of edges.entries()) {
    if (Math.abs(edge - value) < Math.abs((edges[best] ?? Infinity) - value)) best = index;
  }
  return best;
}
