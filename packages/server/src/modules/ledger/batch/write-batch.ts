import { createHash } from "node:crypto";
import type { TaskBatch } from "@zhigang/contract/ledger";
import { canonicalJson } from "@zhigang/domain/audit";
import type { Call } from "../../../platform/call.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { writeTargetEdits } from "../target/write-target-edits.ts";
import type { TargetEdit } from "../target/write-target-edits.ts";
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
  readonly edits?: readonly TaskEdit[];
  readonly targetEdits?: readonly TargetEdit[];
  readonly created?: readonly NewTaskVersion[];
}

/**
 * Writes a batch: the tasks and targets, their histories, what undoing needs, and one audit entry. The entry names every change by the
 * digest of them all; each stands word for word in the history of its task or target.
 */
export async function writeBatch(call: Call, batch: DecidedBatch): Promise<TaskBatch> {
  const { kind, operation, title, reason, edits = [], targetEdits = [], created = [] } = batch;
  const id = newId();
  await writeTaskEdits(call, edits, { operation, reason });
  await writeTargetEdits(call, targetEdits, { operation, reason });
  const all = [...edits, ...targetEdits];
  const row = { id, kind, title, reason, changed: all.length, created: created.length };
  await insertBatch(call.tx, { ...row, doneAt: call.now, doneBy: call.actor.name }, { edits, targetEdits, created });
  await record(
    call,
    operation,
    { kind: "batch", id, label: title },
    { to: { changed: all.length, created: created.map((task) => task.id), digest: digestOf(all) }, reason },
  );
  return presentBatch(await getBatchRow(call.tx, id));
}

/** SHA-256 over every change of the batch, as the histories of its tasks and targets keep them. */
export function digestOf(edits: readonly (TaskEdit | TargetEdit)[]): string {
  const said = edits.map(({ before, changes }) => ({ id: before.id, version: before.version + 1, changes }));
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}
