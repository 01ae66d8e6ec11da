import type { ExchangeRowKind, ExchangeState } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ExchangeRowTable, ExchangeTable } from "../batch-tables.ts";
import { insertRows } from "../insert-rows.ts";
import type { FieldChange, LedgerTables } from "../tables.ts";

export type ExchangeRecord = Omit<Selectable<ExchangeTable>, "content">;
export type ExchangeRowRecord = Selectable<ExchangeRowTable>;

/** A plan whose text new tasks can cite. */
export interface PlanWithText {
  id: string;
  documentId: string;
}

const SHOWN = [
  "id",
  "fileName",
  "format",
  "subjectKind",
  "state",
  "counts",
  "columns",
  "startedAt",
  "startedBy",
  "batchId",
  "version",
] as const;

/** The compared file without its bytes, locked when it is to be written, or not found. */
export async function getExchangeRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<ExchangeRecord> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.exchange")
    .select(SHOWN)
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.exchange_not_found", { id });
  return row;
}

/** The bytes of the file as it was uploaded. */
export async function getExchangeContent(tx: Tx, id: string): Promise<Buffer> {
  const row = await on<LedgerTables>(tx)
    .selectFrom("ledger.exchange")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.exchange_not_found", { id });
  return row.content;
}

/** Keeps a compared file with its rows, and forgets those nobody came back to. */
export async function insertExchange(
  tx: Tx,
  exchange: Insertable<ExchangeTable>,
  rows: readonly Insertable<ExchangeRowTable>[],
  forgetBefore: Date,
): Promise<void> {
  await on<LedgerTables>(tx).deleteFrom("ledger.exchange").where("startedAt", "<", forgetBefore).execute();
  await on<LedgerTables>(tx).insertInto("ledger.exchange").values(exchange).execute();
  await insertRows(tx, "ledger.exchangeRow", rows);
}

export async function markExchange(tx: Tx, id: string, state: ExchangeState, batchId: string | null): Promise<void> {
  await on<LedgerTables>(tx)
    .updateTable("ledger.exchange")
    .set({ state, batchId, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Rows of a compared file in the order of the file, one more than asked. */
export async function listExchangeRowRecords(
  tx: Tx,
  exchangeId: string,
  wish: { readonly kind?: ExchangeRowKind | undefined; readonly after: number; readonly limit?: number },
): Promise<ExchangeRowRecord[]> {
  const { kind, after, limit } = wish;
  return on<LedgerTables>(tx)
    .selectFrom("ledger.exchangeRow")
    .selectAll()
    .where("exchangeId", "=", exchangeId)
    .where("rowNumber", ">", after)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? "changed"))
    .orderBy("rowNumber")
    .$if(limit !== undefined, (query) => query.limit((limit ?? 0) + 1))
    .execute();
}

/** The changes of these tasks or targets, the oldest first. */
export async function listChangesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<{ subjectId: string; version: number; changes: FieldChange[] }[]> {
  if (ids.length === 0) return [];
  return on<LedgerTables>(tx)
    .selectFrom("ledger.change")
    .select(["subjectId", "version", "changes"])
    .where(sql<boolean>`subject_id = any(${ids}::uuid[])`)
    .orderBy("version")
    .execute();
}

/** Published plans of exactly this title. */
export async function listPlansTitled(tx: Tx, title: string): Promise<PlanWithText[]> {
  return on<LedgerTables>(tx)
    .selectFrom("ledger.plan")
    .select(["id", "documentId"])
    .where("title", "=", title)
    .where("status", "=", "published")
    .execute();
}

/** The titles of the tasks of a plan that cite exactly this span. */
export async function listTasksAt(tx: Tx, planId: string, [start, end]: readonly [number, number]): Promise<string[]> {
  const rows = await on<LedgerTables>(tx)
    .selectFrom("ledger.task")
    .select("title")
    .where("planId", "=", planId)
    .where("spanStart", "=", start)
    .where("spanEnd", "=", end)
    .execute();
  return rows.map(({ title }) => title);
}

/** The divisions of all plans, in whose name the names of their bodies are read. */
export async function listPlanDivisions(tx: Tx): Promise<Map<string, string>> {
  const rows = await on<LedgerTables>(tx).selectFrom("ledger.plan").select(["id", "divisionCode"]).execute();
  return new Map(rows.map(({ id, divisionCode }) => [id, divisionCode ?? ""]));
}
