import type { Call } from "../../../platform/call.ts";
import { comparedForm } from "../export/sheet-text.ts";
import { targetColumns } from "../export/target-columns.ts";
import { listTargetsById } from "../target/target-store.ts";
import type { TargetRow } from "../target/target-store.ts";
import type { TargetFields } from "../target/write-target-edits.ts";
import type { ComingFile, ComingRow } from "./coming-file.ts";
import { kindOf, MOST_QUOTED, RowFindings } from "./compare-row.ts";
import type { ComparedRow } from "./compare-row.ts";
import { EDITABLE_TARGET_COLUMNS, FIXED_TARGET_COLUMNS } from "./exchange-columns.ts";
import type { EditableTargetColumn } from "./exchange-columns.ts";
import { flawFinder, wrongRow } from "./find-flaw.ts";
import { changedSince } from "./load-known-ledger.ts";
import type { ChangedSince } from "./load-known-ledger.ts";
import { plainDecimal, readTargetCell } from "./read-target-cells.ts";

/** A target as the ledger has it now, with what others changed since the file was written. */
interface CurrentTarget {
  readonly target: TargetRow;
  readonly since: ChangedSince;
}

/** Compares a file of targets with the ledger: every row, every cell, every mistake, and nothing is written. */
export async function compareTargets(call: Call, file: ComingFile): Promise<ComparedRow[]> {
  const seen = new Map(file.rows.flatMap(({ key }) => (key ? [[key.id, key.version] as const] : [])));
  const targets = new Map((await listTargetsById(call.tx, [...seen.keys()])).map((target) => [target.id, target]));
  const since = await changedSince(call.tx, [...targets.values()], seen);
  const flawOf = flawFinder("target", targets);
  return file.rows.map((coming) => {
    const found = new RowFindings(file.language);
    const flaw = flawOf(coming);
    const target = targets.get(coming.key?.id ?? "");
    if (flaw || !target) return wrongRow(coming, found, flaw ?? { code: "target_new" }, "name");
    return compareTarget(coming, { target, since: since.get(target.id) ?? new Map<string, unknown>() }, found);
  });
}

function compareTarget(coming: ComingRow, current: CurrentTarget, found: RowFindings): ComparedRow {
  const { target } = current;
  const shown = new Map(targetColumns(found.language).map((column) => [column.key, String(column.cell(target, 0))]));
  const isMoved = (key: string) => {
    const cell = coming.cells[key];
    return cell !== undefined && comparedForm(cell) !== comparedForm(shown.get(key) ?? "");
  };
  const isBehind = (coming.key?.version ?? 0) < target.version; // its words may have moved on with the plan
  for (const key of FIXED_TARGET_COLUMNS) {
    if (isMoved(key) && !isBehind) found.wrong("fixed", key, { value: (shown.get(key) ?? "").slice(0, MOST_QUOTED) });
  }
  for (const key of EDITABLE_TARGET_COLUMNS) if (isMoved(key)) compareCell(key, coming, current, shown, found);
  requireRange(target, found);
  return {
    kind: kindOf(found),
    row: coming.row,
    subjectId: target.id,
    seenVersion: target.version,
    title: target.name,
    cells: found.cells,
    problems: found.problems,
    wish: found.wish,
  };
}

function compareCell(
  key: EditableTargetColumn,
  { cells }: ComingRow,
  { target, since }: CurrentTarget,
  shown: ReadonlyMap<string, string>,
  found: RowFindings,
): void {
  const text = cells[key] ?? "";
  const read = readTargetCell(key, text, found.language);
  if ("wrong" in read) return found.wrong(read.wrong, key, { value: text.slice(0, MOST_QUOTED), ...read.values });
  if (isSame(target[key], read.value)) return; // written another way
  const isConflict = since.has(key);
  if (isConflict && isSame(since.get(key), read.value)) return; // untouched in the file, changed here
  found.differs(key, key, { from: shown.get(key) ?? "", to: text.trim(), isConflict });
  found.wish = { ...found.wish, [key]: read.value };
}

/** A range has two ends, and whatever has two ends is one. */
function requireRange(target: TargetRow, found: RowFindings): void {
  const wish = found.wish as Partial<TargetFields>;
  if (wish.value === undefined && wish.comparator === undefined) return;
  const { value = target.value, comparator = target.comparator } = wish;
  const hasTwoEnds = value !== null && /\d-/.test(value);
  if (value !== null && hasTwoEnds !== (comparator === "range")) found.wrong("not_a_range", "value");
}

function isSame(base: unknown, value: TargetFields[EditableTargetColumn]): boolean {
  if (typeof base !== "string" || typeof value !== "string") return base === value;
  const form = (text: string) => comparedForm(text).split("-").map(plainDecimal).join("-");
  return form(base) === form(value);
}
