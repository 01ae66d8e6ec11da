import type { AlignmentConflict, AlignmentGap } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { AlignmentLinkTable, AlignmentTable, AlignmentTables } from "./alignment-tables.ts";

export type AlignmentRow = Selectable<AlignmentTable>;
export type AlignmentLinkRow = Selectable<AlignmentLinkTable>;

/** Every pair of plans that was aligned, the latest first. */
export async function listAlignmentRows(
  tx: Tx,
): Promise<Pick<AlignmentRow, "id" | "upperPlanId" | "lowerPlanId" | "alignedAt">[]> {
  return on<AlignmentTables>(tx)
    .selectFrom("ledger.alignment")
    .select(["id", "upperPlanId", "lowerPlanId", "alignedAt"])
    .orderBy("alignedAt", "desc")
    .orderBy("id")
    .execute();
}

/** One alignment, or not found. */
export async function getAlignmentRow(tx: Tx, id: string): Promise<AlignmentRow> {
  const row = await on<AlignmentTables>(tx)
    .selectFrom("ledger.alignment")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("ledger.alignment_not_found", { id });
  return row;
}

/** The alignment of two plans, or that there is none yet; both stay so for others until the transaction ends. */
export async function findAlignmentForUpdate(
  tx: Tx,
  upperPlanId: string,
  lowerPlanId: string,
): Promise<AlignmentRow | null> {
  const pair = `ledger.alignment ${upperPlanId} ${lowerPlanId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 0))`.execute(tx);
  const row = await on<AlignmentTables>(tx)
    .selectFrom("ledger.alignment")
    .selectAll()
    .where("upperPlanId", "=", upperPlanId)
    .where("lowerPlanId", "=", lowerPlanId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The pairs in which a plan stands, above or below. */
export async function listPairsOf(
  tx: Tx,
  planId: string,
): Promise<Pick<AlignmentRow, "upperPlanId" | "lowerPlanId">[]> {
  return on<AlignmentTables>(tx)
    .selectFrom("ledger.alignment")
    .select(["upperPlanId", "lowerPlanId"])
    .where((where) => where.or([where("upperPlanId", "=", planId), where("lowerPlanId", "=", planId)]))
    .orderBy("id")
    .execute();
}

/** What a comparison found besides links. */
export interface Findings {
  readonly gaps: readonly AlignmentGap[];
  readonly conflicts: readonly AlignmentConflict[];
  readonly alignedAt: Date;
  readonly alignedBy: string;
}

/** Writes a new alignment. */
export async function insertAlignment(
  tx: Tx,
  head: { id: string; upperPlanId: string; lowerPlanId: string },
  found: Findings,
): Promise<void> {
  await on<AlignmentTables>(tx)
    .insertInto("ledger.alignment")
    .values({ ...head, ...columnsOf(found) })
    .execute();
}

export async function changeAlignment(tx: Tx, id: string, found: Findings): Promise<void> {
  await on<AlignmentTables>(tx)
    .updateTable("ledger.alignment")
    .set({ ...columnsOf(found), version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

function columnsOf({ gaps, conflicts, alignedAt, alignedBy }: Findings) {
  return { gaps: JSON.stringify(gaps), conflicts: JSON.stringify(conflicts), alignedAt, alignedBy };
}

/** The links of an alignment in the order of the upper plan. */
export async function listLinkRows(tx: Tx, alignmentId: string): Promise<AlignmentLinkRow[]> {
  return on<AlignmentTables>(tx)
    .selectFrom("ledger.alignmentLink")
    .selectAll()
    .where("alignmentId", "=", alignmentId)
    .orderBy("upperStart")
    .orderBy("lowerStart")
    .orderBy("id")
    .execute();
}

/** One link, or not found. */
export async function getLinkRow(tx: Tx, id: string): Promise<AlignmentLinkRow> {
  return requireLink(id, await linkQuery(tx, id).executeTakeFirst());
}

/** One link, locked until the transaction ends. */
export async function getLinkForUpdate(tx: Tx, id: string): Promise<AlignmentLinkRow> {
  return requireLink(id, await linkQuery(tx, id).forUpdate().executeTakeFirst());
}

function linkQuery(tx: Tx, id: string) {
  return on<AlignmentTables>(tx).selectFrom("ledger.alignmentLink").selectAll().where("id", "=", id);
}

function requireLink(id: string, row: AlignmentLinkRow | undefined): AlignmentLinkRow {
  if (!row) throw new AppError("ledger.alignment_link_not_found", { id });
  return row;
}

const ROWS_AT_ONCE = 500;

export async function insertLinks(tx: Tx, rows: readonly Insertable<AlignmentLinkTable>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await on<AlignmentTables>(tx)
      .insertInto("ledger.alignmentLink")
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** Writes fields of a link and counts its version up. */
export async function changeLink(tx: Tx, id: string, fields: Updateable<AlignmentLinkTable>): Promise<void> {
  await on<AlignmentTables>(tx)
    .updateTable("ledger.alignmentLink")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function deleteLinks(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await on<AlignmentTables>(tx).deleteFrom("ledger.alignmentLink").where("id", "in", ids).execute();
}
