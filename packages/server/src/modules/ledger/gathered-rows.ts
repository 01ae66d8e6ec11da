import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Tx } from "../../platform/database/database.ts";

/** Columns of `alias` under the names they bear in the code. */
export function named(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column} as "${camelCase(column)}"`).join(",\n         ");
}

/** Columns of `alias` as the fields of a JSON object. */
export function asFields(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `'${camelCase(column)}', ${alias}.${column}`).join(", ");
}

/**
 * All rows of a list in one value: reading one JSON text costs the service a third of reading every field of every row, and
 * the database makes it beside the other work.
 */
export function gathered<Row>(list: RawBuilder<unknown>): RawBuilder<{ rows: Row[] }> {
  return sql<{ rows: Row[] }>`select coalesce(json_agg(row_to_json(listed)), '[]') as rows from (${list}) as listed`;
}

/** The rows of a gathered list. */
export async function readGathered<Row>(tx: Tx, query: RawBuilder<{ rows: Row[] }>): Promise<Row[]> {
  const { rows } = await query.execute(tx);
  return rows[0]?.rows ?? [];
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
