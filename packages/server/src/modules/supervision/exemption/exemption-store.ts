import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ExemptionTable, SheetTables } from "../sheet/sheet-tables.ts";

export type ExemptionRow = Selectable<ExemptionTable>;

/** The exemption, locked when it is to be decided, or not found. */
export async function getExemptionRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<ExemptionRow> {
  const row = await on<SheetTables>(tx)
    .selectFrom("supervision.exemption")
    .selectAll()
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.exemption_not_found", { id });
  return row;
}

/** The exemptions of items, the latest first. */
export async function listExemptionRows(tx: Tx, itemIds: readonly string[]): Promise<ExemptionRow[]> {
  return on<SheetTables>(tx)
    .selectFrom("supervision.exemption")
    .selectAll()
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** The items among these that are exempt on a day. */
export async function listExemptItemIds(tx: Tx, itemIds: readonly string[], day: string): Promise<Set<string>> {
  const { rows } = await sql<{ itemId: string }>`
select distinct item_id
  from supervision.exemption
 where item_id = any(${[...itemIds]}::uuid[]) and status = 'approved'
   and from_on <= ${day}::date and (to_on is null or to_on >= ${day}::date)`.execute(tx);
  return new Set(rows.map(({ itemId }) => itemId));
}

export async function insertExemption(tx: Tx, row: Insertable<ExemptionTable>): Promise<void> {
  await on<SheetTables>(tx).insertInto("supervision.exemption").values(row).execute();
}

export async function changeExemption(tx: Tx, id: string, fields: Updateable<ExemptionTable>): Promise<void> {
  await on<SheetTables>(tx)
    .updateTable("supervision.exemption")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}
