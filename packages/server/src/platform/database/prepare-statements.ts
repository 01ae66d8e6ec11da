import { createHash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Begins a statement that is planned each time, because the best plan depends on its values (a frequent word, a rare one). */
export const PLAN_EACH_TIME = "/* plan each time */";

const WORTH_PREPARING = /^\s*(select|with|insert|update|delete)\b/i;
/** Statements of many rows differ in their number: each would be prepared for nothing. */
const MOST_VALUES = 100;
const MOST_KNOWN = 1_000;

/**
 * The pool as Kysely uses it, with statements prepared on their connection once they come a second time. PostgreSQL then parses
 * and plans them once instead of at each call, which is a third to two thirds of the time of a short query.
 */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? preparingClient(client, nameOf);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

type NameOf = (text: string, values: readonly unknown[]) => string | undefined;

/** Names a statement that is worth preparing from its second coming on; the same text has the same name on every connection. */
export function statementNames(): NameOf {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();
  return (text, values) => {
    const name = names.get(text);
    if (name !== undefined) return name;
    if (values.length > MOST_VALUES || !WORTH_PREPARING.test(text) || names.size >= MOST_KNOWN) return undefined;
    if (!seenOnce.has(text)) {
      if (seenOnce.size >= MOST_KNOWN) seenOnce.clear();
      seenOnce.add(text);
      return undefined;
    }
    const fresh = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, fresh);
    return fresh;
  };
}

function preparingClient(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  const query = (statement: unknown, values?: readonly unknown[]): unknown => {
    if (typeof statement !== "string") return client.query(statement as pg.QueryConfig); // a cursor
    const name = nameOf(statement, values ?? []);
    return client.query({ text: statement, values: [...(values ?? [])], ...(name !== undefined && { name }) });
  };
  const { processID } = client as { processID?: number };
  return {
    query: query as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
    ...(processID !== undefined && { processID }),
  };
}
