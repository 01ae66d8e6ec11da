import { Archive } from "../archive/archive.ts";
import { BlockSink } from "../block-sink.ts";
import { officeKind } from "../office/office-kind.ts";
import { refuseMacros } from "../office/refuse-macros.ts";
import type { PromptReader, ReadOptions, ReadResult, SheetTable } from "../reader.ts";
import { addSheet } from "../task-table/add-sheet.ts";
import { WarningLog } from "../warnings.ts";
import { readSheet } from "./read-sheet.ts";
import { isTemplateSheet, saysTemplate, withoutExample } from "./template-rows.ts";
import { readWorkbook } from "./workbook.ts";
import type { SheetPart, Workbook } from "./workbook.ts";

/** Task tables in workbooks (ISO 29500), with merged cells, several sheets and dates that are numbers. */
export const xlsxReader: PromptReader = {
  format: "xlsx",
  label: { zh: "Excel 工作簿", en: "Excel workbook" },
  extensions: [".xlsx", ".xltx"],
  detect: (bytes) => (officeKind(bytes) === "xlsx" ? 1 : 0),
  read: readXlsx,
};

function readXlsx(bytes: Uint8Array, { fileName, skippedSheets = [] }: ReadOptions): ReadResult {
  const archive = Archive.open(bytes);
  refuseMacros(archive, "xlsx");
  const workbook = readWorkbook(archive);
  const warnings = new WarningLog();
  if (workbook.isDateSystem1904) warnings.add("date_system_1904");
  warnings.addCount("external_links", workbook.externalLinks);

  const isTemplate = workbook.sheets.some((part) => isTemplateSheet(part) && isOurs(archive, part, workbook));
  const sink = new BlockSink();
  const tables: SheetTable[] = [];
  for (const part of workbook.sheets) {
    if (skippedSheets.includes(part.name)) continue;
    if (isTemplateSheet(part)) continue;
    const sheet = readSheet(archive, part, workbook, warnings);
    const table = addSheet(isTemplate ? withoutExample(sheet, warnings) : sheet, sink, warnings);
    if (table) tables.push(table);
  }
  warnings.addCount("pictures", archive.names().filter((name) => name.startsWith("xl/media/")).length);
  return { format: "xlsx", content: sink.build(fileName), warnings: warnings.list(), tables };
}

function isOurs(archive: Archive, part: SheetPart, workbook: Workbook): boolean {
  return saysTemplate(readSheet(archive, part, workbook, new WarningLog()));
}
