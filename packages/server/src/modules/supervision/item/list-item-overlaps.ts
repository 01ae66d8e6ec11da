import type { ItemOverlap } from "@zhigang/contract/supervision";
import { overlapOf } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { getSeenItem, itemScopeOf } from "./item-scope.ts";
import { listProposers, listSupervisedRows } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf, namesIn, presentItem } from "./item-view.ts";
import { sayOverlap } from "./say-overlap.ts";
import type { FoundOverlap } from "./say-overlap.ts";
import { listSeenIds } from "./seen-item-store.ts";

/**
 * 重复督查: by which items under way, and by whom, the same matter of the same departments is supervised in the same period
 * already (decree 733 Art. 15).
 */
export async function listItemOverlaps(call: Call, id: string): Promise<{ items: ItemOverlap[] }> {
  const found = await findOverlaps(call.tx, await getSeenItem(call, id));
  const ids = found.map(({ row }) => row.id);
  const seen = await listSeenIds(call.tx, itemScopeOf(call.actor), ids);
  const shown = found.filter(({ row }) => seen.has(row.id));
  const names = await namesIn(
    call.tx,
    shown.map(({ row }) => row),
  );
  const offices = await officesOf(call.tx, shown);
  const today = dayOf(call);
  return {
    items: shown.map(({ row, overlap }) => {
      const proposedBy = offices.get(row.id) ?? "";
      const because = sayOverlap({ row, overlap }, proposedBy, names);
      return { ...presentItem(row, names, today), proposedBy, authority: row.authority, because };
    }),
  };
}

/** The items that supervise the same object × matter × period; an item and its parts are one supervision. */
export async function findOverlaps(tx: Tx, item: ItemRow): Promise<FoundOverlap[]> {
  const others = await listSupervisedRows(tx, item.id);
  return others
    .filter(({ id }) => id !== item.parentItemId)
    .flatMap((row) => {
      const overlap = overlapOf(item, row);
      return overlap === null ? [] : [{ row, overlap }];
    });
}

/** Whose people put each of them forward: the office by its name, else the person. */
async function officesOf(tx: Tx, found: readonly FoundOverlap[]): Promise<ReadonlyMap<string, string>> {
  const proposers = await listProposers(
    tx,
    found.map(({ row }) => row.id),
  );
  const names = await findDepartmentNames(
    tx,
    proposers.flatMap(({ departmentId }) => departmentId ?? []),
  );
  return new Map(
    proposers.map(({ itemId, departmentId, actorName }) => [itemId, names.get(departmentId ?? "") ?? actorName]),
  );
}
