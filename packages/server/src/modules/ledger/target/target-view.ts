import type { Target } from "@zhigang/contract/ledger";
import { citationOf, momentOf } from "../citation.ts";
import { presentDeadline } from "../task/task-view.ts";
import type { ListedTarget, TargetRow } from "./target-store.ts";

/** What a target's plan and task add to it. */
export type TargetSurroundings = Pick<TargetRow, "planTitle" | "documentId" | "documentTitle" | "taskTitle">;

export function presentTarget(row: ListedTarget, around: TargetSurroundings): Target {
  return {
    id: row.id,
    planId: row.planId,
    planTitle: around.planTitle,
    taskId: row.taskId,
    taskTitle: around.taskTitle,
    partOfId: row.partOfId,
    position: row.position,
    name: row.name,
    comparator: row.comparator,
    value: row.value,
    unit: row.unit,
    change: row.change,
    class: row.class,
    scope: row.scope,
    isAim: row.isAim,
    kind: row.kind,
    deadline: presentDeadline(row),
    openQuestionCount: row.openQuestionCount,
    citation: citationOf(around, [row.spanStart, row.spanEnd], row.quote),
    changedAt: momentOf(row.changedAt),
    version: row.version,
  };
}
