import type { TaskBatch } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { changedFact } from "../facts.ts";
import { negated, tallyOfTask } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { listTasksForUpdate } from "../task/task-store.ts";
import type { LockedTask } from "../task/task-store.ts";
import { writeTaskEdits } from "../task/write-task-edits.ts";
import {
  deleteTasks,
  getBatchForUpdate,
  getBatchRow,
  listBatchTasks,
  listUpperTasks,
  markBatchUndone,
} from "./batch-store.ts";
import type { FieldsBefore } from "./batch-store.ts";
import { presentBatch } from "./batch-view.ts";
import { editOf } from "./edit-of.ts";
import { digestOf } from "./write-batch.ts";

const OPERATION = "ledger.batch.undo";
const MOST_NAMED = 5;

/** 撤销本次操作: every task becomes what it was before the batch, as long as nobody has touched one of them since. */
export async function undoTaskBatch(call: Call, id: string): Promise<TaskBatch> {
  const batch = await getBatchForUpdate(call.tx, id);
  if (batch.undoneAt !== null) throw new AppError("ledger.batch_undone", { id });

  const rows = await listBatchTasks(call.tx, id);
  const tasks = await listTasksForUpdate(
    call.tx,
    rows.map((row) => row.taskId),
  );
  const made = rows.flatMap(({ taskId, isNew }) => (isNew ? (tasks.get(taskId) ?? []) : []));
  const upper = await listUpperTasks(
    call.tx,
    made.map((task) => task.id),
  );
  requireUntouched(rows, tasks, upper);

  const edits = rows.flatMap(({ taskId, isNew, before }) => {
    const task = tasks.get(taskId);
    return task && !isNew ? [editOf(task, before as unknown as FieldsBefore)] : [];
  });
  await writeTaskEdits(call, edits, { operation: OPERATION, reason: batch.title });
  await takeOut(call, made);
  await markBatchUndone(call.tx, id, call.now, call.actor.name);
  await record(
    call,
    OPERATION,
    { kind: "batch", id, label: batch.title },
    { to: { changed: edits.length, takenOut: made.map((task) => task.id), digest: digestOf(edits) } },
  );
  return presentBatch(await getBatchRow(call.tx, id));
}

function requireUntouched(
  rows: readonly { readonly taskId: string; readonly version: number }[],
  tasks: ReadonlyMap<string, LockedTask>,
  upper: ReadonlySet<string>,
): void {
  const touched = rows.filter(({ taskId, version }) => {
    const task = tasks.get(taskId);
    if (upper.has(taskId)) return true; // somebody has put tasks under it
    return task === undefined || task.version !== version || task.planStatus !== "published";
  });
  if (touched.length === 0) return;
  const titles = touched.slice(0, MOST_NAMED).map(({ taskId }) => tasks.get(taskId)?.title ?? taskId);
  throw new AppError("ledger.batch_changed_since", { count: touched.length, titles: titles.join("；") });
}

/** Tasks that the batch had made leave again, with their counts. */
async function takeOut(call: Call, tasks: readonly LockedTask[]): Promise<void> {
  await insertTallySteps(call.tx, negated(tasks.flatMap(tallyOfTask)));
  await announce(
    call,
    tasks.map(({ id, planId, title, version }) =>
      changedFact("ledger.task.changed", { id, planId, title, version, operation: OPERATION, changes: [] }),
    ),
  );
  await deleteTasks(
    call.tx,
    tasks.map((task) => task.id),
  );
}
