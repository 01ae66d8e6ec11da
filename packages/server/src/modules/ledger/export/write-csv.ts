import type { Cell, ExportTable } from "./table.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** Characters with which a spreadsheet takes a cell for a formula, in both widths (ASVS 1.2.10, CWE-1236). */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** The table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets see Chinese. */
export async function* writeCsv<Row>(table: ExportTable<Row>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(table.columns.map((column) => column.heading));
  let number = 0;
  for await (const page of table.pages()) {
    const first = number;
    number += page.length;
    yield page.map((row, index) => line(table.columns.map((column) => column.cell(row, first + index + 1)))).join("");
  }
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** One cell: a text that begins like a formula is marked as text, a number stays a number. */
export function csvCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
