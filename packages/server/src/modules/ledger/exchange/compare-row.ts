import type { Language } from "@zhigang/domain/glossary";
import { comparedForm } from "../export/sheet-text.ts";
import { taskColumns } from "../export/task-columns.ts";
import type { KeptCell, KeptProblem } from "../batch-tables.ts";
import type { EditableFields } from "../batch/edit-of.ts";
import type { ComingRow } from "./coming-file.ts";
import { compareDuties } from "./compare-duties.ts";
import { FIXED_COLUMNS } from "./exchange-columns.ts";
import type { ProblemCode } from "./exchange-texts.ts";
import type { CurrentTask, KnownLedger } from "./known-ledger.ts";
import { namesForm, readDay, readYesNo } from "./read-cells.ts";

/** How one row compares with the ledger: what differs, what cannot be taken, and the values that would be written. */
export interface ComparedRow {
  readonly kind: "new" | "changed" | "conflict" | "wrong" | "same";
  readonly row: number;
  readonly subjectId: string | null;
  readonly seenVersion: number | null;
  readonly title: string;
  readonly cells: readonly KeptCell[];
  readonly problems: readonly KeptProblem[];
  readonly wish: EditableFields & Readonly<Record<string, unknown>>;
}

/** Collects what a comparison finds in one row. */
export class RowFindings {
  readonly cells: KeptCell[] = [];
  readonly problems: KeptProblem[] = [];
  wish: EditableFields & Record<string, unknown> = {};
  /** In which the file is written. */
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  wrong(code: ProblemCode, column: string | null, values: Readonly<Record<string, string | number>> = {}): void {
    this.problems.push({ column, code, values });
  }

  differs(column: string, field: string, cell: { from: string; to: string; isConflict: boolean }): void {
    this.cells.push({ column, field, ...cell });
  }
}

const FIELD_OF = { task: "title", dueOn: "dueOn", isKey: "isKey", note: "note" } as const;
const LONGEST = { task: 500, note: 5000 } as const;
/** So much of a cell is quoted where something is wrong with it. */
export const MOST_QUOTED = 60;

/** Compares a row with the task it was exported from, cell by cell. */
export function compareRow(
  coming: ComingRow,
  current: CurrentTask,
  ledger: KnownLedger,
  found: RowFindings,
): ComparedRow {
  const shown = shownCells(current, found.language);
  const moved = Object.keys(coming.cells).filter((key) => differs(key, coming.cells[key] ?? "", shown, found.language));
  tellFixed(coming, current, { shown, moved }, found);
  for (const key of ["task", "dueOn", "isKey", "note"] as const) {
    if (moved.includes(key)) compareCell(key, coming.cells[key] ?? "", current, shown, found);
  }
  compareDuties(coming, { current, ledger, shown, moved }, found);
  return {
    kind: kindOf(found),
    row: coming.row,
    subjectId: current.task.id,
    seenVersion: current.task.version,
    title: current.task.title,
    cells: found.cells,
    problems: found.problems,
    wish: found.wish,
  };
}

/** Cells of the text itself are not changed in a sheet. The basis of the lead may have moved with a later change here. */
function tellFixed(
  coming: ComingRow,
  { task }: CurrentTask,
  { shown, moved }: { readonly shown: ReadonlyMap<string, string>; readonly moved: readonly string[] },
  found: RowFindings,
): void {
  const isBehind = (coming.key?.version ?? 0) < task.version;
  for (const key of FIXED_COLUMNS) {
    if (!moved.includes(key) || (key === "leadBasis" && isBehind)) continue;
    found.wrong("fixed", key, { value: (shown.get(key) ?? "").slice(0, MOST_QUOTED) });
  }
}

/** What a row comes to, by what was found in it. */
export function kindOf({ problems, cells }: RowFindings): ComparedRow["kind"] {
  if (problems.length > 0) return "wrong";
  if (cells.some((cell) => cell.isConflict)) return "conflict";
  return cells.length > 0 ? "changed" : "same";
}

/** What an export of the task would say now, by column. */
function shownCells({ task }: CurrentTask, language: Language): Map<string, string> {
  return new Map(taskColumns(language).map((column) => [column.key, String(column.cell(task, 0))]));
}

const NAMES: readonly string[] = ["lead", "joint", "support", "other"];

function differs(key: string, coming: string, shown: ReadonlyMap<string, string>, language: Language): boolean {
  const now = shown.get(key);
  if (now === undefined) return false;
  const same = (form: (text: string) => string) => form(coming) === form(now);
  return !same(comparedForm) && !(NAMES.includes(key) && same((text) => namesForm(text, language)));
}

function compareCell(
  key: "task" | "dueOn" | "isKey" | "note",
  coming: string,
  { task, since }: CurrentTask,
  shown: ReadonlyMap<string, string>,
  found: RowFindings,
): void {
  const value = readValue(key, coming, found);
  if (value === undefined) return;
  const field = FIELD_OF[key];
  if (sameValue(task[field], value)) return; // written another way
  if (since.has(field) && sameValue(since.get(field), value)) return; // untouched in the file, changed here
  const isConflict = since.has(field);
  found.differs(key, field, {
    from: shown.get(key) ?? "",
    to: typeof value === "boolean" ? coming : (value ?? ""),
    isConflict,
  });
  found.wish = { ...found.wish, [field]: value };
}

function sameValue(base: unknown, value: string | boolean | null): boolean {
  if (typeof base === "string" && typeof value === "string") return comparedForm(base) === comparedForm(value);
  return base === value;
}

/** The value of an editable cell; undefined where it is wrong, which is then told. */
export function readValue(
  key: "task" | "dueOn" | "isKey" | "note",
  text: string,
  found: RowFindings,
): string | boolean | null | undefined {
  if (key === "dueOn" || key === "isKey") {
    const read = key === "dueOn" ? readDay(text) : readYesNo(text);
    if ("value" in read) return read.value;
    found.wrong(read.wrong, key, { value: text.slice(0, MOST_QUOTED) });
    return undefined;
  }
  if (key === "task" && text.trim() === "") found.wrong("title_missing", key);
  else if (text.length > LONGEST[key]) found.wrong("too_long", key, { limit: LONGEST[key] });
  else return text;
  return undefined;
}
