import type { Call } from "../../../platform/call.ts";
import type { ComingFile, ComingRow } from "./coming-file.ts";
import { NewRows } from "./compare-new-row.ts";
import { compareRow, RowFindings } from "./compare-row.ts";
import type { ComparedRow } from "./compare-row.ts";
import type { ProblemCode } from "./exchange-texts.ts";
import type { KnownLedger } from "./known-ledger.ts";
import { loadKnownLedger } from "./load-known-ledger.ts";

/** Compares a whole file with the ledger: every row, every cell, every mistake, and nothing is written. */
export async function compareFile(call: Call, file: ComingFile): Promise<ComparedRow[]> {
  const ledger = await loadKnownLedger(call, file);
  const newRows = new NewRows(call, ledger);
  const firstAt = new Map<string, number>();
  const compared: ComparedRow[] = [];
  for (const coming of file.rows) {
    const found = new RowFindings(file.language);
    const flaw = flawOf(coming, ledger, firstAt);
    if (flaw) compared.push(wrongRow(coming, found, flaw));
    else if (coming.key === null) compared.push(await newRows.compare(coming, found));
    else {
      const current = ledger.tasks.get(coming.key.id);
      if (current) compared.push(compareRow(coming, current, ledger, found));
    }
  }
  return compared;
}

interface Flaw {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What is wrong with a row before its cells are looked at. */
function flawOf(
  { row, key, flaw, flawValue }: ComingRow,
  ledger: KnownLedger,
  firstAt: Map<string, number>,
): Flaw | null {
  if (flaw !== undefined) return { code: flaw, values: { value: flawValue ?? "" } };
  if (key === null) return null;
  const other = firstAt.get(key.id);
  if (other !== undefined) return { code: "repeated", values: { other } };
  firstAt.set(key.id, row);
  const current = ledger.tasks.get(key.id);
  if (!current) return { code: "task_unknown" };
  return key.version > current.task.version ? { code: "version_unknown" } : null;
}

function wrongRow(coming: ComingRow, found: RowFindings, { code, values }: Flaw): ComparedRow {
  found.wrong(code, null, values);
  const title = (coming.cells["task"] ?? "").slice(0, 500);
  const { row } = coming;
  return { kind: "wrong", row, taskId: null, seenVersion: null, title, cells: [], problems: found.problems, wish: {} };
}
