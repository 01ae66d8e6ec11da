import type { AlignedPair } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { listAlignmentRows } from "./alignment-store.ts";

/** The pairs of plans that were aligned, the latest first. */
export async function listAlignments(call: Call): Promise<{ items: AlignedPair[] }> {
  const rows = await listAlignmentRows(call.tx);
  return { items: rows.map((row) => ({ ...row, alignedAt: row.alignedAt.toISOString() })) };
}
