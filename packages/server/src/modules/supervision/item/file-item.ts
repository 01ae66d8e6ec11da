import type { BodyOf } from "@zhigang/contract/http";
import type { ItemDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError, KeptRefusal } from "../../../platform/http/app-error.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { actOnItem, requireSeenItem } from "./act-on-item.ts";
import { getSeenItem } from "./item-scope.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf } from "./item-view.ts";
import { keepAct } from "./keep-act.ts";
import { findOverlaps } from "./list-item-overlaps.ts";
import type { FoundOverlap } from "./say-overlap.ts";
import { partiesOf } from "./parties-of.ts";

type Filing = BodyOf<(typeof supervisionEndpoints)["fileItem"]>;

/**
 * 立项: fixed by decision of the government or its head (decree 733 Art. 11); from now on the item has its number, and its plan of
 * supervision is locked. What supervises the same already is kept with the reason for filing all the same.
 */
export async function fileItem(call: Call, id: string, input: Filing): Promise<ItemDetail> {
  const item = await getSeenItem(call, id, "change");
  await requireSeenItem(call, item);
  const isProposed = item.status === "proposed";
  if (isProposed && partiesOf(call.actor, item).includes("approver")) await requireAuthority(call, item, input);
  const overlaps = isProposed ? await findOverlaps(call.tx, item) : [];
  if (overlaps.length > 0 && input.reason === undefined) throw refusalOf(call, overlaps);
  const year = Number(dayOf(call).slice(0, 4));
  const known = overlaps.map(({ row }) => ({ itemId: row.id, number: row.number, title: row.title }));
  return actOnItem(call, id, "file", { ...input, ...(known.length > 0 && { overlaps: known }) }, async () => ({
    number: item.number ?? `${year}-${String(await nextNumber(call.tx, "item", year)).padStart(4, "0")}`,
  }));
}

/** Without an act that authorises it, or on one still to come, nothing is filed; the attempt is kept (decree 733 Art. 7). */
async function requireAuthority(call: Call, item: ItemRow, { authority, reason }: Filing): Promise<void> {
  const isFuture = authority !== undefined && authority.decidedOn > dayOf(call);
  if (authority !== undefined && !isFuture) return;
  await keepAct(call, item, { kind: "miss_authority", reason, detail: {} });
  throw new KeptRefusal(isFuture ? "supervision.authority_future" : "supervision.authority_missing", {
    id: item.id,
    day: authority?.decidedOn,
  });
}

/** No repeated and no many-headed supervision (decree 733 Art. 15): who files all the same says why. */
function refusalOf(call: Call, overlaps: readonly FoundOverlap[]): AppError {
  const titles = overlaps.map(({ row: { number, title } }) => `${number ?? ""} ${title}`.trim());
  return new AppError("supervision.item_overlaps", {
    ids: overlaps.map(({ row }) => row.id),
    titles: titles.slice(0, 3).join(call.language === "zh" ? "、" : ", "),
  });
}
