import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import type { Transaction } from "kysely";
import pg from "pg";

/** How to reach one database as one role. */
export type ConnectionSettings = pg.PoolConfig;

/** The database or an open transaction, without any room's tables; a room adds its own by `on<Tables>(tx)`. */
export type Tx = Kysely<unknown> | Transaction<unknown>;

const STATEMENT_TIMEOUT_MS = 30_000;
const OID = { int8: 20, date: 1082, numeric: 1700 } as const;

/** `date` stays text, or days become midnights; `int8` and `numeric` stay text, or they lose digits. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") => {
    if (oid === OID.date || oid === OID.int8 || oid === OID.numeric) return (value: string) => value;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** Opens a pool of connections. The caller ends it by `db.destroy()`. */
export function openPool(settings: ConnectionSettings): { db: Kysely<unknown>; pool: pg.Pool } {
  const pool = new pg.Pool({ statement_timeout: STATEMENT_TIMEOUT_MS, ...settings, types });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  return { db: kyselyOver(pool), pool };
}

function kyselyOver(pool: pg.Pool): Kysely<unknown> {
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** The same connection seen with one room's tables, so that naming another room's table does not compile. */
export function on<Tables>(tx: Tx): Kysely<Tables> {
  return tx as unknown as Kysely<Tables>;
}

/** Runs the work in one transaction: `write` at read committed, `snapshot` read-only at repeatable read. */
export function withTransaction<T>(db: Tx, work: (tx: Tx) => Promise<T>, mode: "write" | "snapshot" = "write"): Promise<T> {
  if (mode === "write") return db.transaction().execute(work);
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
}
