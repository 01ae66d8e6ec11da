import ExcelJS from "exceljs";
import type { TableRow, TableText } from "./text/read-table.ts";
import { repackZip } from "./zip.ts";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly value: (row: TableRow) => string | number | Date;
}

const no: Column = { header: "序号", width: 6, value: (row) => Number(row.no) };
const group: Column = { header: "任务类别", width: 14, value: (row) => row.groups[1] ?? "" };
const name: Column = { header: "任务名称", width: 26, value: (row) => row.name ?? "" };
const content: Column = { header: "主要内容", width: 44, value: (row) => row.content.text };
const target: Column = { header: "量化目标", width: 26, value: (row) => row.target?.text ?? "" };
const lead: Column = { header: "牵头单位", width: 22, value: (row) => row.leadCell };
const support: Column = { header: "配合单位", width: 30, value: (row) => row.supportCell };
const due: Column = { header: "完成时限", width: 16, value: (row) => dateOf(row.time) };
const remark: Column = { header: "备注", width: 14, value: (row) => row.remark };

/** The two sheets put their columns in different orders, as two offices would. */
const LAYOUTS: readonly (readonly Column[])[] = [
  [no, group, name, content, target, lead, support, due, remark],
  [no, group, name, content, due, lead, support, target, remark],
];

/** Writes the work list: title rows above the header, categories merged downwards, dates as dates. */
export async function workListXlsx(list: TableText): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "演示-督查室";
  workbook.created = new Date("2026-07-06T00:00:00Z");
  workbook.modified = workbook.created;
  const sheets = [...new Set(list.rows.map((row) => row.groups[0] ?? ""))];
  sheets.forEach((title, index) => {
    const rows = list.rows.filter((row) => row.groups[0] === title);
    writeSheet(workbook.addWorksheet(title), list, rows, LAYOUTS[index] ?? []);
  });
  return repackZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(
  sheet: ExcelJS.Worksheet,
  list: TableText,
  rows: readonly TableRow[],
  columns: readonly Column[],
): void {
  const last = columns.length;
  sheet.addRow([`${list.title}（${sheet.name}）`]).font = { name: "方正小标宋简体", size: 20 };
  sheet.mergeCells(1, 1, 1, last);
  sheet.getCell(1, 1).alignment = { horizontal: "center" };
  sheet.addRow([list.filled ?? ""]);
  sheet.mergeCells(2, 1, 2, last);
  sheet.addRow(columns.map((column) => column.header)).font = { name: "黑体", size: 12 };
  for (const row of rows) sheet.addRow(columns.map((column) => column.value(row)));
  sheet.addRow(["注：配合单位为“——”的，表示由牵头单位独立完成；空白的待核。"]);
  sheet.mergeCells(4 + rows.length, 1, 4 + rows.length, last);
  mergeGroups(sheet, rows, columns.indexOf(group) + 1);
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
  });
  dressCells(sheet, rows.length, columns);
}

function mergeGroups(sheet: ExcelJS.Worksheet, rows: readonly TableRow[], column: number): void {
  let start = 0;
  rows.forEach((row, index) => {
    if (rows[index + 1]?.groups[1] === row.groups[1]) return;
    if (index > start) sheet.mergeCells(4 + start, column, 4 + index, column);
    start = index + 1;
  });
}

function dressCells(sheet: ExcelJS.Worksheet, count: number, columns: readonly Column[]): void {
  const thin = { style: "thin" } as const;
  for (let row = 3; row <= 3 + count; row++) {
    for (let column = 1; column <= columns.length; column++) {
      const cell = sheet.getCell(row, column);
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
      cell.alignment = { vertical: "middle", wrapText: true };
      if (cell.value instanceof Date) cell.numFmt = 'yyyy"年"m"月"d"日"';
      if (row > 3) cell.font = { name: "仿宋_GB2312", size: 12 };
    }
  }
}

function dateOf(time: string): string | Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? new Date(`${time}T00:00:00Z`) : time;
}
