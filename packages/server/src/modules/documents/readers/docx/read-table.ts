import type { Aside, CellInput, ParagraphInput, Place, TableInput } from "@zhigang/policy-text";
import { child, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { DocxContext } from "./docx-context.ts";
import { readParagraph } from "./read-paragraph.ts";
import type { Inline } from "./read-runs.ts";
import { chosenAlternative } from "./read-runs.ts";

/** A table with what hangs on its cells: hidden text and text boxes. */
export interface ReadTableResult {
  readonly table: TableInput | null;
  readonly asides: readonly ParagraphInput[];
  readonly boxes: readonly XmlElement[];
}

/** A cell while its rows are still being read: a merged one grows downwards. */
interface GrowingCell {
  readonly row: number;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
  readonly paragraphs: ParagraphInput[];
  readonly place: Place;
}

interface TableState {
  readonly cells: GrowingCell[];
  /** By start column, the cell that a vertical merge may continue. */
  readonly above: Map<number, GrowingCell>;
  readonly asides: ParagraphInput[];
  readonly boxes: XmlElement[];
  readonly tableNumber: number;
  columnCount: number;
}

const WIDEST = 200;

/** Reads one `w:tbl` with merged cells (ISO 29500-1 §17.4); a nested table is folded into the cell that holds it. */
export function readTable(
  element: XmlElement,
  tableNumber: number,
  context: DocxContext,
  aside?: Aside,
): ReadTableResult {
  const state: TableState = { cells: [], above: new Map(), asides: [], boxes: [], tableNumber, columnCount: 0 };
  let row = 0;
  for (const each of unwrapped(element, "w:tr")) {
    if (isDeletedRow(each)) setRowApart(each, row, state, context);
    else readRow(each, row++, state, context);
  }
  const { asides, boxes } = state;
  if (row === 0 || state.columnCount === 0) return { table: null, asides, boxes };
  const cells: CellInput[] = state.cells;
  const place: Place = { kind: "table_cell", table: tableNumber, row: 1, column: 1 };
  return {
    table: { rowCount: row, columnCount: state.columnCount, cells, place, ...(aside && { aside }) },
    asides,
    boxes,
  };
}

/** Rows or cells, out of the content controls and change marks that may wrap them. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === "mc:AlternateContent") return unwrapped(chosenAlternative(element), name);
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(element.name)
      ? unwrapped(element, name)
      : [];
  });
}

function isDeletedRow(row: XmlElement): boolean {
  return child(child(row, "w:trPr"), "w:del") !== undefined;
}

/** A row that a tracked change took out: its words stand apart, cell by cell. */
function setRowApart(element: XmlElement, row: number, state: TableState, context: DocxContext): void {
  const { deletions } = context.tally;
  for (const [column, cell] of unwrapped(element, "w:tc").entries()) {
    const place: Place = { kind: "table_cell", table: state.tableNumber, row: row + 1, column: column + 1 };
    for (const { text } of readCellParagraphs(cell, place, state, context)) {
      state.asides.push({ text, place, aside: "deleted" });
    }
  }
  context.tally.deletions = deletions + 1; // one deed, however many runs it marks
}

function readRow(element: XmlElement, row: number, state: TableState, context: DocxContext): void {
  const properties = child(element, "w:trPr");
  if (child(properties, "w:ins")) context.tally.insertions += 1;
  let column = toSpan(valueOf(properties, "w:gridBefore"), 0);
  let left: GrowingCell | null = null;
  for (const cell of unwrapped(element, "w:tc")) {
    if (column >= WIDEST) break;
    const cellProperties = child(cell, "w:tcPr");
    const span = Math.min(toSpan(valueOf(cellProperties, "w:gridSpan"), 1), WIDEST - column);
    if (left && mergeOf(cellProperties, "w:hMerge") === "continue") left.columnSpan += span;
    else left = readCell(cell, { row, column, span }, state, context);
    column += span;
  }
  state.columnCount = Math.max(state.columnCount, column);
}

interface Slot {
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

function readCell(element: XmlElement, slot: Slot, state: TableState, context: DocxContext): GrowingCell {
  const { row, column, span } = slot;
  const above = state.above.get(column);
  const place: Place = { kind: "table_cell", table: state.tableNumber, row: row + 1, column: column + 1 };
  const merge = mergeOf(child(element, "w:tcPr"), "w:vMerge");
  const paragraphs = readCellParagraphs(element, place, state, context);
  const isCarriedOn = merge === "continue" && above?.columnSpan === span && above.row + above.rowSpan === row;
  if (above && isCarriedOn) {
    above.rowSpan += 1;
    const covered = paragraphs.map((paragraph) => paragraph.text).join("\n");
    if (covered.trim() !== "") context.warnings.add("covered_cell", { text: covered.slice(0, 80) }, place);
    return above;
  }
  const cell: GrowingCell = { row, column, columnSpan: span, rowSpan: 1, paragraphs, place };
  state.cells.push(cell);
  for (let covered = column; covered < column + span; covered++) state.above.delete(covered);
  state.above.set(column, cell);
  return cell;
}

function mergeOf(properties: XmlElement | undefined, name: "w:vMerge" | "w:hMerge"): string | null {
  const merge = child(properties, name);
  return merge ? (merge.attributes["val"] ?? "continue") : null;
}

function toSpan(value: string | undefined, fallback: number): number {
  const span = Number.parseInt(value ?? "", 10);
  return span > 0 && span <= WIDEST ? span : fallback;
}

function readCellParagraphs(cell: XmlElement, place: Place, state: TableState, context: DocxContext): ParagraphInput[] {
  const paragraphs: ParagraphInput[] = [];
  let carried: Inline | null = null;
  for (const element of cell.children) readBlock(element);
  return paragraphs;

  function readBlock(element: XmlElement): void {
    if (element.name === "w:p") {
      const read = readParagraph(element, place, context, carried);
      carried = read.runsOn;
      for (const { text, ...rest } of read.shown) {
        // A tab stands between cells, never inside one.
        if (text !== "" || rest.label !== undefined) paragraphs.push({ text: text.replaceAll("\t", " "), ...rest });
      }
      state.asides.push(...read.asides);
      state.boxes.push(...read.boxes);
    } else if (element.name === "w:tbl") {
      context.tally.nestedTables += 1;
      paragraphs.push(...foldTable(readTable(element, state.tableNumber, context), place, state));
    } else if (element.name === "mc:AlternateContent") {
      for (const each of chosenAlternative(element).children) readBlock(each);
    } else if (["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(element.name)) {
      for (const each of element.children) readBlock(each);
    }
  }
}

/** One paragraph for each row of the inner table, its cells apart by a wide space. */
function foldTable(read: ReadTableResult, place: Place, state: TableState): ParagraphInput[] {
  state.asides.push(...read.asides);
  state.boxes.push(...read.boxes);
  const rows = new Map<number, string[]>();
  for (const cell of read.table?.cells ?? []) {
    const text = cell.paragraphs.map((each) => (each.label ?? "") + each.text).join("\n");
    if (text.trim() !== "") rows.set(cell.row, [...(rows.get(cell.row) ?? []), text]);
  }
  return [...rows.values()].map((texts) => ({ text: texts.join("\u3000"), place }));
}
