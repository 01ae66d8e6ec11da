import { sql } from "kysely";
import type { Tx } from "../../../../platform/database/database.ts";
import type { EarlierDraft } from "@zhigang/contract/documents";

/** What a document says of itself, by which another edition of it is known. */
export interface Likeness {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly divisionCode: string | null;
}

interface EarlierRow {
  draftId: string;
  documentId: string;
  title: string;
  documentNumber: string | null;
  fileName: string;
  status: EarlierDraft["status"];
  planId: string | null;
  createdAt: Date;
  isLikely: boolean;
}

const MOST = 20;

/** The drafts that another may be a new version of: those of the same title or number first, then the newest. */
export async function listEarlierRows(
  tx: Tx,
  draft: Likeness & { readonly id: string; readonly documentId: string; readonly createdAt: Date },
  q: string | undefined,
): Promise<EarlierRow[]> {
  const like = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<EarlierRow>`
select draft.id as draft_id, draft.document_id, draft.title, draft.document_number, document.file_name, draft.status,
       draft.plan_id, draft.created_at, ${isLikely(draft)} as is_likely
  from documents.draft
  join documents.document on document.id = draft.document_id
 where draft.status <> 'discarded' and draft.id <> ${draft.id}::uuid and draft.document_id <> ${draft.documentId}::uuid
   and draft.earlier_draft_id is distinct from ${draft.id}::uuid
   and (${q === undefined} or draft.title ilike ${like} or draft.document_number ilike ${like} or document.file_name ilike ${like})
 order by is_likely desc, draft.created_at desc, draft.id desc
 limit ${MOST}`.execute(tx);
  return rows;
}

/** The newest draft of a paper with the same number, or the same title in the same place; null where there is none. */
export async function findLikelyEarlier(tx: Tx, paper: Likeness): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
select draft.id
  from documents.draft
 where draft.status <> 'discarded' and ${isLikely(paper)}
 order by draft.status = 'published' desc, draft.created_at desc
 limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

function isLikely({ title, documentNumber, divisionCode }: Likeness) {
  const code = sql`coalesce(draft.division_code = ${divisionCode}::text, true)`;
  return sql`(coalesce(draft.document_number = ${documentNumber}::text, false) or (draft.title = ${title} and ${code}))`;
}
