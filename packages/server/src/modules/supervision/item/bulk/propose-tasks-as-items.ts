import type { BodyOf } from "@zhigang/contract/http";
import { MOST_BULK_ITEMS } from "@zhigang/contract/supervision";
import type { Item, supervisionEndpoints, TaskAsItem } from "@zhigang/contract/supervision";
import type { Task, TaskSelection } from "@zhigang/contract/ledger";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import { describeError } from "../../../../platform/http/problem.ts";
import { findDepartmentNames } from "../../../identity/index.ts";
import { getTasks, listSelectedIds } from "../../../ledger/index.ts";
import { presentDuties } from "../item-view.ts";
import { findOpenItemsOfTasks } from "../item-store.ts";
import type { ItemRow } from "../item-store.ts";
import { putForward } from "../propose-item.ts";
import { doAll, presentAll } from "./do-all.ts";
import { endOfText, readTaskDuties } from "./task-as-item.ts";
import type { TaskDuties } from "./task-as-item.ts";

type Endpoints = typeof supervisionEndpoints;

/** What the chosen tasks would become as items, each with its duties and day, or with what stands against it. */
export async function previewTasksAsItems(
  call: Call,
  { selection }: BodyOf<Endpoints["previewTasksAsItems"]>,
): Promise<{ rows: TaskAsItem[] }> {
  const tasks = await listSelectedTasks(call, selection);
  const others = await findOpenItemsOfTasks(call.tx, idsOf(tasks));
  const read = tasks.map((task) => ({ task, ...tryToRead(call, task, others.get(task.id)) }));
  const departmentIds = read.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId));
  const names = await findDepartmentNames(call.tx, departmentIds);
  const rows = read.map(({ task: { id, title, planTitle, path }, duties, leftOut, collective, ...rest }) => ({
    ...rest,
    taskId: id,
    title,
    planTitle,
    path,
    duties: presentDuties(duties, names),
    leftOut: [...leftOut],
    collective: [...collective],
  }));
  return { rows };
}

/** 任务转为督查事项: every chosen task becomes an item with its duties and day put forward, or none does. */
export async function proposeTasksAsItems(
  call: Call,
  { selection, kind, reason, scope = null, ways = [] }: BodyOf<Endpoints["proposeTasksAsItems"]>,
): Promise<{ items: Item[] }> {
  const tasks = await listSelectedTasks(call, selection);
  const others = await findOpenItemsOfTasks(call.tx, idsOf(tasks));
  const ids = new Map<string, string>();
  const all = tasks.map((task) => ({ id: task.id, title: task.title, wish: task }));
  await doAll(call, all, async ({ wish: task }) => {
    const { duties, dueOn, remitTo } = readTaskDuties(call, task, others.get(task.id));
    const remit = { scope, ways, objectIds: [], from: null, to: remitTo };
    const matter = {
      title: task.title,
      requirement: task.content,
      source: "plan_task" as const,
      kind,
      taskId: task.id,
      planId: task.planId,
      parentItemId: null,
      divisionCode: call.actor.divisionCode,
    };
    ids.set(
      task.id,
      await putForward(call, matter, { reason, duties, remit, ...(dueOn !== null && { proposedDueOn: dueOn }) }),
    );
  });
  return presentAll(
    call,
    tasks.flatMap(({ id }) => ids.get(id) ?? []),
  );
}

async function listSelectedTasks(call: Call, selection: TaskSelection): Promise<Task[]> {
  const ids = await listSelectedIds(call.tx, selection);
  if (ids.length === 0) throw new AppError("supervision.bulk_empty");
  if (ids.length > MOST_BULK_ITEMS) throw new AppError("supervision.bulk_too_many", { limit: MOST_BULK_ITEMS });
  return getTasks(call, ids);
}

function idsOf(tasks: readonly Task[]): string[] {
  return tasks.map(({ id }) => id);
}

function tryToRead(
  call: Call,
  task: Task,
  other: ItemRow | undefined,
): TaskDuties & { readonly problem: string | null } {
  try {
    return { ...readTaskDuties(call, task, other), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = describeError(error.code, error.details, call.language).title;
    return { duties: [], dueOn: task.deadline.dueOn, remitTo: endOfText(task), leftOut: [], collective: [], problem };
  }
}
