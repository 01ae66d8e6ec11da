import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { LadderUseTable, SheetTables } from "../sheet/sheet-tables.ts";

export type LadderUseRow = Selectable<LadderUseTable>;

/** Every ladder that is or was in use, the latest first. */
export async function listLadderUses(tx: Tx): Promise<LadderUseRow[]> {
  return on<SheetTables>(tx)
    .selectFrom("supervision.ladderUse")
    .selectAll()
    .orderBy("putInForceAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function getLadderUseRow(tx: Tx, id: string): Promise<LadderUseRow> {
  const row = await on<SheetTables>(tx)
    .selectFrom("supervision.ladderUse")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.ladder_not_found", { id });
  return row;
}

export async function insertLadderUse(tx: Tx, row: Insertable<LadderUseTable>): Promise<void> {
  await on<SheetTables>(tx).insertInto("supervision.ladderUse").values(row).execute();
}

export async function changeLadderUse(tx: Tx, id: string, fields: Updateable<LadderUseTable>): Promise<void> {
  await on<SheetTables>(tx).updateTable("supervision.ladderUse").set(fields).where("id", "=", id).execute();
}
