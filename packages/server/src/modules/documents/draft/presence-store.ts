import { sql } from "kysely";
import type { Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables, DraftPresenceTable } from "../tables.ts";

export type PresenceRow = Selectable<DraftPresenceTable>;

/** Keeps where somebody is; the same window again takes the place of what it said before. */
export async function putPresence(tx: Tx, row: PresenceRow): Promise<void> {
  await on<DocumentsTables>(tx)
    .insertInto("documents.draftPresence")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["draftId", "accountId", "windowId"]).doUpdateSet((now) => ({
        name: now.ref("excluded.name"),
        itemId: now.ref("excluded.itemId"),
        isEditing: now.ref("excluded.isEditing"),
        seenAt: now.ref("excluded.seenAt"),
      })),
    )
    .execute();
}

/** Forgets a window that was closed. */
export async function deletePresence(
  tx: Tx,
  { draftId, accountId, windowId }: Pick<PresenceRow, "draftId" | "accountId" | "windowId">,
): Promise<void> {
  await on<DocumentsTables>(tx)
    .deleteFrom("documents.draftPresence")
    .where("draftId", "=", draftId)
    .where("accountId", "=", accountId)
    .where("windowId", "=", windowId)
    .execute();
}

/** Forgets, of all drafts, the windows that were heard of last before then. */
export async function deletePresenceBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from documents.draft_presence where seen_at < ${before}`.execute(tx);
}

/** The windows heard of since, in the order in which their people came first. */
export async function listPresence(tx: Tx, draftId: string, since: Date): Promise<PresenceRow[]> {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.draftPresence")
    .selectAll()
    .where("draftId", "=", draftId)
    .where("seenAt", ">=", since)
    .orderBy("name")
    .orderBy("windowId")
    .execute();
}
