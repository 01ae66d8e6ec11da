import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

const MOST_REASONS = 8;
/** Longer reasons were meant for one case. */
const MOST_CHARACTERS = 40;

/** The reasons for which items were rejected, or sentences dismissed, the most used first, then the latest. */
export async function listReasons(tx: Tx, of: "item" | "gap"): Promise<string[]> {
  const given =
    of === "item"
      ? sql`select rejected_because as reason, id from documents.draft_item where rejected_because is not null`
      : sql`select reason, id from documents.draft_gap where state = 'dismissed' and reason is not null`;
  const { rows } = await sql<{ reason: string }>`
select reason
  from (${given} order by id desc limit 5000) as given
 where length(reason) <= ${MOST_CHARACTERS}
 group by reason
 order by count(*) desc, max(id::text) desc
 limit ${MOST_REASONS}`.execute(tx);
  return rows.map(({ reason }) => reason);
}
