import type { BodyOf } from "@zhigang/contract/http";
import type { Item, SeenItem, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../../platform/call.ts";
import { actOnItem } from "../act-on-item.ts";
import { fileItem } from "../file-item.ts";
import { getSeenItem, itemScopeOf } from "../item-scope.ts";
import { listActRows, listItemRowsOf } from "../item-store.ts";
import { listSeenIds } from "../seen-item-store.ts";
import { doAll, presentAll } from "./do-all.ts";
import type { Among } from "./do-all.ts";

type Endpoints = typeof supervisionEndpoints;
type Moved = Promise<{ items: Item[] }>;

/** 批量立项: one decision of the government or its head for several matters. */
export async function fileItems(call: Call, { items, ...decision }: BodyOf<Endpoints["fileItems"]>): Moved {
  return moveAll(call, items, (one, { id }) => fileItem(one, id, decision));
}

/** 批量交办: to the departments and the days put forward with each item, unless others are named. */
export async function assignItems(call: Call, body: BodyOf<Endpoints["assignItems"]>): Moved {
  const { limit, acknowledgeWithin } = body;
  return moveAll(call, body.items, async (one, { id, duties, dueOn }) => {
    const put = await putForwardWith(call, id);
    const day = dueOn ?? put.dueOn;
    return actOnItem(one, id, "assign", {
      duties: duties ?? put.duties,
      ...(day === undefined ? limit && { limit } : { dueOn: day }),
      ...(acknowledgeWithin !== undefined && { acknowledgeWithin }),
    });
  });
}

/** 批量签收. */
export async function acknowledgeItems(call: Call, { items }: BodyOf<Endpoints["acknowledgeItems"]>): Moved {
  return moveAll(call, items, (one, { id }) => actOnItem(one, id, "acknowledge", {}));
}

/** The duties that stand in an item before it is handed over, and the day that was put forward with it. */
async function putForwardWith(call: Call, id: string) {
  const { duties } = await getSeenItem(call, id);
  const [first] = await listActRows(call.tx, id);
  return { duties, dueOn: first?.detail.proposedDueOn };
}

async function moveAll<T extends SeenItem>(
  call: Call,
  items: readonly T[],
  deed: (one: Call, item: T) => Promise<unknown>,
): Moved {
  const ids = items.map(({ id }) => id);
  const seen = await listSeenIds(call.tx, itemScopeOf(call.actor), ids);
  const titles = new Map((await listItemRowsOf(call.tx, [...seen])).map((row) => [row.id, row.title]));
  const all: Among<T>[] = items.map((wish) => ({ id: wish.id, title: titles.get(wish.id) ?? wish.id, wish }));
  await doAll(call, all, ({ wish }) => deed({ ...call, expectedVersion: wish.version }, wish));
  return presentAll(call, ids);
}
