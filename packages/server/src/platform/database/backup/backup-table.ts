import { createHash } from "node:crypto";
import type pg from "pg";
import Cursor from "pg-cursor";

/** One table as a backup knows it. */
export interface BackupTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The columns rows are sorted by, so that equal content gives equal bytes. */
  readonly order: readonly string[];
}

/** A table's part in the manifest. */
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

const ROWS_AT_ONCE = 500;

/** Kept by the migrations themselves, or by the queue for its own version: restoring them would lie. */
const LEFT_OUT = ["platform.migration", "pgboss.version"];

const TABLES = `
  select n.nspname as schema, c.relname as name,
         (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
            from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
         coalesce((select json_agg(a.attname order by k.place)
                     from pg_index i
                     cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
                     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                    where i.indrelid = c.oid and i.indisprimary), '[]'::json) as "order"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and c.relpersistence = 'p'
     and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
     and n.nspname || '.' || c.relname <> all ($1)
   order by n.nspname, c.relname`;

/** Every table whose rows a backup holds, ordered by name. */
export async function listBackupTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable>(TABLES, [LEFT_OUT]);
  return rows;
}

/** `"ledger"."task"`, safe to stand in SQL. */
export function quoteTable({ schema, name }: Pick<BackupTable, "schema" | "name">): string {
  return `${quoteName(schema)}.${quoteName(name)}`;
}

/** One identifier, safe to stand in SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The rows as JSON lines, each value in PostgreSQL's own text form, which every type reads back exactly; in batches. */
export async function* streamRows(client: pg.ClientBase, table: BackupTable): AsyncGenerator<readonly string[]> {
  const values = table.columns.map((column) => `t.${quoteName(column.name)}::text`).join(", ");
  const order =
    table.order.length > 0 ? table.order.map((name) => `t.${quoteName(name)}`) : [`row(${values})::text collate "C"`];
  const sql = `select json_build_array(${values})::text from only ${quoteTable(table)} t order by ${order.join(", ")}`;
  const cursor = client.query(new Cursor<readonly [string]>(sql, [], { rowMode: "array" }));
  try {
    for (let batch = await cursor.read(ROWS_AT_ONCE); batch.length > 0; batch = await cursor.read(ROWS_AT_ONCE)) {
      yield batch.map(([line]) => line);
    }
  } finally {
    await cursor.close();
  }
}

/** Counts and hashes lines; equal content gives equal sums wherever it was read. */
export function sumRows(): { add(lines: readonly string[]): void; sum(table: BackupTable): TableSum } {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add(lines) {
      for (const line of lines) hash.update(line).update("\n");
      rows += lines.length;
    },
    sum: (table) => ({ table: `${table.schema}.${table.name}`, rows, sha256: hash.digest("hex") }),
  };
}

/** What a table holds now, without keeping it. */
export async function sumTable(client: pg.ClientBase, table: BackupTable): Promise<TableSum> {
  const sums = sumRows();
  for await (const lines of streamRows(client, table)) sums.add(lines);
  return sums.sum(table);
}

/** Text forms that do not depend on the server's or the session's habits. */
export const STABLE_TEXT = `
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;
