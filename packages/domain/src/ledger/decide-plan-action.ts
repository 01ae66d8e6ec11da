import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { PlanStatus } from "./plan.ts";

export const PLAN_ACTIONS = ["edit", "withdraw", "create_task", "edit_task", "edit_target", "answer_question"] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** What may be done to a plan, and to what it holds, in each state. */
export const PLAN_ACTION_TABLE = {
  published: PLAN_ACTIONS,
  withdrawn: [],
} as const satisfies Record<PlanStatus, readonly PlanAction[]>;

/** Whether a plan in this state allows the action. */
export function decidePlanAction(
  plan: { readonly status: PlanStatus },
  action: PlanAction,
): Decision<"plan_withdrawn"> {
  const allowed: readonly PlanAction[] = PLAN_ACTION_TABLE[plan.status];
  return allowed.includes(action) ? ALLOWED : refused("plan_withdrawn");
}
