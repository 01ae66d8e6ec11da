import { deadlineKey } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { factRows } from "../../../platform/outbox/announce.ts";
import { changeRow, differences } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { insertTogether } from "../insert-rows.ts";
import { planStatusNow } from "../lock-content.ts";
import type { FieldChange } from "../tables.ts";
import { changeTarget } from "./target-store.ts";
import type { TargetRow } from "./target-store.ts";

/** The fields of a target that a person may set. */
export type TargetFields = Pick<TargetRow, "name" | "comparator" | "value" | "unit" | "change" | "kind" | "dueOn">;

/** A target as an edit reads it, locked, with the state of its plan. */
export type LockedTarget = TargetFields & Pick<TargetRow, "id" | "planId" | "version" | "deadlineValue" | "planStatus">;

/** A target on its way from what it was to what it shall be. */
export interface TargetEdit {
  readonly before: LockedTarget;
  readonly after: LockedTarget;
  readonly changes: readonly FieldChange[];
}

/** The edit that gives a target these values, with its differences as the history keeps them. */
export function editOfTarget(target: LockedTarget, fields: Partial<TargetFields>): TargetEdit {
  return { before: target, after: { ...target, ...fields }, changes: differences(target, fields) };
}

/** The targets, locked in one order so that two batches never wait for each other. */
export async function listTargetsForUpdate(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedTarget>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<LockedTarget>`
    select target.id, target.plan_id, target.version, name, comparator, value, unit, change, kind, due_on,
           deadline_value, ${planStatusNow("target")} as plan_status
      from ledger.target
      join ledger.plan on plan.id = target.plan_id
     where target.id = any(${ids}::uuid[])
     order by target.id
       for update of target`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes many edits of targets with their history and facts; the audit is the batch's own. */
export async function writeTargetEdits(
  call: Call,
  edits: readonly TargetEdit[],
  deed: { readonly operation: string; readonly reason: string },
): Promise<void> {
  for (const { before, after, changes } of edits) {
    const { id, planId, version: _seen, planStatus: _status, ...fields } = after;
    await changeTarget(call.tx, id, {
      ...fields,
      deadlineKey: deadlineKey(after.dueOn, after.deadlineValue),
      changedAt: call.now,
    });
    const version = before.version + 1;
    const subject = { id, planId, title: after.name, version };
    await insertTogether(call.tx, [
      changeRow(call, { subjectKind: "target", subjectId: id, version, changes, ...deed }),
      factRows(call, [changedFact("ledger.target.changed", { ...subject, operation: deed.operation, changes })]),
    ]);
  }
}
