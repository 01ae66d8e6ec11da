import { deadlineKey, ownerNameOf, textGrams } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { factRows } from "../../../platform/outbox/announce.ts";
import { changeRow } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { insertTogether } from "../insert-rows.ts";
import type { FieldChange } from "../tables.ts";
import { negated, tallyOfTask } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { insertDuties } from "./task-store.ts";
import type { LockedTask } from "./task-store.ts";

/** A task on its way from what it was to what it shall be. */
export interface TaskEdit {
  readonly before: LockedTask;
  readonly after: LockedTask;
  readonly changes: readonly FieldChange[];
}

const ROWS_AT_ONCE = 500;

/** Writes many edits of tasks with their history, counts and facts; the audit is the batch's own. */
export async function writeTaskEdits(
  call: Call,
  edits: readonly TaskEdit[],
  deed: { readonly operation: string; readonly reason: string },
): Promise<void> {
  for (let from = 0; from < edits.length; from += ROWS_AT_ONCE) {
    const some = edits.slice(from, from + ROWS_AT_ONCE);
    await changeTasks(call, some);
    for (const { before, after, changes } of some) {
      const version = before.version + 1;
      const subject = { id: before.id, planId: before.planId, title: after.title, version };
      await insertTogether(call.tx, [
        changeRow(call, { subjectKind: "task", subjectId: before.id, version, changes, ...deed }),
        factRows(call, [changedFact("ledger.task.changed", { ...subject, operation: deed.operation, changes })]),
      ]);
    }
  }
  await insertTallySteps(
    call.tx,
    edits.flatMap(({ before, after }) => [...negated(tallyOfTask(before)), ...tallyOfTask(after)]),
  );
}

async function changeTasks(call: Call, edits: readonly TaskEdit[]): Promise<void> {
  const rows = edits.map(({ after }) => ({
    id: after.id,
    title: after.title,
    note: after.note,
    is_key: after.isKey,
    due_on: after.dueOn,
    deadline_key: deadlineKey(after.dueOn, after.deadlineValue),
    lead_basis: after.leadBasis,
    owner_name: ownerNameOf(after.duties),
    duties: after.duties,
    search_grams: textGrams(`${after.title}\n${after.content}`),
  }));
  await sql`
    update ledger.task
       set title = given.title, note = given.note, is_key = given.is_key, due_on = given.due_on,
           deadline_key = given.deadline_key, lead_basis = given.lead_basis, owner_name = given.owner_name,
           duties = given.duties, search_grams = given.search_grams, changed_at = ${call.now}, version = task.version + 1
      from json_populate_recordset(null::ledger.task, ${JSON.stringify(rows)}::json) as given
     where task.id = given.id`.execute(call.tx);
  const moved = edits.filter(({ before, after }) => JSON.stringify(before.duties) !== JSON.stringify(after.duties));
  if (moved.length === 0) return;
  await sql`delete from ledger.duty where task_id = any(${moved.map(({ after }) => after.id)}::uuid[])`.execute(
    call.tx,
  );
  await insertDuties(
    call.tx,
    moved.map(({ after }) => ({ id: after.id, duties: after.duties })),
  );
}
