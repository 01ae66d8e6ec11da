import { CompiledQuery } from "kysely";
import type { Insertable } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import type { LedgerTables } from "./tables.ts";

const ROWS_PER_STATEMENT = 1000;

/** Columns of JSON, whose values come as JSON text already. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "duties",
  "phases",
  "options",
  "changes",
  "byClass",
  "byPart",
  "gaps",
  "numbersNotTaken",
  "before",
  "data",
  "cells",
  "problems",
  "wish",
]);

/** Rows of one shape on their way into a table. */
export interface NewRows {
  readonly table: string;
  readonly names: readonly string[];
  readonly rows: readonly object[];
}

/** Rows for a table, typed by it. */
export function rowsFor<Table extends keyof LedgerTables>(
  table: Table,
  rows: readonly Insertable<LedgerTables[Table]>[],
): NewRows {
  return { table: snakeCase(table), names: Object.keys(rows[0] ?? {}), rows };
}

/** Inserts any number of rows of one shape. */
export async function insertRows<Table extends keyof LedgerTables>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<LedgerTables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await insertTogether(tx, [rowsFor(table, rows.slice(from, from + ROWS_PER_STATEMENT))]);
  }
}

/**
 * Inserts into several tables by one statement, each table's rows in one parameter, so that one prepared statement serves any
 * number of them: PostgreSQL takes no more than 65,535 parameters at once, and building a statement for each number of rows
 * costs more than running it.
 */
export async function insertTogether(tx: Tx, all: readonly NewRows[]): Promise<void> {
  const filled = all.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const inserts = filled.map(insertStatement);
  const last = inserts.pop();
  const before = inserts.map((insert, index) => `part_${index + 1} as (${insert})`).join(",\n");
  const text = before === "" ? (last ?? "") : `with ${before}\n${last}`;
  await tx.executeQuery(CompiledQuery.raw(text, filled.map(rowsJson)));
}

function insertStatement({ table, names }: NewRows, index: number): string {
  const columns = names.map(snakeCase).join(", ");
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $${index + 1}::json)`;
}

function rowsJson({ names, rows }: NewRows): string {
  return `[${rows.map((row) => rowJson(row, names)).join()}]`;
}

function rowJson(row: object, names: readonly string[]): string {
  const values = row as Readonly<Record<string, unknown>>;
  const fields = names.map((name) => {
    const value = values[name] ?? null;
    return `"${snakeCase(name)}":${JSON_COLUMNS.has(name) ? (value as string | null) : JSON.stringify(value)}`;
  });
  return `{${fields.join()}}`;
}

const known = new Map<string, string>();

function snakeCase(name: string): string {
  let snake = known.get(name);
  if (snake === undefined) known.set(name, (snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  return snake;
}
