import type { BodyOf } from "@zhigang/contract/http";
import { MOST_BULK_ITEMS } from "@zhigang/contract/supervision";
import type { Item, supervisionEndpoints, TaskAsItem } from "@zhigang/contract/supervision";
import type { Task, TaskSelection } from "@zhigang/contract/ledger";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import { describeError } from "../../../../platform/http/problem.ts";
import { findDepartmentNames } from "../../../identity/index.ts";
import { getTask, listSelectedIds } from "../../../ledger/index.ts";
import { presentDuties } from "../item-view.ts";
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
  const rows: TaskAsItem[] = [];
  for (const task of await listSelectedTasks(call, selection)) {
    const { duties, dueOn, remitTo, leftOut, collective, problem } = await tryToRead(call, task);
    const names = await findDepartmentNames(
      call.tx,
      duties.map(({ departmentId }) => departmentId),
    );
    const { title, planTitle, path } = task;
    rows.push({
      taskId: task.id,
      title,
      planTitle,
      path,
      duties: presentDuties(duties, names),
      dueOn,
      remitTo,
      leftOut: [...leftOut],
      collective: [...collective],
      problem,
    });
  }
  return { rows };
}

/** 任务转为督查事项: every chosen task becomes an item with its duties and day put forward, or none does. */
export async function proposeTasksAsItems(
  call: Call,
  { selection, kind, reason, scope = null, ways = [] }: BodyOf<Endpoints["proposeTasksAsItems"]>,
): Promise<{ items: Item[] }> {
  const tasks = await listSelectedTasks(call, selection);
  const ids = new Map<string, string>();
  const all = tasks.map((task) => ({ id: task.id, title: task.title, wish: task }));
  await doAll(call, all, async ({ wish: task }) => {
    const { duties, dueOn, remitTo } = await readTaskDuties(call, task);
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
  const tasks: Task[] = [];
  for (const id of ids) tasks.push(await getTask(call, id));
  return tasks;
}

async function tryToRead(call: Call, task: Task): Promise<TaskDuties & { readonly problem: string | null }> {
  try {
    return { ...(await readTaskDuties(call, task)), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = describeError(error.code, error.details, call.language).title;
    return { duties: [], dueOn: task.deadline.dueOn, remitTo: endOfText(task), leftOut: [], collective: [], problem };
  }
}
