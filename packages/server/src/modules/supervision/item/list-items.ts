import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Item, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { dayOf, namesIn, presentItem } from "./item-view.ts";
import { itemScopeOf } from "./item-scope.ts";
import { listItemRows } from "./item-store.ts";
import { turnsOf } from "./parties-of.ts";

const DEFAULT_LIMIT = 50;

/** 督查事项: one page, the latest first. `mine` are those that wait for the reader. */
export async function listItems(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listItems"]>,
): Promise<Page<Item>> {
  const { cursor, limit = DEFAULT_LIMIT, mine, overdue, ...filter } = query;
  const today = dayOf(call);
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listItemRows(
    call.tx,
    {
      ...filter,
      scope: itemScopeOf(call.actor),
      ...(mine && { turn: turnsOf(call.actor) }),
      ...(overdue && { overdueOn: today }),
    },
    after,
    limit,
  );
  const names = await namesIn(call.tx, rows);
  return pageFrom(
    rows,
    limit,
    (row) => [row.proposedAt.toISOString(), row.id],
    (row) => presentItem(row, names, today),
  );
}
