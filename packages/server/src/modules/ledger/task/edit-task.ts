import type { BodyOf } from "@zhigang/contract/http";
import type { Task, ledgerEndpoints } from "@zhigang/contract/ledger";
import { deadlineKey, decideTaskEdit, textGrams } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { differences } from "../change-store.ts";
import { requireSeen } from "../require-seen.ts";
import { getTask } from "./get-task.ts";
import { keepTaskChange } from "./keep-task-change.ts";
import { changeTask, getTaskForUpdate } from "./task-store.ts";

/** 修改任务: its title, note, mark and day. The words of the text stay what they are. */
export async function editTask(
  call: Call,
  id: string,
  input: BodyOf<(typeof ledgerEndpoints)["editTask"]>,
): Promise<Task> {
  const { reason, ...fields } = input;
  const task = await getTaskForUpdate(call.tx, id);
  await requireSeen(call, task, () => getTask(call, id));

  const changes = differences(task, fields);
  const changed = changes.map((change) => change.field);
  const decision = decideTaskEdit({ planStatus: task.planStatus, changed, reason });
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id });

  if (changes.length > 0) {
    await changeTask(call.tx, id, {
      ...fields,
      ...(fields.dueOn !== undefined && { deadlineKey: deadlineKey(fields.dueOn, task.deadlineValue) }),
      ...(fields.title !== undefined && { searchGrams: textGrams(`${fields.title}\n${task.content}`) }),
      changedAt: call.now,
    });
    await keepTaskChange(call, task, { ...task, ...fields }, { operation: "ledger.task.edit", changes, reason });
  }
  return getTask(call, id);
}
