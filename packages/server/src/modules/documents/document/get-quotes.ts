import { sql } from "kysely";
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
  const furthest = Math.max(0, ...spans.map(([, end]) => end));
  const row = await on<DocumentsTables>(tx)
    .selectFrom("documents.document")
    // A character is one or two UTF-16 code units, so the first `furthest` characters hold every span.
    .select(sql<string>`left(text, ${furthest}::int)`.as("beginning"))
    .where("id", "=", documentId)
    .executeTakeFirst();
  if (!row) throw new AppError("documents.document_not_found", { id: documentId });
  const { beginning } = row;
  return spans.map(([start, end]) => (start < end && end <= beginning.length ? beginning.slice(start, end) : null));
}
