import type { Language } from "@zhigang/domain/glossary";
import type { Worksheet } from "exceljs";
import { headingOf, TEMPLATE_MARK, TEMPLATE_SHEETS, TEMPLATE_VERSION } from "./plan-template.ts";
import type { ChoiceList, TemplateColumn, TemplateSheet } from "./plan-template.ts";

/** What may be chosen, by list. */
export type Choices = Readonly<Record<ChoiceList, readonly string[]>>;

const LISTS: readonly ChoiceList[] = ["departments", "times", "units", "kinds"];
/** Lists stand in the hidden sheet from this column and row on; the version stands in `A1:B1`. */
const FIRST_LIST_COLUMN = 4;
const FIRST_LIST_ROW = 2;
/** So many rows below the header offer their choices. */
const OFFERED_ROWS = 500;

const A4 = 9;
const GREY = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF7" } } as const;
const FAINT = { italic: true, color: { argb: "FF7F7F7F" } } as const;

/** The template as a workbook: headers with notes, an example, choices that bind nobody, and the hidden sheet that names it. */
export async function writeTemplate(choices: Choices, language: Language): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs"); // large, and wanted only here
  const book = new ExcelJS.Workbook();
  for (const sheet of TEMPLATE_SHEETS) fillSheet(book.addWorksheet(sheet.name, pageOf()), sheet, choices, language);
  const mark = book.addWorksheet(TEMPLATE_MARK, { state: "veryHidden" });
  mark.getCell(1, 1).value = "format";
  mark.getCell(1, 2).value = TEMPLATE_VERSION;
  for (const [at, list] of LISTS.entries()) {
    for (const [row, words] of choices[list].entries()) {
      mark.getCell(FIRST_LIST_ROW + row, FIRST_LIST_COLUMN + at).value = words;
    }
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function pageOf() {
  return {
    views: [{ state: "frozen" as const, ySplit: 1 }],
    pageSetup: { paperSize: A4, orientation: "landscape" as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function fillSheet(sheet: Worksheet, { columns }: TemplateSheet, choices: Choices, language: Language): void {
  for (const [at, column] of columns.entries()) {
    const letter = sheet.getColumn(at + 1);
    letter.width = column.width;
    if (column.choices === "times") letter.numFmt = "@"; // else Excel makes a date, with a day, of 2027年6月
    letter.alignment = { vertical: "top", wrapText: true };
    fillHead(sheet, at + 1, column, language);
    const example = sheet.getCell(2, at + 1);
    example.value = column.example;
    example.font = FAINT;
    if (column.choices) offer(sheet, at + 1, column.choices, choices);
  }
}

function fillHead(sheet: Worksheet, at: number, column: TemplateColumn, language: Language): void {
  const head = sheet.getCell(1, at);
  head.value = headingOf(column);
  head.note = column.note[language];
  head.font = { bold: true };
  head.fill = GREY;
  head.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
}

/** A list to choose from; whatever else is typed is taken too, several departments for one. */
function offer(sheet: Worksheet, at: number, list: ChoiceList, choices: Choices): void {
  const { length } = choices[list];
  if (length === 0) return;
  const letter = String.fromCodePoint(64 + FIRST_LIST_COLUMN + LISTS.indexOf(list));
  const from = `'${TEMPLATE_MARK}'!$${letter}$${FIRST_LIST_ROW}:$${letter}$${FIRST_LIST_ROW + length - 1}`;
  for (let row = 2; row < 2 + OFFERED_ROWS; row++) {
    sheet.getCell(row, at).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [from],
      showErrorMessage: false,
    };
  }
}
