import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { lockCalendar } from "../calendar/calendar-store.ts";
import type { ItemRow } from "./item-store.ts";

/** Whose items somebody reads: those of the whole city, or those of one department; of no department, none. */
export type ItemScope = { readonly of: "city" } | { readonly of: "department"; readonly departmentId: string | null };

/** Whether `item` is within the scope. The ids are gathered once, by the indexes on departments and leads. */
export function isItemSeen(scope: ItemScope): RawBuilder<SqlBool> {
  if (scope.of === "city") return sql<SqlBool>`true`;
  const own = sql`array[${scope.departmentId}::uuid]`;
  return sql<SqlBool>`item.id = any(array(
    select id from supervision.item where department_ids @> ${own}
    union all
    select parent_item_id from supervision.item where lead_department_ids @> ${own} and parent_item_id is not null
    union all
    select child.id
      from supervision.item as parent
      join supervision.item as child on child.parent_item_id = parent.id
     where parent.lead_department_ids @> ${own}))`;
}

/** The item within the scope, locked when it is to be changed; any other is not found. */
export async function getSeenItemRow(
  tx: Tx,
  scope: ItemScope,
  id: string,
  use: "read" | "change" = "read",
): Promise<ItemRow> {
  if (use === "change") await lockCalendar(tx, "shared");
  const { rows } = await sql<ItemRow>`
select item.*
  from supervision.item
 where item.id = ${id}::uuid and ${isItemSeen(scope)}
 ${use === "change" ? sql`for no key update` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("supervision.item_not_found", { id });
  return row;
}

/** The children of an item that are within the scope. */
export async function listSeenChildRows(tx: Tx, scope: ItemScope, parentItemId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
select item.*
  from supervision.item
 where item.parent_item_id = ${parentItemId}::uuid and ${isItemSeen(scope)}
 order by item.proposed_at, item.id`.execute(tx);
  return rows;
}

/** Those of these items that are within the scope. */
export async function listSeenIds(tx: Tx, scope: ItemScope, ids: readonly string[]): Promise<Set<string>> {
  if (scope.of === "city" || ids.length === 0) return new Set(ids);
  const { rows } = await sql<{ id: string }>`
select item.id
  from supervision.item
 where item.id = any(${[...ids]}::uuid[]) and ${isItemSeen(scope)}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
