import { sql } from "kysely";
import type { Insertable, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { BulletinTable, BulletinTables } from "./bulletin-tables.ts";

export type BulletinRow = Selectable<BulletinTable>;

/** The bulletin, locked when it is to be changed, or not found. */
export async function getBulletinRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<BulletinRow> {
  const row = await on<BulletinTables>(tx)
    .selectFrom("supervision.bulletin")
    .selectAll()
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.bulletin_not_found", { id });
  return row;
}

/** One page of bulletins, the latest first, one row more than asked. */
export async function listBulletinRows(
  tx: Tx,
  { status, isIssued = false }: { readonly status?: string; readonly isIssued?: boolean },
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<BulletinRow[]> {
  const ofStatus = status === undefined ? sql<SqlBool>`status <> 'discarded'` : sql<SqlBool>`status = ${status}`;
  const behind = after
    ? sql<SqlBool>`(drafted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql<SqlBool>`true`;
  const { rows } = await sql<BulletinRow>`
select *
  from supervision.bulletin
 where ${ofStatus} and ${behind} and (document_id is not null or not ${isIssued})
 order by drafted_at desc, id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

/** The bulletin of a period and of the same plans that was in force at a moment. */
export async function findIssuedOf(
  tx: Tx,
  { period, planId, at }: { readonly period: string; readonly planId: string | null; readonly at: Date },
): Promise<Pick<BulletinRow, "number" | "documentId"> | undefined> {
  return on<BulletinTables>(tx)
    .selectFrom("supervision.bulletin")
    .select(["number", "documentId"])
    .where("period", "=", period)
    .where("planId", planId === null ? "is" : "=", planId)
    .where("issuedAt", "<=", at)
    .orderBy("issuedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The edition that corrects a bulletin and was not put aside. */
export async function findCorrectionOf(tx: Tx, id: string): Promise<string | undefined> {
  const row = await on<BulletinTables>(tx)
    .selectFrom("supervision.bulletin")
    .select("id")
    .where("correctsId", "=", id)
    .where("status", "<>", "discarded")
    .executeTakeFirst();
  return row?.id;
}

export async function insertBulletin(tx: Tx, row: Insertable<BulletinTable>): Promise<void> {
  await on<BulletinTables>(tx).insertInto("supervision.bulletin").values(row).execute();
}

export async function changeBulletin(tx: Tx, id: string, fields: Updateable<BulletinTable>): Promise<void> {
  await on<BulletinTables>(tx)
    .updateTable("supervision.bulletin")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}
