import type { CellInput, ParagraphInput, Place, TableInput } from "@zhigang/policy-text";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import type { ElementPaths } from "./element-path.ts";
import { attributeOf, descendants, elementsOf, isHidden, textOf } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

const WIDEST = 200;

/** Whether a table only lays the page out: its text is read as running text. */
export function isLayoutTable(table: PageElement): boolean {
  if (["presentation", "none"].includes(attributeOf(table, "role"))) return true;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => cellsOf(row));
  if (cells.length <= 1) return true;
  const text = textOf(table).replaceAll(/\s/g, "");
  if (/^.{0,40}(?:序号|牵头|责任单位|配合单位|指标名称)/.test(text)) return hasNestedData(cells);
  return hasNestedData(cells) || (rows.length <= 4 && cells.some((cell) => isColumnOfProse(cell, text.length)));
}

/** A cell that holds a table of its own with rows and columns. */
function hasNestedData(cells: readonly PageElement[]): boolean {
  return cells.some((cell) => {
    for (const element of descendants(cell)) {
      if (element.tagName === "table" && rowsOf(element).some((row) => cellsOf(row).length > 1)) return true;
    }
    return false;
  });
}

function isColumnOfProse(cell: PageElement, whole: number): boolean {
  const own = textOf(cell).replaceAll(/\s/g, "").length;
  if (own < 400 || own < whole * 0.6) return false;
  let paragraphs = 0;
  for (const element of descendants(cell)) if (["p", "br", "div"].includes(element.tagName)) paragraphs += 1;
  return paragraphs >= 3;
}

/** A data table with its merged cells (WHATWG HTML §4.9.12), and its caption. */
export function readHtmlTable(
  table: PageElement,
  paths: ElementPaths,
  readCell: (cell: PageElement) => readonly ParagraphInput[],
): { readonly caption: ParagraphInput | null; readonly table: TableInput | null } {
  const rows = rowsOf(table).filter((row) => !isHidden(row));
  const taken = new Set<string>();
  const cells: CellInput[] = [];
  let columnCount = 0;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while (taken.has(`${row}:${column}`)) column += 1;
      if (column >= WIDEST) break;
      const rowSpan = spanOf(cell, "rowspan", rows.length - row);
      const columnSpan = freeWidth(taken, row, column, spanOf(cell, "colspan", WIDEST - column));
      occupy(taken, row, column, rowSpan, columnSpan);
      const place: Place = { kind: "element", path: paths.pathOf(cell) };
      cells.push({ row, column, rowSpan, columnSpan, paragraphs: readCell(cell), place });
      column += columnSpan;
      columnCount = Math.max(columnCount, column);
    }
  }
  const place: Place = { kind: "element", path: paths.pathOf(table) };
  const hasText = cells.some((cell) => cell.paragraphs.length > 0);
  return {
    caption: captionOf(table, paths),
    table: hasText ? { rowCount: rows.length, columnCount, cells, place } : null,
  };
}

/** One paragraph for each row of the inner table, its cells apart by a wide space. */
export function foldTable(table: TableInput): ParagraphInput[] {
  const rows = new Map<number, string[]>();
  for (const cell of table.cells) {
    const text = cell.paragraphs.map((each) => each.text).join("\n");
    if (text !== "") rows.set(cell.row, [...(rows.get(cell.row) ?? []), text]);
  }
  return [...rows.values()].map((texts) => ({ text: texts.join("\u3000"), place: table.place }));
}

function captionOf(table: PageElement, paths: ElementPaths): ParagraphInput | null {
  const caption = elementsOf(table).find((element) => element.tagName === "caption");
  const text = caption ? textOf(caption).replaceAll(/\s+/g, " ").trim() : "";
  return caption && text !== ""
    ? { text, alignment: "center", place: { kind: "element", path: paths.pathOf(caption) } }
    : null;
}

function rowsOf(table: PageElement): PageElement[] {
  return elementsOf(table).flatMap((element) => {
    if (element.tagName === "tr") return [element];
    return ["thead", "tbody", "tfoot"].includes(element.tagName)
      ? elementsOf(element).filter((row) => row.tagName === "tr")
      : [];
  });
}

function cellsOf(row: PageElement): PageElement[] {
  return elementsOf(row).filter((element) => element.tagName === "td" || element.tagName === "th");
}

/** `rowspan="0"` reaches to the last row. */
function spanOf(cell: PageElement, name: "rowspan" | "colspan", most: number): number {
  const span = Number.parseInt(attributeOf(cell, name), 10);
  if (span === 0 && name === "rowspan") return most;
  return span >= 1 ? Math.min(span, most) : 1;
}

function freeWidth(taken: ReadonlySet<string>, row: number, column: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !taken.has(`${row}:${column + width}`)) width += 1;
  return width;
}

function occupy(taken: Set<string>, row: number, column: number, rowSpan: number, columnSpan: number): void {
  for (let down = 0; down < rowSpan; down++) {
    for (let right = 0; right < columnSpan; right++) taken.add(`${row + down}:${column + right}`);
    if (taken.size > CONTENT_LIMITS.gridPositions) {
      throw new ReadRefusal("documents.content_too_large", { what: "cells", limit: CONTENT_LIMITS.gridPositions });
    }
  }
}
