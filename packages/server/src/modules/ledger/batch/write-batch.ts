import { createHash } from "node:crypto";
import type { TaskBatch } from "@zhigang/contract/ledger";
import { canonicalJson } from "@zhigang/domain/audit";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { writeTaskEdits } from "../task/write-task-edits.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import { getBatchRow, insertBatch } from "./batch-store.ts";
import type { NewTaskVersion } from "./batch-store.ts";
import { presentBatch } from "./batch-view.ts";

/** A batch that has been decided. */
export interface DecidedBatch {
  readonly kind: TaskBatch["kind"];
  readonly operation: string;
  readonly title: string;
  readonly reason: string;
  readonly edits: readonly TaskEdit[];
  readonly created?: readonly NewTaskVersion[];
}

/**
 * Writes a batch: the tasks, their histories, what undoing needs, and one audit entry. The entry names every change by the
 * digest of them all; each stands word for word in the history of its task.
 */
export async function writeBatch(call: Call, batch: DecidedBatch): Promise<TaskBatch> {
  const { kind, operation, title, reason, edits, created = [] } = batch;
  const id = newId();
  await writeTaskEdits(call, edits, { operation, reason });
  const row = { id, kind, title, reason, changed: edits.length, created: created.length };
  await insertBatch(call.tx, { ...row, doneAt: call.now, doneBy: call.actor.name }, { edits, created });
  await record(
    call,
    operation,
    { kind: "batch", id, label: title },
    { to: { changed: edits.length, created: created.map((task) => task.id), digest: digestOf(edits) }, reason },
  );
  return presentBatch(await getBatchRow(call.tx, id));
}

/** SHA-256 over every change of the batch, as the histories of its tasks keep them. */
export function digestOf(edits: readonly TaskEdit[]): string {
  const said = edits.map(({ before, changes }) => ({ id: before.id, version: before.version + 1, changes }));
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}
