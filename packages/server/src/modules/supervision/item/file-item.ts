import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { actOnItem } from "./act-on-item.ts";
import { dayOf } from "./item-view.ts";

/** 立项: fixed by decision of the government or its head (decree 733 Art. 11); from now on the item has its number. */
export async function fileItem(
  call: Call,
  id: string,
  input: BodyOf<(typeof supervisionEndpoints)["fileItem"]>,
): Promise<ItemDetail> {
  const year = Number(dayOf(call).slice(0, 4));
  return actOnItem(call, id, "file", input, async (item) => ({
    number: item.number ?? `${year}-${String(await nextNumber(call.tx, "item", year)).padStart(4, "0")}`,
  }));
}
