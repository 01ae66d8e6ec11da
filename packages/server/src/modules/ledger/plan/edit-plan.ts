import type { BodyOf } from "@zhigang/contract/http";
import type { Plan, ledgerEndpoints } from "@zhigang/contract/ledger";
import { decidePlanAction } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { differences, insertChange } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { requireSeen } from "../require-seen.ts";
import { sideOf } from "../side-of.ts";
import { getPlan } from "./get-plan.ts";
import { changePlan, getPlanForUpdate } from "./plan-store.ts";

/** 修改规划: its title, kind and period. */
export async function editPlan(
  call: Call,
  id: string,
  input: BodyOf<(typeof ledgerEndpoints)["editPlan"]>,
): Promise<Plan> {
  const plan = await getPlanForUpdate(call.tx, id);
  await requireSeen(call, plan, () => getPlan(call, id));

  const decision = decidePlanAction(plan, "edit");
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id });

  const changes = differences(plan, input);
  if (changes.length > 0) {
    await changePlan(call.tx, id, { ...input, changedAt: call.now });
    const operation = "ledger.plan.edit";
    const version = plan.version + 1;
    await insertChange(call, { subjectKind: "plan", subjectId: id, version, operation, changes });
    const title = input.title ?? plan.title;
    await announce(call, [changedFact("ledger.plan.changed", { id, planId: id, title, version, operation, changes })]);
    await record(
      call,
      operation,
      { kind: "plan", id, label: plan.title },
      { from: sideOf(changes, "from"), to: sideOf(changes, "to") },
    );
  }
  return getPlan(call, id);
}
