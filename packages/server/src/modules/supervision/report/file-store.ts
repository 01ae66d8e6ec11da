import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { SupervisionTables } from "../tables.ts";
import type { ReportFileTable } from "./report-tables.ts";

export type ReportFileRow = Omit<Selectable<ReportFileTable>, "content">;

const DESCRIBED = [
  "id",
  "reportId",
  "fileName",
  "contentType",
  "byteSize",
  "sha256",
  "addedAt",
  "addedBy",
  "addedByName",
  "departmentId",
  "removedAt",
] as const;

/** The evidence that stands with a report, without its bytes. */
export async function listReportFileRows(tx: Tx, reportId: string): Promise<ReportFileRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.reportFile")
    .select(DESCRIBED)
    .where("reportId", "=", reportId)
    .where("removedAt", "is", null)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

/** One file with its bytes, or not found. */
export async function getReportFileRow(tx: Tx, reportId: string, id: string): Promise<Selectable<ReportFileTable>> {
  const row = await on<SupervisionTables>(tx)
    .selectFrom("supervision.reportFile")
    .selectAll()
    .where("id", "=", id)
    .where("reportId", "=", reportId)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.report_file_not_found", { id });
  return row;
}

export async function insertReportFile(tx: Tx, row: Insertable<ReportFileTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.reportFile").values(row).execute();
}

export async function markReportFileRemoved(tx: Tx, id: string, removedAt: Date): Promise<void> {
  await on<SupervisionTables>(tx)
    .updateTable("supervision.reportFile")
    .set({ removedAt })
    .where("id", "=", id)
    .execute();
}
