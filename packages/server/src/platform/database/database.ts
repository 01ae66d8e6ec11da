import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import Cursor from "pg-cursor";
import { CamelCaseRows } from "./camel-case-rows.ts";
import type { ConnectionSettings } from "./embedded-postgres.ts";
import { preparingPool } from "./prepare-statements.ts";

/** The connection a piece of work runs on. It knows no tables: each room asks for its own with `on`. */
export type Tx = Kysely<unknown> | Transaction<unknown>;

/** What `new pg.Pool()` takes: the parts, or the address of an external server. */
export type PoolSettings = ConnectionSettings | { readonly connectionString: string; readonly ssl?: boolean };

/** A day stays a text (a moment would shift it), big and exact numbers stay texts (a float would round them). */
const TEXT_TYPES = [1082, 20, 1700];
const DATE_ARRAY = 1182;

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (TEXT_TYPES.includes(oid)) return (value: string) => value;
    if (oid === DATE_ARRAY) return parseDayArray;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  },
};

function parseDayArray(value: string): (string | null)[] {
  const days = value.slice(1, -1);
  return days === "" ? [] : days.split(",").map((day) => (day === "NULL" ? null : day));
}

export interface OpenPool {
  readonly size?: number;
  /** How long one statement may run, 30 s unless said; 0 for no limit. */
  readonly statementTimeoutMs?: number;
}

/** A pool with our type parsers and time limits. */
export function openPool(settings: PoolSettings, { size = 10, statementTimeoutMs = 30_000 }: OpenPool = {}): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    types,
    max: size,
    statement_timeout: statementTimeoutMs,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: "zhigang",
  });
  // A connection in use that breaks tells it to its query and says it once more; unheard, that would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined); // an idle connection broke; the next use opens another or reports it
  return pool;
}

/** Kysely on a pool: snake_case in the database, camelCase in code, and `jsonb` left as it is. */
export function openKysely(pool: pg.Pool): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: preparingPool(pool), cursor: Cursor }),
    plugins: [new CamelCaseRows()],
  });
}

/** The connection as one room sees it: only its own tables are named. */
export function on<Tables>(tx: Tx): Kysely<Tables> {
  return tx as Kysely<Tables>;
}

/** `write` sees what others commit meanwhile; `snapshot` reads one moment throughout and may not write. */
export type TransactionKind = "write" | "snapshot";

/** Runs `work` in one transaction: committed when it returns, undone when it throws. Inside an open one it joins that. */
export async function withTransaction<T>(
  db: Kysely<unknown>,
  work: (tx: Tx) => Promise<T>,
  kind: TransactionKind = "write",
): Promise<T> {
  if (db.isTransaction) return await work(db);
  const transaction = db.transaction();
  if (kind === "write") return await transaction.execute(work);
  return await transaction.setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
}
