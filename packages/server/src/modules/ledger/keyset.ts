import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { decodeKeys } from "../../platform/http/cursor.ts";

/** A column a list is sorted by, with its type for the values of a page cursor. */
export interface SortColumn {
  readonly column: string;
  readonly type: "uuid" | "int" | "text" | "timestamptz";
}

export type Direction = "ascending" | "descending";

/** Where a page of a sorted list begins. The last column of the sort is unique, so no row is shown twice or left out. */
export interface Keyset {
  readonly columns: readonly SortColumn[];
  readonly direction: Direction;
  readonly after: readonly (string | number | null)[] | null;
}

/** The keyset of a request: its sort, and the keys of its cursor. */
export function keysetOf(
  columns: readonly SortColumn[],
  direction: Direction | undefined,
  cursor: string | undefined,
): Keyset {
  const kinds = columns.map(({ type }) => type);
  const after = cursor === undefined ? null : decodeKeys(cursor, kinds);
  return { columns, direction: direction ?? "ascending", after };
}

/** The condition that the rows come after the cursor, as one row comparison that an index can answer. */
export function afterCursor(alias: string, { columns, direction, after }: Keyset): RawBuilder<SqlBool>[] {
  if (after === null) return [];
  const left = sql.raw(columns.map(({ column }) => `${alias}.${column}`).join(", "));
  const right = sql.join(columns.map(({ type }, index) => sql`${after[index]}::${sql.raw(type)}`));
  return [sql<SqlBool>`(${left}) ${sql.raw(direction === "ascending" ? ">" : "<")} (${right})`];
}

/** The list's order. */
export function orderOf(alias: string, { columns, direction }: Keyset): RawBuilder<unknown> {
  const suffix = direction === "ascending" ? "" : " desc";
  return sql.raw(columns.map(({ column }) => `${alias}.${column}${suffix}`).join(", "));
}

/** Conditions joined by `and`. */
export function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql.join(conditions, sql.raw("\n       and "));
}
