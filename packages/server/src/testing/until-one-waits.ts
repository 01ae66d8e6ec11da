import { sql } from "kysely";
import { expect } from "vitest";
import type { Tx } from "../platform/database/database.ts";

/** Goes on once a connection waits for a lock of another. */
export async function untilOneWaits(db: Tx): Promise<void> {
  const waiting = sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(db)).rows[0]?.count, { timeout: 10_000 }).toBe(1);
}
