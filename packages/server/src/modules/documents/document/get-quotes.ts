import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DocumentsTables } from "../tables.ts";

/** The exact words at each span of a document's text; null for a span that is empty or not inside it. */
export async function getQuotes(
  tx: Tx,
  documentId: string,
  spans: readonly (readonly [number, number])[],
): Promise<(string | null)[]> {
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.document")
    .select("text")
    .where("id", "=", documentId)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.document_not_found", { id: documentId });
  return spans.map(([start, end]) => (start < end && end <= row.text.length ? row.text.slice(start, end) : null));
}
