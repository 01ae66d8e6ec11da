import type { QuestionState } from "../documents/index.ts";
import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import { decidePlanAction } from "./decide-plan-action.ts";
import type { PlanStatus } from "./plan.ts";

/** What an edit would change: the names of the fields, and the reason the person gives. */
export interface EditWish {
  readonly planStatus: PlanStatus;
  readonly changed: readonly string[];
  readonly reason: string | undefined;
}

/** Fields of a task that bind somebody: they change only with a reason. */
const TASK_FIELDS_WITH_REASON: readonly string[] = ["dueOn"];
/** Fields of a target that make up the promise. */
const TARGET_FIELDS_WITH_REASON: readonly string[] = ["comparator", "value", "unit", "change", "dueOn"];

/** Whether a task may be edited so. */
export function decideTaskEdit(wish: EditWish): Decision<"plan_withdrawn" | "reason_missing"> {
  const decision = decidePlanAction({ status: wish.planStatus }, "edit_task");
  return decision.allowed ? decideReason(wish, TASK_FIELDS_WITH_REASON) : decision;
}

/** Whether a target may be edited so. */
export function decideTargetEdit(wish: EditWish): Decision<"plan_withdrawn" | "reason_missing"> {
  const decision = decidePlanAction({ status: wish.planStatus }, "edit_target");
  return decision.allowed ? decideReason(wish, TARGET_FIELDS_WITH_REASON) : decision;
}

function decideReason({ changed, reason }: EditWish, fields: readonly string[]): Decision<"reason_missing"> {
  const needsReason = changed.some((field) => fields.includes(field));
  return needsReason && !reason?.trim() ? refused("reason_missing") : ALLOWED;
}

/** Whether a question may still be answered. */
export function decideAnswer(question: {
  readonly planStatus: PlanStatus;
  readonly state: QuestionState;
}): Decision<"plan_withdrawn" | "question_closed"> {
  const decision = decidePlanAction({ status: question.planStatus }, "answer_question");
  if (!decision.allowed) return decision;
  return question.state === "open" ? ALLOWED : refused("question_closed");
}
