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
]);

/**
 * Inserts rows of one shape, all in one parameter, so that one prepared statement serves any number of them: PostgreSQL takes
 * no more than 65,535 parameters at once, and building a statement for each number of rows costs more than running it.
 */
export async function insertRows<Table extends keyof LedgerTables>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<LedgerTables[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const text = statementFor(snakeCase(table), names);
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_PER_STATEMENT);
    await tx.executeQuery(CompiledQuery.raw(text, [`[${batch.map((row) => rowJson(row, names)).join()}]`]));
  }
}

function statementFor(table: string, names: readonly string[]): string {
  const columns = names.map(snakeCase).join(", ");
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`;
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
