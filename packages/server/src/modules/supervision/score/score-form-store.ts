import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { ScoreFormTable, ScoreFormVersionTable, ScoreTables } from "./score-tables.ts";

export type ScoreFormKept = Selectable<ScoreFormTable>;
export type ScoreFormVersionRow = Selectable<ScoreFormVersionTable>;

/** Every form with how often it was changed. */
export async function listFormRows(tx: Tx): Promise<ScoreFormKept[]> {
  return on<ScoreTables>(tx).selectFrom("supervision.scoreForm").selectAll().execute();
}

/** The form, locked until this transaction ends. */
export async function getFormForUpdate(tx: Tx, name: string): Promise<ScoreFormKept> {
  return on<ScoreTables>(tx)
    .selectFrom("supervision.scoreForm")
    .selectAll()
    .where("name", "=", name)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The city's own versions of forms, the latest first. */
export async function listFormVersionRows(tx: Tx, name?: string): Promise<ScoreFormVersionRow[]> {
  return on<ScoreTables>(tx)
    .selectFrom("supervision.scoreFormVersion")
    .selectAll()
    .$if(name !== undefined, (query) => query.where("name", "=", name ?? ""))
    .orderBy("name")
    .orderBy("number", "desc")
    .execute();
}

export async function insertFormVersion(tx: Tx, row: Insertable<ScoreFormVersionTable>): Promise<void> {
  await on<ScoreTables>(tx).insertInto("supervision.scoreFormVersion").values(row).execute();
}

export async function changeFormVersion(
  tx: Tx,
  { name, number }: Pick<ScoreFormVersionRow, "name" | "number">,
  fields: Updateable<ScoreFormVersionTable>,
): Promise<void> {
  await on<ScoreTables>(tx)
    .updateTable("supervision.scoreFormVersion")
    .set(fields)
    .where("name", "=", name)
    .where("number", "=", number)
    .execute();
}

/** A draft that nobody scored by. */
export async function deleteFormDraft(tx: Tx, name: string): Promise<void> {
  await on<ScoreTables>(tx)
    .deleteFrom("supervision.scoreFormVersion")
    .where("name", "=", name)
    .where("status", "=", "drafted")
    .execute();
}

/** Counts a change of the form, for those who have it open. */
export async function markFormChanged(tx: Tx, name: string): Promise<void> {
  await on<ScoreTables>(tx)
    .updateTable("supervision.scoreForm")
    .set({ version: sql`version + 1` })
    .where("name", "=", name)
    .execute();
}
