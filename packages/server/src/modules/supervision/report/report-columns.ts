import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import type { Language, Term } from "@zhigang/domain/glossary";
import type { ReportCell, ReportValues } from "@zhigang/domain/supervision";

/** The cells of a report that stand in a sheet; milestones and figures have pages of their own. */
export const SHEET_CELLS = [
  "percent",
  "progress",
  "problem",
  "effect",
  "nextStep",
  "help",
] as const satisfies readonly ReportCell[];
export type SheetCell = (typeof SHEET_CELLS)[number];

/** Columns that say which report a row is, and what the plan asks; nothing is read from them. */
export const SHOWN_COLUMNS = {
  period: { zh: "期次", en: "Period" },
  number: { zh: "督办编号", en: "Number" },
  title: { zh: "事项", en: "Item" },
  requirement: { zh: "要求", en: "What is asked" },
  last: { zh: "上期进展", en: "Progress last time" },
} as const satisfies Readonly<Record<string, Term>>;

/** The hidden column by which a row is known when the sheet comes back. */
export const KEY_HEADING: Term = { zh: "填报编号", en: "Report key" };
export const SHEET_TITLE: Term = { zh: "填报表", en: "Reports due" };
export const SHEET_PAGE: Term = { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" };

const UNIT: Readonly<Partial<Record<SheetCell, string>>> = { percent: "（%）" };

/** The heading of a cell, as the sheet itself says it. */
export function sheetHeading(cell: SheetCell, language: Language): string {
  return `${REPORT_CELL_WORDS[cell][language]}${language === "zh" ? (UNIT[cell] ?? "") : cell === "percent" ? " (%)" : ""}`;
}

/** What stands in a cell of a sheet. */
export function sheetCellOf(values: ReportValues, cell: SheetCell): string {
  return values[cell] ?? "";
}
