import type { TaskBatch } from "@zhigang/contract/ledger";
import { momentOf } from "../citation.ts";
import type { BatchRecord } from "./batch-store.ts";

/** 批次, as it is shown. */
export function presentBatch(row: BatchRecord): TaskBatch {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    reason: row.reason,
    changed: row.changed,
    created: row.created,
    doneAt: momentOf(row.doneAt),
    doneBy: row.doneBy,
    undoneAt: row.undoneAt === null ? null : momentOf(row.undoneAt),
    undoneBy: row.undoneBy,
    version: row.version,
  };
}
