import type { Item } from "@zhigang/contract/supervision";
import { ALIKE_FROM, titleLikeness } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { getItemRow, listSupervisedRows } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { dayOf, namesIn, presentItem } from "./item-view.ts";

/** 重复督查: by which items under way the same matter of the same departments is supervised already (decree 733 Art. 15). */
export async function listItemOverlaps(call: Call, id: string): Promise<{ items: Item[] }> {
  const rows = await findOverlaps(call.tx, await getItemRow(call.tx, id));
  const names = await namesIn(call.tx, rows);
  const today = dayOf(call);
  return { items: rows.map((row) => presentItem(row, names, today)) };
}

/** The same task; or a title that speaks of the same, where the departments meet or nobody is named yet. */
export async function findOverlaps(tx: Tx, item: ItemRow): Promise<ItemRow[]> {
  const others = await listSupervisedRows(tx, item.id);
  return others.filter((other) => {
    if (item.taskId !== null && item.taskId === other.taskId) return true;
    const meets =
      item.duties.length === 0 || other.duties.some(({ departmentId }) => hasDepartment(item, departmentId));
    return meets && titleLikeness(item.title, other.title) >= ALIKE_FROM;
  });
}

function hasDepartment({ duties }: ItemRow, id: string): boolean {
  return duties.some(({ departmentId }) => departmentId === id);
}
