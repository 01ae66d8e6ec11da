import { sql } from "kysely";
import type { Selectable, SqlBool } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { IssuedDocumentTable, SheetTables } from "../sheet/sheet-tables.ts";

export type IssuedRow = Omit<Selectable<IssuedDocumentTable>, "inputs" | "content">;

/** What the register is narrowed by. */
export interface RegisterFilter {
  readonly kind?: string;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
  /** Kinds that the reader does not see. */
  readonly hidden?: readonly string[];
}

/** One page of the register, the latest first, one row more than asked. */
export async function listIssuedRows(
  tx: Tx,
  { kind, q, from, to, hidden = [] }: RegisterFilter,
  after: readonly [at: string, id: string] | null,
  limit: number,
): Promise<IssuedRow[]> {
  const pattern = `%${(q ?? "").trim().replace(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    sql<SqlBool>`kind <> all(${[...hidden]}::text[])`,
    ...(kind === undefined ? [] : [sql<SqlBool>`kind = ${kind}`]),
    ...(pattern === "%%" ? [] : [sql<SqlBool>`(title ilike ${pattern} or number ilike ${pattern})`]),
    ...(from === undefined ? [] : [sql<SqlBool>`issued_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<SqlBool>`issued_on <= ${to}::date`]),
    ...(after ? [sql<SqlBool>`(issued_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<IssuedRow>`
select id, kind, number, title, edition, corrects_id, cut_off_on, issued_on, issued_at, issued_by, sha256
  from supervision.issued_document
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by issued_at desc, id desc
 limit ${limit + 1}`.execute(tx);
  return rows;
}

/** One paper with its file and what it was made from. */
export async function getIssuedRow(tx: Tx, id: string): Promise<Selectable<IssuedDocumentTable>> {
  const row = await on<SheetTables>(tx)
    .selectFrom("supervision.issuedDocument")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.paper_not_found", { id });
  return row;
}
