import type { WarningLog } from "../warnings.ts";
import { addressOf } from "./sheet-grid.ts";
import type { GridCell, SheetGrid } from "./sheet-grid.ts";

const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^-?\d+(?:\.\d+)?%?$/;
const FULL_WIDTH_DIGITS = /[０-９]/;

interface FilledCell extends GridCell {
  readonly row: number;
  readonly column: number;
}

/** Warns of values that a person often typed by mistake: numbers as text, full-width digits, 万元 beside 亿元 (S-87). */
export function warnOfValues(
  area: { readonly sheet: SheetGrid; readonly rows: readonly number[]; readonly columns: readonly number[] },
  warnings: WarningLog,
): void {
  const { sheet, rows, columns } = area;
  const [headerRow = 0, ...body] = rows;
  for (const column of columns) {
    const header = sheet.rows.get(headerRow)?.get(column)?.text ?? "";
    const mayBeText = /序号|编号/.test(header);
    const filled = body.flatMap((row) => {
      const cell = sheet.rows.get(row)?.get(column);
      return cell ? [{ row, column, text: cell.text, isText: cell.isText && !mayBeText }] : [];
    });
    for (const cell of filled) warnOfCell(sheet, cell, warnings);
    const units = new Set(filled.flatMap(({ text }) => text.match(/[万亿]元/g) ?? []));
    if (units.size > 1) warnings.add("mixed_units", { header });
  }
}

function warnOfCell(sheet: SheetGrid, cell: FilledCell, warnings: WarningLog): void {
  const address = addressOf(cell.row, cell.column);
  const place = { kind: "sheet_cell", sheet: sheet.name, address } as const;
  const text = cell.text.trim().slice(0, 40);
  if (cell.isText && NUMBER.test(text)) warnings.add("number_as_text", { address, text }, place);
  if (FULL_WIDTH_DIGITS.test(text)) warnings.add("full_width_number", { address, text }, place);
}
