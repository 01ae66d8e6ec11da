import type { BodyOf } from "@zhigang/contract/http";
import type { Exchange, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { PlanStatus } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { editOf } from "../batch/edit-of.ts";
import type { EditableFields } from "../batch/edit-of.ts";
import { writeBatch } from "../batch/write-batch.ts";
import type { NewTaskVersion } from "../batch/batch-store.ts";
import { requireMay } from "../require-may.ts";
import { requireSeen } from "../require-seen.ts";
import { editOfTarget, listTargetsForUpdate } from "../target/write-target-edits.ts";
import type { TargetEdit } from "../target/write-target-edits.ts";
import { addTask } from "../task/create-task.ts";
import { listTasksForUpdate } from "../task/task-store.ts";
import { writeTaskEdits } from "../task/write-task-edits.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import { getExchangeRow, listExchangeRowRecords, markExchange } from "./exchange-store.ts";
import type { ExchangeRowRecord } from "./exchange-store.ts";
import { getExchange } from "./read-exchanges.ts";

const OPERATIONS = { task: "ledger.task.import", target: "ledger.target.import" } as const;

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
  const operation = OPERATIONS[exchange.subjectKind];
  const head = { kind: "import", operation, title: exchange.fileName, reason } as const;
  const taken = new Set(takeRows);
  const decided =
    exchange.subjectKind === "target"
      ? await planTargets(call, rows, taken)
      : await planTasks(call, rows, taken, reason);
  if (Object.values(decided).every((list) => list.length === 0)) throw new AppError("ledger.batch_empty");
  const { id: batchId } = await writeBatch(call, { ...head, ...decided });
  await markExchange(call.tx, id, "confirmed", batchId);
  return getExchange(call, id);
}

async function planTasks(
  call: Call,
  rows: readonly ExchangeRowRecord[],
  taken: ReadonlySet<number>,
  reason: string,
): Promise<{ edits: TaskEdit[]; created: NewTaskVersion[] }> {
  const wanted = differing(rows);
  const tasks = await listTasksForUpdate(call.tx, idsOf(wanted));
  requireUnchanged(wanted, tasks);
  const edits = wanted.flatMap((row) => {
    const task = tasks.get(row.subjectId ?? "");
    const edit = task && editOf(task, taken.has(row.rowNumber) ? row.wish : withoutConflicts(row));
    return edit && edit.changes.length > 0 ? [edit] : [];
  });
  return { edits, created: await addNewTasks(call, rows, reason) };
}

async function planTargets(
  call: Call,
  rows: readonly ExchangeRowRecord[],
  taken: ReadonlySet<number>,
): Promise<{ targetEdits: TargetEdit[] }> {
  await requireMay(call, "ledger.target.edit");
  const wanted = differing(rows);
  const targets = await listTargetsForUpdate(call.tx, idsOf(wanted));
  requireUnchanged(wanted, targets);
  const targetEdits = wanted.flatMap((row) => {
    const target = targets.get(row.subjectId ?? "");
    const edit = target && editOfTarget(target, taken.has(row.rowNumber) ? row.wish : withoutConflicts(row));
    return edit && edit.changes.length > 0 ? [edit] : [];
  });
  return { targetEdits };
}

function differing(rows: readonly ExchangeRowRecord[]): ExchangeRowRecord[] {
  return rows.filter((row) => row.kind === "changed" || row.kind === "conflict");
}

function idsOf(rows: readonly ExchangeRowRecord[]): string[] {
  return rows.flatMap((row) => row.subjectId ?? []);
}

/** What has changed since it was compared is overwritten by nobody unseen. */
function requireUnchanged(
  wanted: readonly ExchangeRowRecord[],
  held: ReadonlyMap<string, { readonly version: number; readonly planStatus: PlanStatus }>,
): void {
  const outdated = wanted.filter(({ subjectId, seenVersion }) => {
    const current = held.get(subjectId ?? "");
    return current?.version !== seenVersion || current?.planStatus !== "published";
  });
  if (outdated.length > 0) throw new AppError("ledger.exchange_outdated", { count: outdated.length });
}

function withoutConflicts({ wish, cells }: ExchangeRowRecord): Record<string, unknown> {
  const disputed = new Set(cells.filter((cell) => cell.isConflict).map((cell) => cell.field));
  return Object.fromEntries(Object.entries(wish).filter(([field]) => !disputed.has(field)));
}

async function addNewTasks(call: Call, rows: readonly ExchangeRowRecord[], reason: string): Promise<NewTaskVersion[]> {
  const created: NewTaskVersion[] = [];
  for (const { kind, wish } of rows) {
    if (kind !== "new") continue;
    const { planId, title, content, span, ...fields } = wish as unknown as NewTaskWish;
    const id = await addTask(call, { planId, title, content, span }, OPERATIONS.task);
    const task = (await listTasksForUpdate(call.tx, [id])).get(id);
    const edit = task && editOf(task, fields);
    if (edit && edit.changes.length > 0) await writeTaskEdits(call, [edit], { operation: OPERATIONS.task, reason });
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
