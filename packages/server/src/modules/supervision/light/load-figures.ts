import type { ItemFigures } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemRow } from "../item/item-store.ts";

/** What is known of these items at a cut-off, item by item. */
export async function loadFigures(
  _tx: Tx,
  items: readonly ItemRow[],
  cutOffOn: CalendarDate,
): Promise<Map<string, ItemFigures>> {
  return new Map(
    items.map(({ id, dueOn, completedOn }) => [
      id,
      { cutOffOn, dueOn, completedOn, planned: null, actual: [], plannedThen: [], isExempt: false },
    ]),
  );
}
