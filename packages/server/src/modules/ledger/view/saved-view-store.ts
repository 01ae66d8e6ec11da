import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { LedgerTables, SavedViewTable } from "../tables.ts";

export type SavedViewRow = Selectable<SavedViewTable>;

/** The account's own views and those that others share. */
export async function listSavedViewRows(tx: Tx, accountId: string): Promise<SavedViewRow[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.savedView")
    .selectAll()
    .where((where) => where.or([where("accountId", "=", accountId), where("isShared", "=", true)]))
    .orderBy("name")
    .orderBy("id")
    .limit(500)
    .execute();
}

/** One of the account's own views, or not found. */
export async function getOwnSavedView(tx: Tx, id: string, accountId: string): Promise<SavedViewRow> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.savedView")
    .selectAll()
    .where("id", "=", id)
    .where("accountId", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.view_not_found", { id });
  return row;
}

export async function insertSavedView(tx: Tx, row: Insertable<SavedViewTable>): Promise<SavedViewRow> {
  return on<LedgerTables>(tx).insertInto("ledger.savedView").values(row).returningAll().executeTakeFirstOrThrow();
}

export async function deleteSavedViewRow(tx: Tx, id: string): Promise<void> {
  await on<LedgerTables>(tx).deleteFrom("ledger.savedView").where("id", "=", id).execute();
}
