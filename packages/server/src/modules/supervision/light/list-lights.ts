import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Item, ItemLight, supervisionEndpoints } from "@zhigang/contract/supervision";
import { COLOURS } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { dayOf, namesIn, presentItem } from "../item/item-view.ts";
import { getSeenItem, itemScopeOf } from "../item/item-scope.ts";
import { countLightRows, listLitItemRows } from "./lit-item-store.ts";
import { listLightHistory } from "./light-store.ts";
import type { NamedLight } from "./light-store.ts";

const DEFAULT_LIMIT = 50;

/** 亮灯事项: items with the light that counts, the worst of theirs; the most severe and longest lit first. */
export async function listLights(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listLights"]>,
): Promise<Page<{ item: Item; light: ItemLight }>> {
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
  const [severity, itemId] = cursor === undefined ? [] : decodeKeys(cursor, ["int", "uuid"]);
  const after = severity === undefined || itemId === undefined ? null : { severity, itemId };
  const rows = await listLitItemRows(call.tx, { ...filter, scope: itemScopeOf(call.actor) }, after, limit);
  const names = await namesIn(
    call.tx,
    rows.map(({ item }) => item),
  );
  const today = dayOf(call);
  return pageFrom(
    rows,
    limit,
    ({ severity, item }) => [severity, item.id],
    ({ item, light }) => ({ item: presentItem(item, names, today), light: presentLight(light) }),
  );
}

/** How many items have each light, each item counted once with its worst; and how many have none. */
export async function countLights(
  call: Call,
  filter: QueryOf<(typeof supervisionEndpoints)["countLights"]>,
): Promise<{ counts: { colour: ItemLight["colour"]; count: number }[]; withoutLight: number }> {
  const counted = new Map(
    (await countLightRows(call.tx, { ...filter, scope: itemScopeOf(call.actor) })).map(({ colour, count }) => [
      colour,
      count,
    ]),
  );
  return {
    counts: COLOURS.map((colour) => ({ colour, count: counted.get(colour) ?? 0 })),
    withoutLight: counted.get(null) ?? 0,
  };
}

/** 亮灯历史: what lit an item when, and why, the latest first. */
export async function listItemLights(call: Call, id: string): Promise<{ items: ItemLight[] }> {
  await getSeenItem(call, id);
  return { items: (await listLightHistory(call.tx, id)).map(presentLight) };
}

export function presentLight(row: NamedLight): ItemLight {
  return {
    itemId: row.itemId,
    cutOffOn: row.cutOffOn,
    knownAt: row.knownAt.toISOString(),
    state: row.state,
    colour: row.colour,
    value: row.value,
    because: row.because,
    ruleSetName: row.ruleSetName,
    ruleVersion: row.ruleNumber,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
