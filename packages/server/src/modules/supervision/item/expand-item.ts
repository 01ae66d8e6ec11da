import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ActDetail } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireReachable } from "../control/require-reachable.ts";
import { findGroupMembers } from "../../identity/index.ts";
import type { GroupOnDay } from "../../identity/index.ts";
import { actOnItem, requireAllowed, requireSeenItem } from "./act-on-item.ts";
import { getSeenItem } from "./item-scope.ts";
import { getItemForUpdate } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf } from "./item-view.ts";
import { keepAct } from "./keep-act.ts";
import { putForward } from "./propose-item.ts";

type Deed = Omit<BodyOf<(typeof supervisionEndpoints)["expandItem"]>, "groupId" | "excluded">;

/**
 * 按成员展开: a matter of a collective body (各区县政府) becomes one item for each of its members of today, handed over at once
 * under the decision by which the whole was filed; who answers for nothing here is kept with the reason.
 */
export async function expandItem(
  call: Call,
  id: string,
  { groupId, excluded, ...deed }: BodyOf<(typeof supervisionEndpoints)["expandItem"]>,
): Promise<ItemDetail> {
  const item = await getSeenItem(call, id, "change");
  await requireSeenItem(call, item);
  await requireAllowed(call, item, "expand", { ...deed, childIds: [id] });
  const group = await findGroupMembers(call.tx, groupId, dayOf(call));
  if (!group) throw new AppError("supervision.group_not_found", { id: groupId });
  const reasons = new Map(excluded.map(({ departmentId, reason }) => [departmentId, reason]));
  const members = group.members.filter(({ departmentId }) => !reasons.has(departmentId));
  if (members.length === 0) throw new AppError("supervision.group_empty", { name: group.name });

  const whom = members.map(({ departmentId }) => ({ departmentId, role: "lead" as const }));
  await requireReachable(call, item, "assign", { ...deed, duties: whom });
  const childIds: string[] = [];
  for (const [index, member] of members.entries()) {
    childIds.push(await handOver(call, item, { member, number: `${item.number}-${index + 1}`, deed }));
  }
  const left = group.members.flatMap(({ departmentId, name }) => {
    const reason = reasons.get(departmentId);
    return reason === undefined ? [] : [{ departmentId, name, reason }];
  });
  return actOnItem(call, id, "expand", { ...deed, childIds, groupName: group.name, excluded: left });
}

interface Share {
  readonly member: GroupOnDay["members"][number];
  readonly number: string;
  readonly deed: Deed;
}

/** One member's item: put forward, filed by the decision on the whole, assigned; its clock runs by the member's calendar. */
async function handOver(call: Call, item: ItemRow, { member, number, deed }: Share): Promise<string> {
  const { requirement, source, kind, taskId, planId, authority } = item;
  const title = `${item.title}（${member.name}）`;
  const { divisionCode } = member;
  const duties = [{ departmentId: member.departmentId, role: "lead" as const }];
  const id = await putForward(
    call,
    { title, requirement, source, kind, taskId, planId, divisionCode, parentItemId: item.id },
    { duties, remit: { ...item.remit, objectIds: [member.departmentId] } },
  );
  const filing: ActDetail = authority === null ? {} : { authority };
  await keepAct(call, await getItemForUpdate(call.tx, id), { kind: "file", detail: filing }, { number });
  await keepAct(call, await getItemForUpdate(call.tx, id), { kind: "assign", detail: { ...deed, duties } });
  return id;
}
