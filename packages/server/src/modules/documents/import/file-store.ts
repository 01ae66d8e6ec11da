import { createHash } from "node:crypto";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DocumentsTables } from "../tables.ts";

/** Keeps a file's bytes once: the same bytes twice are one file. */
export async function keepFile(tx: Tx, bytes: Uint8Array, now: Date): Promise<{ id: string }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await on<DocumentsTables>(tx)
    .insertInto("documents.file")
    .values({ id: newId(), sha256, byteSize: bytes.byteLength, content, createdAt: now })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
  return on<DocumentsTables>(tx)
    .selectFrom("documents.file")
    .select("id")
    .where("sha256", "=", sha256)
    .executeTakeFirstOrThrow();
}

/** The bytes of a file. */
export async function getFileBytes(tx: Tx, id: string): Promise<Buffer> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.file")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.content;
}
