import ExcelJS from "exceljs";
import type { Cell, DocumentContent, Paragraph, Table } from "@zhigang/policy-text";

/** The words of a paper as plain text: a tab between cells, as text copied out of an office program has them. */
export function asText({ text }: DocumentContent): Uint8Array {
  return Buffer.from(`${text.replaceAll("\n", "\r\n")}\r\n`, "utf8");
}

/** The words of a paper as a page with its headings as bold lines and its tables with their spans. */
export function asPage(content: DocumentContent): Uint8Array {
  const body = content.blocks.map((block) =>
    block.kind === "paragraph" ? paragraphHtml(block, content.text) : tableHtml(block, content.text),
  );
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>.</title></head><body><div id="zoom">${body.join("\n")}</div></body></html>`;
  return Buffer.from(page, "utf8");
}

/** The words of a paper as a sheet: paragraphs in the first column, tables with their merged cells. */
export async function asSheet(content: DocumentContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  let row = 1;
  for (const block of content.blocks) {
    if (block.kind === "paragraph") {
      sheet.getCell(row, 1).value = content.text.slice(...block.span);
      row += 1;
    } else {
      for (const cell of block.cells) writeCell(sheet, row, cell, content.text);
      row += block.rowCount;
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeCell(sheet: ExcelJS.Worksheet, top: number, cell: Cell, text: string): void {
  const { row, column, rowSpan, columnSpan } = cell;
  if (rowSpan > 1 || columnSpan > 1) {
    sheet.mergeCells(top + row, column + 1, top + row + rowSpan - 1, column + columnSpan);
  }
  sheet.getCell(top + row, column + 1).value = text.slice(...cell.span);
}

function paragraphHtml({ span, alignment, bold = [] }: Paragraph, text: string): string {
  const words = text.slice(...span);
  const isBold = bold.length > 0 && bold[0]?.[0] === span[0];
  const inner = isBold ? `<strong>${escape(words)}</strong>` : escape(words);
  return `<p${alignment === undefined ? "" : ` style="text-align: ${alignment}"`}>${inner}</p>`;
}

function tableHtml({ cells, rowCount }: Table, text: string): string {
  const rows = Array.from({ length: rowCount }, (_, row) => cells.filter((cell) => cell.row === row));
  const written = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, text)).join("")}</tr>`);
  return `<table>${written.join("")}</table>`;
}

function cellHtml({ rowSpan, columnSpan, span }: Cell, text: string): string {
  const lines = escape(text.slice(...span)).replaceAll("\n", "<br>");
  return `<td rowspan="${rowSpan}" colspan="${columnSpan}">${lines}</td>`;
}

function escape(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
