import type { Tx } from "../../../platform/database/database.ts";
import { shownDuties } from "../task/held-duty.ts";
import { listChangesAfter, listPlansKnownAt, listTargetsKnownAt, listTasksKnownAt } from "./ledger-at-store.ts";
import type { LedgerFilter, PlanNow, TargetNow, TaskNow } from "./ledger-at-store.ts";
import { undoChanges } from "./undo-changes.ts";

export type PlanAt = Omit<PlanNow, "firstPublishedAt">;
export type TaskAt = Omit<TaskNow, "isWithdrawn" | "isDropped">;
export type TargetAt = Omit<TargetNow, "isWithdrawn" | "isDropped">;

/** The ledger as it stood at a moment. */
export interface LedgerAt {
  readonly plans: readonly PlanAt[];
  readonly tasks: readonly TaskAt[];
  readonly targets: readonly TargetAt[];
}

/**
 * 台账时点: plans, tasks and targets as they stood, rebuilt from their rows by undoing the history after the moment. What was
 * withdrawn by then is not among them. Tasks that a batch had made and its undoing took out again left no row: they are in no
 * picture.
 */
export async function loadLedgerAt(tx: Tx, moment: Date, filter: LedgerFilter = {}): Promise<LedgerAt> {
  const later = await listChangesAfter(tx, moment);
  const past = <Row extends { readonly id: string }>(row: Row): Row =>
    undoChanges(row, later.get(row.id) ?? [], moment);
  const plans = (await listPlansKnownAt(tx, moment, filter)).map(past);
  const inForce = new Set(plans.filter(({ status }) => status === "published").map(({ id }) => id));
  const tasks = (await listTasksKnownAt(tx, moment, filter)).map(past);
  const targets = (await listTargetsKnownAt(tx, moment, filter)).map(past);
  return {
    plans: plans.map(({ firstPublishedAt: _first, ...plan }) => plan),
    tasks: tasks
      .filter((task) => isThere(task, inForce))
      .map(({ isWithdrawn: _withdrawn, isDropped: _dropped, duties, ...task }) => ({
        ...task,
        duties: shownDuties(duties),
      })),
    targets: targets
      .filter((target) => isThere(target, inForce))
      .map(({ isWithdrawn: _withdrawn, isDropped: _dropped, ...target }) => target),
  };
}

/** Not dropped by then, and its plan not withdrawn. Undoing a later drop has already set `isWithdrawn` back. */
function isThere(
  { planId, isWithdrawn, isDropped }: Pick<TaskNow, "planId" | "isWithdrawn" | "isDropped">,
  inForce: ReadonlySet<string>,
): boolean {
  return inForce.has(planId) && !(isWithdrawn && isDropped);
}
