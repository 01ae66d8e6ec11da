import { sql } from "kysely";
import type { Tx } from "../platform/database/database.ts";

/** The audit entries about one thing, the oldest first. */
export async function entriesOf(tx: Tx, subjectId: string) {
  const { rows } = await sql<{
    operation: string;
    actorId: string;
    result: string;
    reason: string | null;
    before: unknown;
    after: unknown;
  }>`
    select operation, actor_id, result, reason, before, after from audit.entry
    where subject_id = ${subjectId} order by id`.execute(tx);
  return rows;
}
