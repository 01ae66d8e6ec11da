import type { Call } from "../../../platform/call.ts";
import type { ComingFile } from "./coming-file.ts";
import { NewRows } from "./compare-new-row.ts";
import { compareRow, RowFindings } from "./compare-row.ts";
import type { ComparedRow } from "./compare-row.ts";
import { compareTargets } from "./compare-targets.ts";
import { flawFinder, wrongRow } from "./find-flaw.ts";
import { loadKnownLedger } from "./load-known-ledger.ts";

/** Compares a whole file with the ledger: every row, every cell, every mistake, and nothing is written. */
export async function compareFile(call: Call, file: ComingFile): Promise<ComparedRow[]> {
  return file.subjectKind === "target" ? compareTargets(call, file) : compareTasks(call, file);
}

async function compareTasks(call: Call, file: ComingFile): Promise<ComparedRow[]> {
  const ledger = await loadKnownLedger(call, file);
  const newRows = new NewRows(call, ledger);
  const flawOf = flawFinder("task", new Map([...ledger.tasks].map(([id, { task }]) => [id, task])));
  const compared: ComparedRow[] = [];
  for (const coming of file.rows) {
    const found = new RowFindings(file.language);
    const flaw = flawOf(coming);
    if (flaw) compared.push(wrongRow(coming, found, flaw, "task"));
    else if (coming.key === null) compared.push(await newRows.compare(coming, found));
    else {
      const current = ledger.tasks.get(coming.key.id);
      if (current) compared.push(compareRow(coming, current, ledger, found));
    }
  }
  return compared;
}
