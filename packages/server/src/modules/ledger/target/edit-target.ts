import type { BodyOf } from "@zhigang/contract/http";
import type { Target, ledgerEndpoints } from "@zhigang/contract/ledger";
import { deadlineKey, decideTargetEdit } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { differences, insertChange } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { requireSeen } from "../require-seen.ts";
import { sideOf } from "../side-of.ts";
import { getTarget } from "./get-target.ts";
import { changeTarget, getTargetRow } from "./target-store.ts";

/** 修改目标: what it promises changes only with a reason; the words of the text stay beside it. */
export async function editTarget(
  call: Call,
  id: string,
  input: BodyOf<(typeof ledgerEndpoints)["editTarget"]>,
): Promise<Target> {
  const { reason, ...fields } = input;
  const target = await getTargetRow(call.tx, id, "change");
  await requireSeen(call, target, () => getTarget(call, id));

  const changes = differences(target, fields);
  const decision = decideTargetEdit({
    planStatus: target.planStatus,
    changed: changes.map((change) => change.field),
    reason,
  });
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id });

  if (changes.length > 0) {
    const key = fields.dueOn === undefined ? {} : { deadlineKey: deadlineKey(fields.dueOn, target.deadlineValue) };
    await changeTarget(call.tx, id, { ...fields, ...key, changedAt: call.now });
    const operation = "ledger.target.edit";
    const version = target.version + 1;
    await insertChange(call, { subjectKind: "target", subjectId: id, version, operation, changes, reason });
    const { planId } = target;
    const title = fields.name ?? target.name;
    await announce(call, [changedFact("ledger.target.changed", { id, planId, title, version, operation, changes })]);
    await record(
      call,
      operation,
      { kind: "target", id, label: target.name },
      { from: sideOf(changes, "from"), to: sideOf(changes, "to"), ...(reason !== undefined && { reason }) },
    );
  }
  return getTarget(call, id);
}
