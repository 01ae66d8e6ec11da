import type { Plan } from "@zhigang/contract/ledger";
import { decidePlanAction } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { insertChange } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { lockContent } from "../lock-content.ts";
import { requireSeen } from "../require-seen.ts";
import { listPlanTally } from "../tally/list-plan-tally.ts";
import { negated } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { getPlan } from "./get-plan.ts";
import { changePlan, getPlanForUpdate, markContentWithdrawn } from "./plan-store.ts";

/** 撤回规划: everything it holds leaves the lists and the counts; it stays to be read, with the reason. */
export async function withdrawPlan(call: Call, id: string, reason: string): Promise<Plan> {
  const plan = await getPlanForUpdate(call.tx, id);
  await requireSeen(call, plan, () => getPlan(call, id));

  const decision = decidePlanAction(plan, "withdraw");
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id });

  await lockContent(call.tx, id);
  await insertTallySteps(call.tx, negated(await listPlanTally(call.tx, id)));
  await markContentWithdrawn(call.tx, id);
  await changePlan(call.tx, id, { status: "withdrawn", withdrawnBecause: reason, changedAt: call.now });
  const operation = "ledger.plan.withdraw";
  const changes = [{ field: "status", from: plan.status, to: "withdrawn" }];
  await insertChange(call, {
    subjectKind: "plan",
    subjectId: id,
    version: plan.version + 1,
    operation,
    changes,
    reason,
  });
  await announce(call, [
    changedFact("ledger.plan.withdrawn", {
      id,
      planId: id,
      title: plan.title,
      version: plan.version + 1,
      operation,
      changes,
    }),
  ]);
  await record(
    call,
    operation,
    { kind: "plan", id, label: plan.title },
    { from: { status: plan.status }, to: { status: "withdrawn" }, reason },
  );

  return getPlan(call, id);
}
