import type { SpokenItem, SpokenLight } from "@zhigang/contract/supervision";
import { isItemOverdue, worstLight } from "@zhigang/domain/supervision";
import type { Tx } from "../../../platform/database/database.ts";
import type { Call } from "../../../platform/call.ts";
import { grouped } from "../grouped.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import { listItemRowsOf } from "../item/item-store.ts";
import type { ItemRow } from "../item/item-store.ts";
import { dayOf, namesIn, presentDuties } from "../item/item-view.ts";
import { listSeenIds } from "../item/seen-item-store.ts";
import { listCurrentLights } from "../light/light-store.ts";
import type { NamedLight } from "../light/light-store.ts";

/** An item as a meeting speaks of it. */
export interface Spoken {
  readonly item: SpokenItem;
  readonly light: SpokenLight | null;
  /** Whether the reader may look at the item itself. */
  readonly isSeen: boolean;
}

/** These items as they stand, each by the id asked for; one that was merged is told by the item in which it lives on. */
export async function loadSpokenItems(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, Spoken>> {
  const standing = await listStandingRows(call.tx, [...new Set(ids)]);
  const rows = [...new Map([...standing.values()].map((row) => [row.id, row])).values()];
  const rowIds = rows.map(({ id }) => id);
  const names = await namesIn(call.tx, rows);
  const lights = grouped(await listCurrentLights(call.tx, rowIds), ({ itemId }) => itemId);
  const seen = await listSeenIds(call.tx, itemScopeOf(call.actor), rowIds);
  const today = dayOf(call);
  const present = (row: ItemRow): Spoken => ({
    item: {
      id: row.id,
      number: row.number,
      title: row.title,
      status: row.status,
      dueOn: row.dueOn,
      isOverdue: isItemOverdue(row, today),
      duties: presentDuties(row.duties, names),
    },
    light: presentLight(worstLight(lights.get(row.id) ?? [])),
    isSeen: seen.has(row.id),
  });
  return new Map([...standing].map(([id, row]) => [id, present(row)]));
}

/** Each item, or the one it was merged into, however often. */
async function listStandingRows(tx: Tx, ids: readonly string[]): Promise<Map<string, ItemRow>> {
  const found = new Map<string, ItemRow>();
  const wanted = new Map(ids.map((id) => [id, id]));
  while (wanted.size > 0) {
    const rows = new Map((await listItemRowsOf(tx, [...new Set(wanted.values())])).map((row) => [row.id, row]));
    for (const [id, at] of wanted) {
      const row = rows.get(at);
      if (row?.status === "merged" && row.survivorId !== null) {
        wanted.set(id, row.survivorId);
        continue;
      }
      if (row) found.set(id, row);
      wanted.delete(id);
    }
  }
  return found;
}

function presentLight(light: NamedLight | null): Spoken["light"] {
  if (light === null) return null;
  const { colour, cutOffOn, because, ruleSetName, ruleNumber } = light;
  return { colour, cutOffOn, because, ruleSetName, ruleVersion: ruleNumber };
}
