import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { actOnItem, requireAllowed } from "./act-on-item.ts";
import { getSeenItem } from "./item-scope.ts";
import { putForward } from "./propose-item.ts";

/** 拆分: the children are put forward with the matter of their parent, which closes only with all of them. */
export async function splitItem(
  call: Call,
  id: string,
  { children, reason }: BodyOf<(typeof supervisionEndpoints)["splitItem"]>,
): Promise<ItemDetail> {
  const item = await getSeenItem(call, id, "change");
  await requireAllowed(call, item, "split", { reason, childIds: children.map(() => id) });
  const { source, kind, taskId, planId, divisionCode, remit } = item;
  const childIds: string[] = [];
  for (const { title, requirement, duties } of children) {
    childIds.push(
      await putForward(
        call,
        { title, requirement, source, kind, taskId, planId, divisionCode, parentItemId: id },
        { reason, remit, ...(duties && { duties }) },
      ),
    );
  }
  return actOnItem(call, id, "split", { reason, childIds });
}
