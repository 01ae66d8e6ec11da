import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { actOnItem } from "./act-on-item.ts";
import { getSeenItem } from "./item-scope.ts";

/** 并入: the item lives on in another one, which must itself be under way. */
export async function mergeItem(
  call: Call,
  id: string,
  { survivorId, reason }: BodyOf<(typeof supervisionEndpoints)["mergeItem"]>,
): Promise<ItemDetail> {
  // In the order of the ids, so that two items merged into each other at once do not wait in a circle.
  if (id < survivorId) await getSeenItem(call, id, "change");
  const survivor = await getSeenItem(call, survivorId, "change");
  const isOpen = !["proposed", "merged", "cancelled", "cleared", "archived"].includes(survivor.status);
  if (survivorId === id || !isOpen) throw new AppError("supervision.survivor_not_open", { id: survivorId });
  return actOnItem(call, id, "merge", { reason, survivorId }, () => Promise.resolve({ survivorId }));
}
