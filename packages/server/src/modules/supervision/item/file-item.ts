import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { findOverlaps } from "./list-item-overlaps.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { actOnItem } from "./act-on-item.ts";
import { getItemRow } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf } from "./item-view.ts";

/** 立项: fixed by decision of the government or its head (decree 733 Art. 11); from now on the item has its number. */
export async function fileItem(
  call: Call,
  id: string,
  input: BodyOf<(typeof supervisionEndpoints)["fileItem"]>,
): Promise<ItemDetail> {
  const item = await getItemRow(call.tx, id);
  if (item.status === "proposed" && input.reason === undefined) await requireNoOverlap(call, item);
  const year = Number(dayOf(call).slice(0, 4));
  return actOnItem(call, id, "file", input, async () => ({
    number: item.number ?? `${year}-${String(await nextNumber(call.tx, "item", year)).padStart(4, "0")}`,
  }));
}

/** No repeated and no many-headed supervision (decree 733 Art. 15): who files all the same says why. */
async function requireNoOverlap(call: Call, item: ItemRow): Promise<void> {
  const overlaps = await findOverlaps(call.tx, item);
  if (overlaps.length === 0) return;
  const titles = overlaps.map(({ number, title }) => `${number ?? ""} ${title}`.trim());
  throw new AppError("supervision.item_overlaps", {
    ids: overlaps.map(({ id }) => id),
    titles: titles.slice(0, 3).join(call.language === "zh" ? "、" : ", "),
  });
}
