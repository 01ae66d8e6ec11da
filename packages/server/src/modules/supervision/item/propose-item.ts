import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ItemSource, SupervisionKind } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { getTask } from "../../ledger/index.ts";
import { getItem } from "./get-item.ts";
import { getItemForUpdate, insertItem } from "./item-store.ts";
import { keepAct } from "./keep-act.ts";

/** 拟办: puts a matter forward; one that carries out a task of the ledger keeps which. */
export async function proposeItem(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["proposeItem"]>,
): Promise<ItemDetail> {
  const { taskId, reason, ...matter } = input;
  const planId = taskId === undefined ? null : (await getTask(call, taskId)).planId;
  const id = await putForward(
    call,
    { ...matter, taskId: taskId ?? null, planId, parentItemId: null, divisionCode: call.actor.divisionCode },
    reason,
  );
  return getItem(call, id);
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

/** Writes a new item with the first act of its log, and gives its id. */
export async function putForward(call: Call, matter: Matter, reason?: string): Promise<string> {
  const id = newId();
  await insertItem(call.tx, {
    ...matter,
    id,
    number: null,
    survivorId: null,
    status: "proposed",
    suspendedFrom: null,
    duties: "[]",
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
    reviewOn: null,
    handledBy: [],
    since: call.now,
    proposedAt: call.now,
    actCount: 0,
  });
  await keepAct(call, await getItemForUpdate(call.tx, id), { kind: "propose", reason, detail: {} });
  return id;
}
