import type { QueryOf } from "@zhigang/contract/http";
import type { TaskBatch, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Page } from "@zhigang/contract/paging";
import type { Call } from "../../../platform/call.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { keysetOf } from "../keyset.ts";
import { BATCH_COLUMNS, listBatchRows } from "./batch-store.ts";
import { presentBatch } from "./batch-view.ts";

/** 批量修改记录, newest first. */
export async function listTaskBatches(
  call: Call,
  { cursor, limit = 50 }: QueryOf<(typeof ledgerEndpoints)["listTaskBatches"]>,
): Promise<Page<TaskBatch>> {
  const rows = await listBatchRows(call.tx, keysetOf(BATCH_COLUMNS, "descending", cursor), limit);
  return pageFrom(rows, limit, (row) => [row.doneAt.toISOString(), row.id], presentBatch);
}
