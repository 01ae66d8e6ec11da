import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DocumentsTables, DocumentTable } from "../tables.ts";

/** A document without its text, with its file's marks and its newest draft. */
export type DocumentRow = Omit<Selectable<DocumentTable>, "text" | "blocks" | "sections" | "extraction"> & {
  byteSize: number;
  sha256: string;
  characters: number;
  draftId: string | null;
  draftStatus: "open" | "published" | "discarded" | null;
};

function documentQuery(tx: Tx) {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.document as document")
    .innerJoin("documents.file as file", "file.id", "document.fileId")
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom("documents.draft as newest")
          .select(["newest.id", "newest.status"])
          .whereRef("newest.documentId", "=", "document.id")
          .orderBy("newest.createdAt", "desc")
          .limit(1)
          .as("draft"),
      (join) => join.onTrue(),
    )
    .select([
      "document.id",
      "document.fileId",
      "document.fileName",
      "document.format",
      "document.title",
      "document.documentNumber",
      "document.issuingAuthority",
      "document.issuedOn",
      "document.divisionCode",
      "document.warnings",
      "document.createdAt",
      "document.createdBy",
      "document.version",
      "file.byteSize",
      "file.sha256",
      "draft.id as draftId",
      "draft.status as draftStatus",
      sql<number>`length(document.text)`.as("characters"),
    ]);
}

/** One document, or not found. */
export async function getDocumentRow(tx: Tx, id: string): Promise<DocumentRow> {
  const row = await documentQuery(tx).where("document.id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("documents.document_not_found", { id });
  return row;
}

/** The document read from a file, if that file was read before. */
export async function findDocumentByFile(
  tx: Tx,
  fileId: string,
): Promise<{ id: string; draftId: string | null } | null> {
  const row = await documentQuery(tx).where("document.fileId", "=", fileId).executeTakeFirst();
  return row ? { id: row.id, draftId: row.draftId } : null;
}

/** A page of documents, newest first, one row more than asked; `q` finds words of the title, number or file name, `isPublished` only what became a plan. */
export async function listDocumentRows(
  tx: Tx,
  filter: { q?: string | undefined; isPublished: boolean; after: readonly [string, string] | null; limit: number },
): Promise<DocumentRow[]> {
  let query = documentQuery(tx)
    .orderBy("document.createdAt", "desc")
    .orderBy("document.id", "desc")
    .limit(filter.limit + 1);
  if (filter.isPublished) query = query.where("draft.status", "=", "published");
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((where) =>
      where.or([
        where("document.title", "like", like),
        where("document.documentNumber", "like", like),
        where("document.fileName", "like", like),
      ]),
    );
  }
  if (filter.after) {
    const [at, id] = filter.after;
    query = query.where(sql<boolean>`(document.created_at, document.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

/** The text with its blocks and outline. */
export async function getContentRow(tx: Tx, id: string) {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.document")
    .select(["id", "text", "blocks", "sections", "extraction"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.document_not_found", { id });
  return row;
}

/** The text's length in UTF-16 code units, as spans count it. */
export async function getTextLength(tx: Tx, id: string): Promise<number> {
  return (await getContentRow(tx, id)).text.length;
}

/** The original's bytes and name. */
export async function getOriginalRow(tx: Tx, id: string): Promise<{ fileName: string; content: Buffer }> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.document as document")
    .innerJoin("documents.file as file", "file.id", "document.fileId")
    .select(["document.fileName", "file.content"])
    .where("document.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.document_not_found", { id });
  return row;
}

export async function insertDocument(tx: Tx, row: Insertable<DocumentTable>): Promise<void> {
  await on<DocumentsTables>(tx).insertInto("documents.document").values(row).execute();
}
