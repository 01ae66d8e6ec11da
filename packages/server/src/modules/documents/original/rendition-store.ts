import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { DocumentsTables } from "../tables.ts";

/** Keeps how a file looks; null says that it cannot be drawn. */
export async function putRendition(
  tx: Tx,
  row: { fileId: string; content: Buffer | null; createdAt: Date },
): Promise<void> {
  await on<DocumentsTables>(tx)
    .insertInto("documents.rendition")
    .values(row)
    .onConflict((conflict) => conflict.column("fileId").doUpdateSet({ content: row.content, createdAt: row.createdAt }))
    .execute();
}

/** Files of documents in these formats that nobody tried to draw yet, the newest first. */
export async function listUnrendered(
  tx: Tx,
  formats: readonly string[],
  limit: number,
): Promise<{ fileId: string; fileName: string }[]> {
  return on<DocumentsTables>(tx)
    .selectFrom("documents.document as document")
    .leftJoin("documents.rendition as rendition", "rendition.fileId", "document.fileId")
    .select(["document.fileId", "document.fileName"])
    .where("rendition.fileId", "is", null)
    .where("document.format", "in", [...formats])
    .orderBy("document.createdAt", "desc")
    .limit(limit)
    .execute();
}

/** Whether it is kept how a file looks. */
export async function hasRendition(tx: Tx, fileId: string): Promise<boolean> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.rendition")
    .select("fileId")
    .where("fileId", "=", fileId)
    .where("content", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** How a file looks, as PDF; null where that is not kept. */
export async function findRendition(tx: Tx, fileId: string): Promise<Buffer | null> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.rendition")
    .select("content")
    .where("fileId", "=", fileId)
    .executeTakeFirst();
  return row?.content ?? null;
}
