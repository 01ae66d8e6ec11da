import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DocumentsTables, DraftCounts, DraftTable } from "../tables.ts";

/** A draft's head with what its document and its steps add. */
export type DraftRow = Selectable<DraftTable> & { documentTitle: string; fileName: string };

function draftQuery(tx: Tx) {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.draft as draft")
    .innerJoin("documents.document as document", "document.id", "draft.documentId")
    .selectAll("draft")
    .select(["document.title as documentTitle", "document.fileName"]);
}

/** The draft, or not found. */
export async function getDraftRow(tx: Tx, id: string): Promise<DraftRow> {
  const row = await draftQuery(tx).where("draft.id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("documents.draft_not_found", { id });
  return row;
}

/** The draft, locked against other reviewers until this transaction ends. */
export async function getDraftForUpdate(tx: Tx, id: string): Promise<DraftRow> {
  const row = await draftQuery(tx).where("draft.id", "=", id).forUpdate("draft").executeTakeFirst();
  if (!row) throw new AppError("documents.draft_not_found", { id });
  return row;
}

/** A page of drafts, newest first, one row more than asked. */
export async function listDraftRows(
  tx: Tx,
  filter: { status?: DraftRow["status"] | undefined; after: readonly [string, string] | null; limit: number },
): Promise<DraftRow[]> {
  let query = draftQuery(tx)
    .orderBy("draft.createdAt", "desc")
    .orderBy("draft.id", "desc")
    .limit(filter.limit + 1);
  if (filter.status) query = query.where("draft.status", "=", filter.status);
  if (filter.after) {
    const [at, id] = filter.after;
    query = query.where(sql<boolean>`(draft.created_at, draft.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

export async function insertDraft(tx: Tx, row: Insertable<DraftTable>): Promise<void> {
  await on<DocumentsTables>(tx).insertInto("documents.draft").values(row).execute();
}

/** Writes fields of the head and counts the version up. */
export async function changeDraftRow(tx: Tx, id: string, fields: Updateable<DraftTable>): Promise<void> {
  await on<DocumentsTables>(tx)
    .updateTable("documents.draft")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Counts the draft's items, questions and gaps as they stand now. */
export async function countDraft(tx: Tx, draftId: string): Promise<DraftCounts> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.draftItem")
    .where("draftId", "=", draftId)
    .select([
      sql<string>`count(*) filter (where kind = 'task' and state <> 'rejected')`.as("tasks"),
      sql<string>`count(*) filter (where kind = 'target' and state <> 'rejected')`.as("targets"),
      sql<string>`count(*) filter (where state = 'proposed')`.as("undecided"),
      sql<string>`count(*) filter (where state = 'rejected')`.as("rejected"),
      sql<string>`(select count(*) from documents.draft_question q where q.draft_id = ${draftId} and q.state = 'open')`.as(
        "openQuestions",
      ),
      sql<string>`(select count(*) from documents.draft_gap g where g.draft_id = ${draftId} and g.state = 'open')`.as(
        "openGaps",
      ),
    ])
    .executeTakeFirstOrThrow();
  return {
    tasks: Number(row.tasks),
    targets: Number(row.targets),
    undecided: Number(row.undecided),
    rejected: Number(row.rejected),
    openQuestions: Number(row.openQuestions),
    openGaps: Number(row.openGaps),
  };
}
