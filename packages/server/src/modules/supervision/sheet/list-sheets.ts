import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Sheet, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { SheetView } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { dayOf } from "../item/item-view.ts";
import { sheetScopeOf } from "./sheet-scope.ts";
import { countSheetRows, listSheetRows } from "./sheet-store.ts";
import type { SheetChoice, SheetFilter } from "./sheet-store.ts";
import { presentSheet } from "./sheet-view.ts";

const DEFAULT_LIMIT = 50;

/** 督办单: one page, the latest first. */
export async function listSheets(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listSheets"]>,
): Promise<Page<Sheet>> {
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listSheetRows(call.tx, choiceOf(call, filter), after, limit);
  const names = await findDepartmentNames(
    call.tx,
    rows.map(({ departmentId }) => departmentId),
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.draftedAt.toISOString(), row.id],
    (row) => presentSheet(call, row, names),
  );
}

/** How many sheets wait for what. */
export async function countSheets(
  call: Call,
  filter: QueryOf<(typeof supervisionEndpoints)["countSheets"]>,
): Promise<{ counts: { view: SheetView; count: number }[] }> {
  const counted = await countSheetRows(call.tx, choiceOf(call, filter));
  return { counts: [...counted].map(([view, count]) => ({ view, count })) };
}

function choiceOf(call: Call, filter: SheetFilter): SheetChoice {
  return { filter, scope: sheetScopeOf(call.actor), today: dayOf(call) };
}
