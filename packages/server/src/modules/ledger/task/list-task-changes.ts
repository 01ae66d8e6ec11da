import type { TaskChange } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { listChangeRows } from "../change-store.ts";
import { getTaskRow } from "./task-detail-store.ts";

const DEFAULT_LIMIT = 50;

/** The history of a task, newest first. */
export async function listTaskChanges(
  call: Call,
  id: string,
  query: { cursor?: string; limit?: number },
): Promise<Page<TaskChange>> {
  await getTaskRow(call.tx, id);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const [before] = query.cursor === undefined ? [null] : decodeKeys(query.cursor, ["int"]);
  const rows = await listChangeRows(call.tx, id, before, limit);
  return pageFrom(
    rows,
    limit,
    (row) => [row.version],
    (row) => ({
      version: row.version,
      operation: row.operation,
      at: row.at.toISOString(),
      by: row.byName,
      changes: row.changes,
      reason: row.reason,
    }),
  );
}
