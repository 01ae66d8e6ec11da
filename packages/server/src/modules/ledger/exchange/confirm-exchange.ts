import type { BodyOf } from "@zhigang/contract/http";
import type { Exchange, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { editOf } from "../batch/edit-of.ts";
import type { EditableFields } from "../batch/edit-of.ts";
import { writeBatch } from "../batch/write-batch.ts";
import type { NewTaskVersion } from "../batch/batch-store.ts";
import { requireSeen } from "../require-seen.ts";
import { addTask } from "../task/create-task.ts";
import { listTasksForUpdate } from "../task/task-store.ts";
import { writeTaskEdits } from "../task/write-task-edits.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import { getExchangeRow, listExchangeRowRecords, markExchange } from "./exchange-store.ts";
import type { ExchangeRowRecord } from "./exchange-store.ts";
import { getExchange } from "./read-exchanges.ts";

const OPERATION = "ledger.task.import";

/**
 * 确认写入: what was shown is written in one transaction, as one batch that can be undone. Wrong rows stay out; of rows in
 * conflict the ledger's values stay unless the person took the file's.
 */
export async function confirmExchange(
  call: Call,
  id: string,
  { reason, takeRows }: BodyOf<(typeof ledgerEndpoints)["confirmExchange"]>,
): Promise<Exchange> {
  const exchange = await getExchangeRow(call.tx, id, "change");
  await requireSeen(call, exchange, () => getExchange(call, id));
  if (exchange.state !== "proposed") throw new AppError("ledger.exchange_closed", { id });

  const rows = await listExchangeRowRecords(call.tx, id, { after: 0 });
  const edits = await planEdits(call, rows, new Set(takeRows));
  const created = await addNewTasks(call, rows, reason);
  if (edits.length + created.length === 0) throw new AppError("ledger.batch_empty");
  const batch = { kind: "import", operation: OPERATION, title: exchange.fileName, reason, edits, created } as const;
  const { id: batchId } = await writeBatch(call, batch);
  await markExchange(call.tx, id, "confirmed", batchId);
  return getExchange(call, id);
}

/** The edits of rows that differ; a task that has changed since it was compared is written by nobody unseen. */
async function planEdits(
  call: Call,
  rows: readonly ExchangeRowRecord[],
  taken: ReadonlySet<number>,
): Promise<TaskEdit[]> {
  const wanted = rows.filter((row) => row.kind === "changed" || row.kind === "conflict");
  const tasks = await listTasksForUpdate(
    call.tx,
    wanted.flatMap((row) => row.taskId ?? []),
  );
  const outdated = wanted.filter(({ taskId, seenVersion }) => {
    const task = tasks.get(taskId ?? "");
    return task?.version !== seenVersion || task?.planStatus !== "published";
  });
  if (outdated.length > 0) throw new AppError("ledger.exchange_outdated", { count: outdated.length });
  return wanted.flatMap((row) => {
    const task = tasks.get(row.taskId ?? "");
    const edit = task && editOf(task, taken.has(row.rowNumber) ? row.wish : withoutConflicts(row));
    return edit && edit.changes.length > 0 ? [edit] : [];
  });
}

function withoutConflicts({ wish, cells }: ExchangeRowRecord): EditableFields {
  const disputed = new Set(cells.filter((cell) => cell.isConflict).map((cell) => cell.field));
  return Object.fromEntries(Object.entries(wish).filter(([field]) => !disputed.has(field)));
}

async function addNewTasks(call: Call, rows: readonly ExchangeRowRecord[], reason: string): Promise<NewTaskVersion[]> {
  const created: NewTaskVersion[] = [];
  for (const { kind, wish } of rows) {
    if (kind !== "new") continue;
    const { planId, title, content, span, ...fields } = wish as unknown as NewTaskWish;
    const id = await addTask(call, { planId, title, content, span }, OPERATION);
    const task = (await listTasksForUpdate(call.tx, [id])).get(id);
    const edit = task && editOf(task, fields);
    if (edit && edit.changes.length > 0) await writeTaskEdits(call, [edit], { operation: OPERATION, reason });
    created.push({ id, version: edit && edit.changes.length > 0 ? 2 : 1 });
  }
  return created;
}

type NewTaskWish = EditableFields & {
  readonly planId: string;
  readonly title: string;
  readonly content: string;
  readonly span: [number, number];
};
