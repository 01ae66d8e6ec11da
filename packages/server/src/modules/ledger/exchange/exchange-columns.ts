import type { Term } from "@zhigang/domain/glossary";
import type { SubjectKind } from "../batch-tables.ts";
import { EXPORT_TEXTS } from "../export/export-texts.ts";
import { targetColumns } from "../export/target-columns.ts";
import { taskColumns } from "../export/task-columns.ts";

/** Columns of tasks whose cells may be worked on. */
const EDITABLE_COLUMNS = ["task", "lead", "joint", "support", "other", "dueOn", "isKey", "note"] as const;
/** Columns of tasks whose cells are the text's own: a change there is told, not taken. */
export const FIXED_COLUMNS = ["part", "path", "measures", "timeNode", "isSafeguard", "leadBasis"] as const;

/** The same for targets: what is promised may be worked on, the words it was read from may not. */
export const EDITABLE_TARGET_COLUMNS = ["name", "comparator", "value", "unit", "change", "kind", "dueOn"] as const;
export type EditableTargetColumn = (typeof EDITABLE_TARGET_COLUMNS)[number];
export const FIXED_TARGET_COLUMNS = ["scope", "aim", "timeNode", "quote"] as const;

/** Every column of a sheet, in the order of the export. */
export const SHEET_COLUMNS: Readonly<Record<SubjectKind, readonly string[]>> = {
  task: taskColumns("zh").map((column) => column.key),
  target: targetColumns("zh").map((column) => column.key),
};

/** Columns that a sheet shows and that are not read back. */
export const SHOWN_ONLY_COLUMNS: Readonly<Record<SubjectKind, readonly string[]>> = {
  task: without(SHEET_COLUMNS.task, [...EDITABLE_COLUMNS, ...FIXED_COLUMNS, "plan"]),
  target: without(SHEET_COLUMNS.target, [...EDITABLE_TARGET_COLUMNS, ...FIXED_TARGET_COLUMNS]),
};

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((key) => !some.includes(key));
}

/** The heading of a column in both languages. */
export function headingOf(key: string): Term {
  return EXPORT_TEXTS[key as keyof typeof EXPORT_TEXTS];
}

/** The column of a sheet that a heading names, in either language; undefined for a column of the user's own. */
export function columnNamed(heading: string, kind: SubjectKind): string | undefined {
  return [...SHEET_COLUMNS[kind], "key"].find((key) => isHeadingOf(key, heading));
}

/** Whether a heading names this column, in either language. */
export function isHeadingOf(key: string, heading: string): boolean {
  const wanted = heading.trim().toLowerCase();
  const { zh, en } = headingOf(key);
  return zh === wanted || en.toLowerCase() === wanted;
}

/** What the rows under these headings are: only targets have a value. */
export function subjectKindOf(headings: readonly string[]): SubjectKind {
  return headings.some((heading) => isHeadingOf("value", heading)) ? "target" : "task";
}
