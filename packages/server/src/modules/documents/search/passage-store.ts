import { sql } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables } from "../tables.ts";
import type { Passage } from "./passages-of.ts";

/** A paper with what is needed to cut it into passages. */
export interface PaperRow {
  id: string;
  title: string;
  documentNumber: string | null;
  fileName: string;
  issuedOn: string | null;
  createdAt: Date;
  text: string;
  blocks: unknown[];
  sections: unknown[];
}

/** The paper, if it is there. */
export async function findPaper(tx: Tx, id: string): Promise<PaperRow | undefined> {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.document")
    .select(["id", "title", "documentNumber", "fileName", "issuedOn", "createdAt", "text", "blocks", "sections"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Papers whose passages are not kept in this version of the form, the newest first. */
export async function listUnindexedIds(tx: Tx, formVersion: number, limit: number): Promise<string[]> {
  const rows = await on<DocumentsTables>(tx)
    .selectFrom("documents.document as document")
    .leftJoin("documents.passageIndex as kept", "kept.documentId", "document.id")
    .select("document.id")
    .where((where) => where.or([where("kept.formVersion", "is", null), where("kept.formVersion", "<", formVersion)]))
    .orderBy("document.createdAt", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes the passages of a paper in the place of those it had. */
export async function putPassages(
  tx: Tx,
  paper: { readonly id: string; readonly newness: string; readonly formVersion: number; readonly now: Date },
  passages: readonly Passage[],
): Promise<void> {
  const room = on<DocumentsTables>(tx);
  await room.deleteFrom("documents.passage").where("documentId", "=", paper.id).execute();
  await sql`
    insert into documents.passage (document_id, number, newness, kind, span_start, span_end, section, page, sheet, row_number, form, text, grams)
    select ${paper.id}::uuid, number, ${paper.newness}::date, kind, "spanStart", "spanEnd", section, page, sheet, "rowNumber", form, text, grams
      from json_to_recordset(${JSON.stringify(passages)}::json) as passage (
             number integer, kind text, "spanStart" integer, "spanEnd" integer, section text[], page integer, sheet text,
             "rowNumber" integer, form text, text text, grams integer[])`.execute(tx);
  await room
    .insertInto("documents.passageIndex")
    .values({ documentId: paper.id, formVersion: paper.formVersion, indexedAt: paper.now })
    .onConflict((conflict) =>
      conflict.column("documentId").doUpdateSet({ formVersion: paper.formVersion, indexedAt: paper.now }),
    )
    .execute();
}
