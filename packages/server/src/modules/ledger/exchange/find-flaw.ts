import type { SubjectKind } from "../batch-tables.ts";
import type { ComingRow } from "./coming-file.ts";
import type { ComparedRow, RowFindings } from "./compare-row.ts";
import type { ProblemCode } from "./exchange-texts.ts";

/** What is wrong with a row before its cells are looked at. */
export interface Flaw {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Looks at one row of a file after the other: read, known, not newer than the ledger, not there twice. */
export function flawFinder(
  kind: SubjectKind,
  held: ReadonlyMap<string, { readonly version: number }>,
): (coming: ComingRow) => Flaw | null {
  const firstAt = new Map<string, number>();
  return ({ row, key, flaw, flawValue }) => {
    if (flaw !== undefined) return { code: flaw, values: { value: flawValue ?? "" } };
    if (key === null) return null;
    const other = firstAt.get(key.id);
    if (other !== undefined) return { code: "repeated", values: { other } };
    firstAt.set(key.id, row);
    const current = held.get(key.id);
    if (!current) return { code: `${kind}_unknown` };
    return key.version > current.version ? { code: "version_unknown" } : null;
  };
}

/** A row of which nothing can be taken; `titleColumn` is where it says what it is about. */
export function wrongRow(
  coming: ComingRow,
  found: RowFindings,
  { code, values }: Flaw,
  titleColumn: "task" | "name",
): ComparedRow {
  found.wrong(code, null, values);
  const title = (coming.cells[titleColumn] ?? "").slice(0, 500);
  const { row } = coming;
  const nothing = { subjectId: null, seenVersion: null, cells: [], wish: {} };
  return { ...nothing, kind: "wrong", row, title, problems: found.problems };
}
