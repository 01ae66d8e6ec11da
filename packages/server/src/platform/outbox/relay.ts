import { sql } from "kysely";
import { withTransaction } from "../database/database.ts";
import type { Tx } from "../database/database.ts";
import type { Fact, Listener } from "./fact.ts";

/** One process hands over at a time, so that facts of one subject reach their listeners in order. */
const LOCK = 7_206_114;
const MOST_AT_ONCE = 500;

interface OutboxRow {
  seq: string;
  id: string;
  name: string;
  subject: string;
  at: Date;
  data: object;
}

/**
 * Hands the facts of the outbox to every listener and takes them out, all in one transaction: a process that dies on the way
 * has handed over nothing, and the next one begins again. Gives how many there were; another process at it gives none.
 */
export async function relayFacts(db: Tx, listeners: readonly Listener[]): Promise<number> {
  return withTransaction(db, async (tx) => {
    const { rows: locks } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${LOCK}) as is_mine`.execute(tx);
    if (!locks[0]?.isMine) return 0;
    const { rows } = await sql<OutboxRow>`
      select seq, id, name, subject, at, data from platform.outbox order by seq limit ${MOST_AT_ONCE}`.execute(tx);
    if (rows.length === 0) return 0;
    const facts: Fact[] = rows.map(({ id, name, subject, at, data }) => ({ id, name, subject, at, data }));
    for (const listen of listeners) await listen(tx, facts);
    await sql`delete from platform.outbox where seq = any(${rows.map(({ seq }) => seq)}::bigint[])`.execute(tx);
    return rows.length;
  });
}
