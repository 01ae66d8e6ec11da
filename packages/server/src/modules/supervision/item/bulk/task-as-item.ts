import type { Task } from "@zhigang/contract/ledger";
import { ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import { LEAD_QUESTION_KINDS } from "@zhigang/domain/ledger";
import type { ItemDuty } from "@zhigang/domain/supervision";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import { findOpenItemOfTask } from "../item-store.ts";

/** Questions of the ledger about who does a task; while one is open nobody can be told to lead. */
const WHO_QUESTION_KINDS: readonly string[] = [...LEAD_QUESTION_KINDS, "no_body", "body_unclear"];

/** What a task brings into an item: who does it and by when. */
export interface TaskDuties {
  readonly duties: readonly ItemDuty[];
  readonly dueOn: string | null;
}

/** Reads who leads and supports from a task; refuses with the reason where the task is not ready to be handed over. */
export async function readTaskDuties(call: Call, task: Task): Promise<TaskDuties> {
  if (task.withdrawnBecause !== null) throw new AppError("supervision.task_withdrawn");
  const open = task.questions.find(({ kind, state }) => state === "open" && WHO_QUESTION_KINDS.includes(kind));
  if (open) throw new AppError("supervision.task_lead_open", { reason: open.reason });
  await requireUnsupervised(call, task.id);
  const unknown = task.duties.find(({ departmentId }) => departmentId === null);
  if (unknown) throw new AppError("supervision.task_body_unknown", { name: unknown.name });

  const duties = dutiesOf(task);
  if (!duties.some(({ role }) => role !== "support")) throw new AppError("supervision.task_lead_missing");
  return { duties, dueOn: task.deadline.dueOn };
}

/** One matter, one item (一事一项): a task under supervision is not put forward again. */
async function requireUnsupervised(call: Call, taskId: string): Promise<void> {
  const other = await findOpenItemOfTask(call.tx, taskId);
  if (!other) return;
  throw new AppError("supervision.task_supervised", {
    id: other.id,
    number: other.number ?? other.title,
    status: ITEM_STATUS_WORDS[other.status][call.language],
  });
}

/** One lead leads; several lead together without an order (并列牵头); where the text makes all of them answer, so do they. */
function dutiesOf({ duties, leadBasis }: Task): ItemDuty[] {
  const named = duties.filter(({ role }) => role === "lead");
  const leads = named.length > 0 || leadBasis !== "joint" ? named : duties.filter(({ role }) => role === "joint");
  const leadRole = leads.length === 1 ? "lead" : "joint_lead";
  return duties.flatMap((duty) => {
    if (duty.departmentId === null) return [];
    return [{ departmentId: duty.departmentId, role: leads.includes(duty) ? leadRole : ("support" as const) }];
  });
}
