import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/** What papers there are, and in which state the newest draft of each is. */
export interface PaperState {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly createdAt: Date;
  readonly draftStatus: "open" | "published" | "discarded" | null;
}

/** The state of every paper, newest first; a city has hundreds of them. */
export async function listPaperStates(tx: Tx): Promise<PaperState[]> {
  const { rows } = await sql<PaperState>`
select document.id, document.title, document.document_number, document.issued_on, document.created_at,
       draft.status as draft_status
  from documents.document
  left join lateral (
    select status from documents.draft
     where draft.document_id = document.id order by created_at desc limit 1) as draft on true
 order by coalesce(document.issued_on, document.created_at::date) desc, document.id`.execute(tx);
  return rows;
}
