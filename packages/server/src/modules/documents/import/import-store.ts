import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DocumentsTables, ImportTable } from "../tables.ts";

export type ImportRow = Selectable<ImportTable> & { byteSize: number };

function importQuery(tx: Tx) {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.import as import")
    .innerJoin("documents.file as file", "file.id", "import.fileId")
    .selectAll("import")
    .select("file.byteSize");
}

/** One import, or not found. */
export async function getImportRow(tx: Tx, id: string): Promise<ImportRow> {
  const row = await importQuery(tx).where("import.id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("documents.import_not_found", { id });
  return row;
}

/** One import, locked until this transaction ends. */
export async function getImportForUpdate(tx: Tx, id: string): Promise<ImportRow> {
  const row = await importQuery(tx).where("import.id", "=", id).forUpdate("import").executeTakeFirst();
  if (!row) throw new AppError("documents.import_not_found", { id });
  return row;
}

/** A page of imports, newest first, one row more than asked. */
export async function listImportRows(
  tx: Tx,
  filter: { status?: ImportRow["status"] | undefined; after: readonly [string, string] | null; limit: number },
): Promise<ImportRow[]> {
  let query = importQuery(tx)
    .orderBy("import.createdAt", "desc")
    .orderBy("import.id", "desc")
    .limit(filter.limit + 1);
  if (filter.status) query = query.where("import.status", "=", filter.status);
  if (filter.after) {
    const [at, id] = filter.after;
    query = query.where(sql<boolean>`(import.created_at, import.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

export async function insertImport(tx: Tx, row: Insertable<ImportTable>): Promise<void> {
  await on<DocumentsTables>(tx).insertInto("documents.import").values(row).execute();
}

export async function changeImportRow(tx: Tx, id: string, fields: Updateable<ImportTable>): Promise<void> {
  await on<DocumentsTables>(tx).updateTable("documents.import").set(fields).where("id", "=", id).execute();
}

/** Says how far a reading is; an import that came to its end meanwhile is left alone. */
export async function markImportReading(
  tx: Tx,
  id: string,
  at: Required<Pick<Updateable<ImportTable>, "stage" | "progress">>,
): Promise<void> {
  await on<DocumentsTables>(tx)
    .updateTable("documents.import")
    .set({ status: "reading", ...at })
    .where("id", "=", id)
    .where("status", "in", ["waiting", "reading"])
    .execute();
}

/** What people said before of tables with these headers. */
export async function findColumnMappings(tx: Tx, fingerprints: readonly string[]): Promise<Map<string, string[]>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await on<DocumentsTables>(tx)
    .selectFrom("documents.columnMapping")
    .select(["fingerprint", "roles"])
    .where("fingerprint", "in", [...fingerprints])
    .execute();
  return new Map(rows.map((row) => [row.fingerprint, row.roles]));
}

/** Remembers what the columns under a header hold. */
export async function putColumnMapping(
  tx: Tx,
  row: { fingerprint: string; roles: readonly string[]; changedAt: Date; changedBy: string },
): Promise<void> {
  const roles = JSON.stringify(row.roles);
  await on<DocumentsTables>(tx)
    .insertInto("documents.columnMapping")
    .values({ ...row, roles })
    .onConflict((conflict) =>
      conflict.column("fingerprint").doUpdateSet({ roles, changedAt: row.changedAt, changedBy: row.changedBy }),
    )
    .execute();
}
