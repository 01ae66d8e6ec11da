import type { QueryOf } from "@zhigang/contract/http";
import type { Target, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { keysetOf } from "../keyset.ts";
import { sumTally } from "../tally/tally-store.ts";
import { keysOfTarget, listTargetRows, TARGET_SORT_COLUMNS } from "./target-store.ts";
import { presentTarget } from "./target-view.ts";

const DEFAULT_LIMIT = 50;

/** 目标: one page of the target table. */
export async function listTargets(
  call: Call,
  query: QueryOf<(typeof ledgerEndpoints)["listTargets"]>,
): Promise<Page<Target>> {
  const { cursor, limit = DEFAULT_LIMIT, sort = "position", direction, ...filter } = query;
  const keyset = keysetOf(TARGET_SORT_COLUMNS[sort], direction, cursor);
  const rows = await listTargetRows(call.tx, filter, keyset, limit);
  const page = pageFrom(
    rows,
    limit,
    (row) => keysOfTarget(row, sort),
    (row) => presentTarget(row, row),
  );

  if (cursor !== undefined) return page;
  if (page.nextCursor === null) return { ...page, total: page.items.length };
  if (Object.values(filter).some((value) => value !== undefined)) return page;
  return { ...page, total: (await sumTally(call.tx, "deadline")).targets };
}
