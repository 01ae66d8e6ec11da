import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables } from "../tables.ts";

/** How many drafts wait for their review or publishing. */
export async function countOpenDrafts(tx: Tx): Promise<number> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.draft")
    .select(sql<number>`count(*)::int`.as("drafts"))
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
  return row.drafts;
}
