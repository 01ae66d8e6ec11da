import type { Language } from "@zhigang/domain/glossary";
import { ERROR_HEADING } from "./exchange-texts.ts";

/** What is wrong in one row: the columns by their headings, and every reason. */
export interface MarkedRow {
  readonly row: number;
  readonly columns: readonly string[];
  readonly reasons: readonly string[];
}

const RED = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } } as const;

/** The user's own workbook again, with its wrong cells red and a column of reasons; the rest is left as it is. */
export async function markErrors(
  bytes: Uint8Array,
  rows: readonly MarkedRow[],
  language: Language,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const wanted = new Set(rows.flatMap((row) => row.columns));
  const sheet = book.worksheets.find((each) => each.state === "visible") ?? book.worksheets[0];
  if (!sheet) return bytes;
  const { headRow, columns } = findHead(sheet, wanted);
  const reasonColumn = sheet.columnCount + 1;
  const heading = sheet.getRow(headRow).getCell(reasonColumn);
  heading.value = ERROR_HEADING[language];
  heading.font = { bold: true };
  sheet.getColumn(reasonColumn).width = 60;
  for (const { row, columns: wrong, reasons } of rows) {
    const cell = sheet.getRow(row).getCell(reasonColumn);
    cell.value = reasons.join("\n");
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.fill = RED;
    for (const name of wrong) {
      const at = columns.get(name);
      if (at !== undefined) sheet.getRow(row).getCell(at).fill = RED;
    }
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

type Sheet = import("exceljs").Worksheet;

/** The row of headings: the one that names most of the wanted columns. */
function findHead(
  sheet: Sheet,
  wanted: ReadonlySet<string>,
): { headRow: number; columns: ReadonlyMap<string, number> } {
  let best = { headRow: 1, columns: new Map<string, number>() };
  for (let row = 1; row <= Math.min(20, sheet.rowCount); row += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, at) => {
      if (wanted.has(cell.text.trim())) columns.set(cell.text.trim(), at);
    });
    if (columns.size > best.columns.size) best = { headRow: row, columns };
  }
  return best;
}
