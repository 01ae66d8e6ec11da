import type { Term } from "@zhigang/domain/glossary";
import { EXPORT_TEXTS } from "../export/export-texts.ts";
import { taskColumns } from "../export/task-columns.ts";

/** Columns whose cells may be worked on. */
export const EDITABLE_COLUMNS = ["task", "lead", "joint", "support", "other", "dueOn", "isKey", "note"] as const;
export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];
/** Columns whose cells are the text's own: a change there is told, not taken. */
export const FIXED_COLUMNS = ["part", "path", "measures", "timeNode", "isSafeguard", "leadBasis"] as const;

/** Every column of the task sheet, in the order of the export. */
export const SHEET_COLUMNS: readonly string[] = taskColumns("zh").map((column) => column.key);

/** Columns that a sheet shows and that are not read back. */
export const SHOWN_ONLY_COLUMNS: readonly string[] = SHEET_COLUMNS.filter(
  (key) => ![...EDITABLE_COLUMNS, ...FIXED_COLUMNS, "plan"].includes(key),
);

/** The heading of a column in both languages. */
export function headingOf(key: string): Term {
  return EXPORT_TEXTS[key as keyof typeof EXPORT_TEXTS];
}

/** The column a heading names, in either language; undefined for a column of the user's own. */
export function columnNamed(heading: string): string | undefined {
  const wanted = heading.trim().toLowerCase();
  return [...SHEET_COLUMNS, "key"].find((key) => {
    const { zh, en } = headingOf(key);
    return zh === wanted || en.toLowerCase() === wanted;
  });
}
