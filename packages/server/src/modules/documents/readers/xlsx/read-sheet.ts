import type { Archive } from "../archive/archive.ts";
import { CONTENT_LIMITS } from "../block-sink.ts";
import { ReadRefusal } from "../reader.ts";
import { addressOf, parseAddress } from "../task-table/sheet-grid.ts";
import type { GridCell, GridMerge, SheetGrid } from "../task-table/sheet-grid.ts";
import type { WarningCode, WarningLog } from "../warnings.ts";
import { streamXml } from "../xml/read-xml.ts";
import { child, childrenNamed } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { showNumber } from "./number-format.ts";
import { richText } from "./workbook.ts";
import type { SheetPart, Workbook } from "./workbook.ts";

const CONTAINERS = new Set(["worksheet", "sheetData", "mergeCells", "cols"]);
const MOST_MERGES = 50_000;

/** Reads one sheet row by row into its filled cells. */
export function readSheet(archive: Archive, sheet: SheetPart, workbook: Workbook, warnings: WarningLog): SheetGrid {
  const reader = new SheetReader(sheet, workbook, warnings);
  streamXml(archive, sheet.part, CONTAINERS, (element) => reader.take(element));
  return reader.finish();
}

class SheetReader {
  private readonly sheet: SheetPart;
  private readonly workbook: Workbook;
  private readonly warnings: WarningLog;
  private readonly rows = new Map<number, Map<number, GridCell>>();
  private readonly merges: GridMerge[] = [];
  private nextRow = 0;
  private cells = 0;
  private hiddenRows = 0;
  private hiddenColumns = 0;

  constructor(sheet: SheetPart, workbook: Workbook, warnings: WarningLog) {
    this.sheet = sheet;
    this.workbook = workbook;
    this.warnings = warnings;
  }

  take(element: XmlElement): void {
    if (element.name === "row") this.readRow(element);
    else if (element.name === "mergeCell") this.readMerge(element.attributes["ref"] ?? "");
    else if (element.name === "col" && isOn(element.attributes["hidden"])) this.countHiddenColumns(element);
  }

  finish(): SheetGrid {
    const { name, isHidden } = this.sheet;
    if (isHidden) this.warnings.add("hidden_sheet", { sheet: name });
    if (this.hiddenRows > 0) this.warnings.add("hidden_rows", { sheet: name, count: this.hiddenRows });
    if (this.hiddenColumns > 0) this.warnings.add("hidden_columns", { sheet: name, count: this.hiddenColumns });
    return { name, isHidden, rows: this.rows, merges: this.merges };
  }

  private readRow(element: XmlElement): void {
    const row = rowOf(element.attributes["r"]) ?? this.nextRow;
    this.nextRow = row + 1;
    const cells = this.readCells(element, row);
    if (cells.size === 0) return;
    this.cells += cells.size;
    if (this.cells > CONTENT_LIMITS.gridPositions) {
      throw new ReadRefusal("documents.content_too_large", { what: "cells", limit: CONTENT_LIMITS.gridPositions });
    }
    if (isOn(element.attributes["hidden"])) this.hiddenRows += 1;
    this.rows.set(row, cells);
  }

  private readCells(element: XmlElement, row: number): Map<number, GridCell> {
    const cells = new Map<number, GridCell>();
    let next = 0;
    for (const each of childrenNamed(element, "c")) {
      const column = parseAddress(each.attributes["r"] ?? "")?.column ?? next;
      next = column + 1;
      const cell = this.readCell(each, addressOf(row, column));
      if (cell) cells.set(column, cell);
    }
    return cells;
  }

  private readCell(element: XmlElement, address: string): GridCell | null {
    const shown = this.showValue(element, address);
    const text = shown.text.trim();
    if (child(element, "f")) {
      if (text === "") this.warn("formula_without_value", address);
      else this.warn("formula", address, text);
    }
    return text === "" ? null : { text, isText: shown.isText };
  }

  private showValue(element: XmlElement, address: string): GridCell {
    const value = child(element, "v")?.text ?? "";
    const type = element.attributes["t"] ?? "n";
    if (type === "n") return this.showStoredNumber(value, element, address);
    if (type === "e") this.warn("error_value", address, value);
    return { text: this.textOf(type, value, element), isText: type === "s" || type === "inlineStr" };
  }

  private textOf(type: string, value: string, element: XmlElement): string {
    if (type === "s") return this.workbook.strings[Number(value)] ?? "";
    if (type === "inlineStr") return richText(child(element, "is") ?? element);
    if (type === "b") return value === "1" ? "是" : "否";
    return value;
  }

  private showStoredNumber(value: string, element: XmlElement, address: string): GridCell {
    const code = this.workbook.formats[Number(element.attributes["s"] ?? 0)] ?? "General";
    const { text, isDate } = showNumber(value, code, this.workbook.isDateSystem1904);
    if (isDate) this.warn("date_from_number", address, text);
    return { text, isText: false };
  }

  private warn(code: WarningCode, address: string, text?: string): void {
    const place = { kind: "sheet_cell", sheet: this.sheet.name, address } as const;
    this.warnings.add(code, text === undefined ? { address } : { address, text: text.slice(0, 40) }, place);
  }

  private readMerge(reference: string): void {
    const [first = "", last = first] = reference.split(":");
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (!from || !to || to.row < from.row || to.column < from.column) return;
    if (this.merges.length >= MOST_MERGES) {
      throw new ReadRefusal("documents.content_too_large", { what: "merged cells", limit: MOST_MERGES });
    }
    this.merges.push({ ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 });
  }

  private countHiddenColumns(element: XmlElement): void {
    const first = Number(element.attributes["min"]);
    const last = Number(element.attributes["max"]);
    // Programs hide everything to the right of a table as one range: that hides nothing.
    if (last - first >= 0 && last < 16_000) this.hiddenColumns += last - first + 1;
  }
}

function rowOf(written: string | undefined): number | null {
  const row = Number(written);
  return Number.isSafeInteger(row) && row >= 1 && row <= 1_048_576 ? row - 1 : null;
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
