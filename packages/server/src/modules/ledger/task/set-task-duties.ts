import type { BodyOf } from "@zhigang/contract/http";
import type { Task, ledgerEndpoints } from "@zhigang/contract/ledger";
import { bodyKey, decideDuties, decidePlanAction, findRepeated } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireSeen } from "../require-seen.ts";
import type { HeldDuty } from "../tables.ts";
import { departmentNamesOf } from "./department-names.ts";
import { getTask } from "./get-task.ts";
import { shownDuties, UNWRITTEN } from "./held-duty.ts";
import { keepTaskChange } from "./keep-task-change.ts";
import { changeDuties, getTaskForUpdate } from "./task-store.ts";
import type { LockedTask } from "./task-store.ts";

type Wish = BodyOf<(typeof ledgerEndpoints)["setTaskDuties"]>;

/** 确定牵头与配合单位: a person says who does it; what the text named stays in the history. */
export async function setTaskDuties(call: Call, id: string, { duties, reason }: Wish): Promise<Task> {
  const task = await getTaskForUpdate(call.tx, id);
  await requireSeen(call, task, () => getTask(call, id));

  const decision = decidePlanAction({ status: task.planStatus }, "edit_task");
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id });
  const held = duties.map((duty) => ({ ...duty, departmentId: duty.departmentId ?? null }));
  const apart = decideDuties(held);
  if (!apart.allowed) throw new AppError(`ledger.${apart.because}`, { name: findRepeated(held) });
  await requireDepartments(call, held);

  await writeDuties(
    call,
    task,
    held.map((duty) => heldDuty(task, duty)),
    { operation: "ledger.task.set_duties", reason },
  );
  return getTask(call, id);
}

/** Puts new duties on a task: the basis of its lead is that a person set it. */
export async function writeDuties(
  call: Call,
  task: LockedTask,
  duties: HeldDuty[],
  { operation, reason, settles = 0 }: { operation: string; reason?: string; settles?: number },
): Promise<void> {
  const after = { ...task, leadBasis: "set" as const, openQuestionCount: task.openQuestionCount - settles, duties };
  const { leadBasis, openQuestionCount } = after;
  await changeDuties(call.tx, task.id, duties, { leadBasis, openQuestionCount, changedAt: call.now });
  const changes = [
    { field: "duties", from: shownDuties(task.duties), to: shownDuties(duties) },
    { field: "leadBasis", from: task.leadBasis, to: leadBasis },
  ].filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to));
  await keepTaskChange(call, task, after, { operation, changes, reason });
}

/** A duty set by a person; what the text says of the same body is kept with it. */
function heldDuty(task: LockedTask, duty: Pick<HeldDuty, "role" | "name" | "departmentId">): HeldDuty {
  const written = task.duties.find((one) => bodyKey(one) === bodyKey(duty) || one.name === duty.name) ?? UNWRITTEN;
  return { ...UNWRITTEN, ...written, role: duty.role, name: duty.name, departmentId: duty.departmentId };
}

async function requireDepartments(
  call: Call,
  duties: readonly { name: string; departmentId: string | null }[],
): Promise<void> {
  const names = await departmentNamesOf(call.tx, [{ duties }]);
  const unknown = duties.find((duty) => duty.departmentId !== null && !names.has(duty.departmentId));
  if (unknown) throw new AppError("ledger.department_unknown", { name: unknown.name });
}
