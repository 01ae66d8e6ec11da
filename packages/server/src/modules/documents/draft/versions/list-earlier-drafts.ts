import type { EarlierDraft } from "@zhigang/contract/documents";
import type { Call } from "../../../../platform/call.ts";
import { getDraftRow } from "../draft-store.ts";
import { listEarlierRows } from "./earlier-draft-store.ts";

/** What a draft may be a new version of, the likely ones first. */
export async function listEarlierDrafts(
  call: Call,
  draftId: string,
  query: { q?: string },
): Promise<{ items: EarlierDraft[] }> {
  const rows = await listEarlierRows(call.tx, await getDraftRow(call.tx, draftId), query.q);
  return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
