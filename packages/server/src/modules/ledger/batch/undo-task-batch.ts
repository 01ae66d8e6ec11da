import type { TaskBatch } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { changedFact } from "../facts.ts";
import { requireMay } from "../require-may.ts";
import { negated, tallyOfTask } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { editOfTarget, listTargetsForUpdate, writeTargetEdits } from "../target/write-target-edits.ts";
import type { LockedTarget, TargetFields } from "../target/write-target-edits.ts";
import { listTasksForUpdate } from "../task/task-store.ts";
import type { LockedTask } from "../task/task-store.ts";
import { writeTaskEdits } from "../task/write-task-edits.ts";
import {
  deleteTasks,
  getBatchForUpdate,
  getBatchRow,
  listBatchSubjects,
  listUpperTasks,
  markBatchUndone,
} from "./batch-store.ts";
import type { FieldsBefore } from "./batch-store.ts";
import { presentBatch } from "./batch-view.ts";
import { editOf } from "./edit-of.ts";
import { digestOf } from "./write-batch.ts";

const OPERATION = "ledger.batch.undo";
const MOST_NAMED = 5;

/** 撤销本次操作: every task and target becomes what it was before, as long as nobody has touched one of them since. */
export async function undoTaskBatch(call: Call, id: string): Promise<TaskBatch> {
  const batch = await getBatchForUpdate(call.tx, id);
  if (batch.undoneAt !== null) throw new AppError("ledger.batch_undone", { id });

  const rows = await listBatchSubjects(call.tx, id);
  if (rows.some((row) => row.subjectKind === "target")) await requireMay(call, "ledger.target.edit");
  const held = await lockSubjects(call, rows);
  requireUntouched(rows, held);

  const { edits, targetEdits, made } = editsBack(rows, held);
  const deed = { operation: OPERATION, reason: batch.title };
  await writeTaskEdits(call, edits, deed);
  await writeTargetEdits(call, targetEdits, deed);
  await takeOut(call, made);
  await markBatchUndone(call.tx, id, call.now, call.actor.name);
  const all = [...edits, ...targetEdits];
  await record(
    call,
    OPERATION,
    { kind: "batch", id, label: batch.title },
    { to: { changed: all.length, takenOut: made.map((task) => task.id), digest: digestOf(all) } },
  );
  return presentBatch(await getBatchRow(call.tx, id));
}

type BatchSubject = Awaited<ReturnType<typeof listBatchSubjects>>[number];

/** What a batch is about as it is now, locked. */
interface HeldSubjects {
  readonly tasks: ReadonlyMap<string, LockedTask>;
  readonly targets: ReadonlyMap<string, LockedTarget>;
  /** New tasks under which somebody has put others. */
  readonly upper: ReadonlySet<string>;
}

async function lockSubjects({ tx }: Call, rows: readonly BatchSubject[]): Promise<HeldSubjects> {
  const idsOf = (wanted: readonly BatchSubject[]) => wanted.map((row) => row.subjectId);
  const tasks = await listTasksForUpdate(tx, idsOf(rows.filter((row) => row.subjectKind === "task")));
  const targets = await listTargetsForUpdate(tx, idsOf(rows.filter((row) => row.subjectKind === "target")));
  return { tasks, targets, upper: await listUpperTasks(tx, idsOf(rows.filter((row) => row.isNew))) };
}

function editsBack(rows: readonly BatchSubject[], { tasks, targets }: HeldSubjects) {
  const changed = rows.filter((row) => !row.isNew);
  return {
    edits: changed.flatMap(({ subjectId, before }) => {
      const task = tasks.get(subjectId);
      return task ? [editOf(task, before as unknown as FieldsBefore)] : [];
    }),
    targetEdits: changed.flatMap(({ subjectId, before }) => {
      const target = targets.get(subjectId);
      return target ? [editOfTarget(target, before as unknown as TargetFields)] : [];
    }),
    made: rows.flatMap(({ subjectId, isNew }) => (isNew ? (tasks.get(subjectId) ?? []) : [])),
  };
}

function requireUntouched(rows: readonly BatchSubject[], { tasks, targets, upper }: HeldSubjects): void {
  const touched = rows.filter(({ subjectId, version }) => {
    const held = tasks.get(subjectId) ?? targets.get(subjectId);
    return held?.version !== version || held.planStatus !== "published" || upper.has(subjectId);
  });
  if (touched.length === 0) return;
  const titles = touched
    .slice(0, MOST_NAMED)
    .map(({ subjectId: id }) => tasks.get(id)?.title ?? targets.get(id)?.name ?? id);
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
