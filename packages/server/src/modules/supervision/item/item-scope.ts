import type { Actor } from "@zhigang/domain/identity";
import { seesWholeCity } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { ItemRow } from "./item-store.ts";
import { getSeenItemRow } from "./seen-item-store.ts";
import type { ItemScope } from "./seen-item-store.ts";

/**
 * 数据范围: the offices and leaders see every item. A department sees those in which it has or had a duty, the parent of one it
 * leads and the children of one it leads, and what it put forward itself.
 */
export function itemScopeOf(actor: Actor): ItemScope {
  return seesWholeCity(actor) ? { of: "city" } : { of: "department", departmentId: actor.departmentId };
}

/** The item, locked when it is to be changed; one that the caller does not see is not found. */
export function getSeenItem({ tx, actor }: Call, id: string, use: "read" | "change" = "read"): Promise<ItemRow> {
  return getSeenItemRow(tx, itemScopeOf(actor), id, use);
}
