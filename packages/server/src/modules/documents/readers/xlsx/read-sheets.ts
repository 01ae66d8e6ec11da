import { Archive } from "../archive/archive.ts";
import { refuseMacros } from "../office/refuse-macros.ts";
import type { SheetGrid } from "../task-table/sheet-grid.ts";
import { WarningLog } from "../warnings.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./workbook.ts";

/** The filled cells of every sheet of a workbook, hidden ones too, through the same guards as every file from outside. */
export function readSheets(bytes: Uint8Array): SheetGrid[] {
  const archive = Archive.open(bytes);
  refuseMacros(archive, "xlsx");
  const workbook = readWorkbook(archive);
  const warnings = new WarningLog();
  return workbook.sheets.map((part) => readSheet(archive, part, workbook, warnings));
}
