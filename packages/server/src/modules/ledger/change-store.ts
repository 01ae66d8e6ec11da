import type { Call } from "../../platform/call.ts";
import { on } from "../../platform/database/database.ts";
import type { Tx } from "../../platform/database/database.ts";
import { insertTogether, rowsFor } from "./insert-rows.ts";
import type { NewRows } from "./insert-rows.ts";
import type { FieldChange, LedgerTables } from "./tables.ts";

/** What an edit leaves in the history of its subject. */
export interface NewChange {
  readonly subjectKind: "plan" | "task" | "target";
  readonly subjectId: string;
  /** The version the subject has after the change. */
  readonly version: number;
  readonly operation: string;
  readonly changes: readonly FieldChange[];
  readonly reason?: string | undefined;
}

/** The fields that differ, before and after. */
export function differences<Row extends object>(before: Row, after: Partial<Row>): FieldChange[] {
  return Object.entries(after).flatMap(([field, to]): FieldChange[] => {
    const from = (before as Readonly<Record<string, unknown>>)[field];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
}

/** The history row of a change: who changed what, from what to what. */
export function changeRow(call: Call, change: NewChange): NewRows {
  return rowsFor("ledger.change", [
    {
      subjectId: change.subjectId,
      version: change.version,
      subjectKind: change.subjectKind,
      operation: change.operation,
      at: call.now,
      byAccountId: call.actor.accountId,
      byName: call.actor.name,
      changes: JSON.stringify(change.changes),
      reason: change.reason ?? null,
    },
  ]);
}

/** Keeps who changed what, from what to what. */
export async function insertChange(call: Call, change: NewChange): Promise<void> {
  await insertTogether(call.tx, [changeRow(call, change)]);
}

/** One page of the history of a subject, newest first, one row more than asked. */
export async function listChangeRows(tx: Tx, subjectId: string, before: number | null, limit: number) {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.change")
    .selectAll()
    .where("subjectId", "=", subjectId)
    .$if(before !== null, (query) => query.where("version", "<", before ?? 0))
    .orderBy("version", "desc")
    .limit(limit + 1)
    .execute();
}
