import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { afterAll } from "vitest";
import type { Exchange } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { exportTargets } from "../export/export-targets.ts";
import { exportTasks } from "../export/export-tasks.ts";
import { endIdleSheetThread } from "./sheet-desk.ts";
import { readExchange, startExchange } from "./start-exchange.ts";

// Whoever reads sheets in a test leaves no thread behind when the test's process ends.
afterAll(endIdleSheetThread);

/** What a file that differs in nothing counts beside its rows that are the same. */
export const NO_DIFFERENCES = { new: 0, changed: 0, conflict: 0, wrong: 0 };

/** The whole ledger as a file. */
export async function exported(call: Call, format: "xlsx" | "json" = "xlsx"): Promise<Buffer> {
  return buffer((await exportTasks(call, { format })).body as Readable);
}

/** Every target as a file. */
export async function exportedTargets(call: Call, format: "xlsx" | "json" = "xlsx"): Promise<Buffer> {
  return buffer((await exportTargets(call, { format })).body as Readable);
}

/** The file comes back. */
export async function upload(call: Call, bytes: Uint8Array, fileName = "任务台账.xlsx"): Promise<Exchange> {
  return startExchange(call, await readExchange(call.language, [{ fileName, bytes }]));
}

/** A sheet as a person works on it, its cells found by their headings. */
export interface WorkedSheet {
  readonly worksheet: ExcelJS.Worksheet;
  readonly headings: readonly string[];
  readonly cell: (row: number, heading: string) => ExcelJS.Cell;
}

/** Opens a workbook, lets a person work on its sheet, and saves it. */
export async function worked(bytes: Uint8Array, work: (sheet: WorkedSheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const worksheet = book.worksheets[0];
  if (!worksheet) throw new Error("the workbook has a sheet");
  const headings = Array.from({ length: worksheet.columnCount }, (_, at) => worksheet.getRow(1).getCell(at + 1).text);
  work({ worksheet, headings, cell: (row, heading) => worksheet.getRow(row).getCell(headings.indexOf(heading) + 1) });
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
