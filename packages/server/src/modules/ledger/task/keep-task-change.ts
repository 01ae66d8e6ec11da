import type { Call } from "../../../platform/call.ts";
import { factRows } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { changeRow } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { insertTogether } from "../insert-rows.ts";
import { sideOf } from "../side-of.ts";
import type { FieldChange } from "../tables.ts";
import { negated, tallyOfTask } from "../tally/tally.ts";
import type { CountedTask } from "../tally/tally.ts";
import { tallyRows } from "../tally/tally-store.ts";

/** A task before and after an edit, as the counts and the history look at it. */
interface EditedTask extends CountedTask {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** What was done, field by field. */
interface Deed {
  readonly operation: string;
  readonly changes: readonly FieldChange[];
  readonly reason?: string | undefined;
}

/** Leaves an edit of a task in the kept counts, in its history, in the outbox and in the audit. */
export async function keepTaskChange(call: Call, before: EditedTask, after: EditedTask, deed: Deed): Promise<void> {
  const { operation, changes, reason } = deed;
  const version = before.version + 1;
  await insertTogether(call.tx, [
    tallyRows([...negated(tallyOfTask(before)), ...tallyOfTask(after)]),
    changeRow(call, { subjectKind: "task", subjectId: before.id, version, operation, changes, reason }),
    factRows(call, [
      changedFact("ledger.task.changed", {
        id: before.id,
        planId: before.planId,
        title: after.title,
        version,
        operation,
        changes,
      }),
    ]),
  ]);
  await record(
    call,
    operation,
    { kind: "task", id: before.id, label: before.title },
    { from: sideOf(changes, "from"), to: sideOf(changes, "to"), ...(reason !== undefined && { reason }) },
  );
}
