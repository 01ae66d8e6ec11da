import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { OPEN_REMIT } from "@zhigang/domain/supervision";
import type { ActDetail, ItemSource, SupervisionKind } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { getTask } from "../../ledger/index.ts";
import { readTaskDuties } from "./bulk/task-as-item.ts";
import { requireSoundRemit } from "./check-remit.ts";
import { getItem } from "./get-item.ts";
import { findOpenItemsOfTasks, getItemForUpdate, insertItem } from "./item-store.ts";
import { keepAct } from "./keep-act.ts";

/** 拟办: puts a matter forward; one that carries out a task of the ledger keeps which. */
export async function proposeItem(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["proposeItem"]>,
): Promise<ItemDetail> {
  const { taskId, reason, duties, proposedDueOn, remit, ...matter } = input;
  const planId = taskId === undefined ? null : await readTask(call, taskId);
  if (remit) await requireSoundRemit(call, remit, null);
  const id = await putForward(
    call,
    { ...matter, taskId: taskId ?? null, planId, parentItemId: null, divisionCode: call.actor.divisionCode },
    {
      reason,
      ...(duties && { duties }),
      ...(proposedDueOn !== undefined && { proposedDueOn }),
      ...(remit && { remit }),
    },
  );
  return getItem(call, id);
}

/** The plan of the task; a task that is not ready to be handed over, or is supervised already, is refused with the reason. */
async function readTask(call: Call, taskId: string): Promise<string> {
  const task = await getTask(call, taskId);
  readTaskDuties(call, task, (await findOpenItemsOfTasks(call.tx, [taskId])).get(taskId));
  return task.planId;
}

/** The matter of an item, before anything was done to it. */
export interface Matter {
  readonly title: string;
  readonly requirement: string;
  readonly source: ItemSource;
  readonly kind: SupervisionKind;
  readonly taskId: string | null;
  readonly planId: string | null;
  readonly parentItemId: string | null;
  /** By the calendar of this place its clock runs. */
  readonly divisionCode: string | null;
}

/** What is put forward with a matter: why, and who should do it by when. */
export interface PutForward extends Pick<ActDetail, "authority" | "duties" | "proposedDueOn" | "remit"> {
  readonly reason?: string | undefined;
}

/** Writes a new item with the first act of its log, and gives its id. */
export async function putForward(call: Call, matter: Matter, put: PutForward = {}): Promise<string> {
  const { reason, ...detail } = put;
  const id = newId();
  await insertItem(call.tx, {
    ...matter,
    id,
    number: null,
    survivorId: null,
    status: "proposed",
    suspendedFrom: null,
    duties: "[]",
    remit: JSON.stringify(OPEN_REMIT),
    leadDepartmentIds: [],
    authority: null,
    clockState: "waiting",
    dueOn: null,
    originalDueOn: null,
    extensions: 0,
    acknowledgeBy: null,
    completedOn: null,
    extensionRequest: null,
    coordinationAskedOn: null,
    objectBy: null,
    concludedBy: [],
    objectionDueOn: null,
    reviewOn: null,
    handledBy: [],
    departmentIds: [],
    since: call.now,
    proposedAt: call.now,
    actCount: 0,
  });
  await keepAct(call, await getItemForUpdate(call.tx, id), { kind: "propose", reason, detail });
  return id;
}
