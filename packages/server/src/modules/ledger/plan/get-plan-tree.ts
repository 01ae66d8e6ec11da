import type { PlanPart, PlanTree, TaskRow } from "@zhigang/contract/ledger";
import type { Selectable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { groupBy } from "../group-by.ts";
import { departmentNamesOf } from "../task/department-names.ts";
import { listTasksOfPlan } from "../task/list-task-store.ts";
import { presentTaskRow } from "../task/task-view.ts";
import type { PartTable } from "../tables.ts";
import { getPlan } from "./get-plan.ts";
import { listParts } from "./plan-store.ts";

type PartRow = Selectable<PartTable>;

/** 篇章与任务: the plan's parts, nested, each with its tasks in the order of the text. */
export async function getPlanTree(call: Call, id: string): Promise<PlanTree> {
  const plan = await getPlan(call, id);
  const rows = await listTasksOfPlan(call.tx, id);
  const names = await departmentNamesOf(call.tx, rows);
  const tasks = rows.map((row) => presentTaskRow(row, names));
  return { plan, parts: nested(await listParts(call.tx, id), tasks) };
}

function nested(parts: readonly PartRow[], tasks: readonly TaskRow[]): PlanPart[] {
  const tasksOf = groupBy(tasks, (task) => task.partId);
  const partsOf = groupBy(parts, (part) => part.parentPartId);
  const build = (row: PartRow): PlanPart => {
    const inside = (partsOf.get(row.id) ?? []).map(build);
    const own = tasksOf.get(row.id) ?? [];
    const taskCount = own.length + inside.reduce((sum, part) => sum + part.taskCount, 0);
    return { id: row.id, label: row.label, title: row.title, role: row.role, taskCount, tasks: own, parts: inside };
  };
  const outside = tasksOf.get(null) ?? [];
  return [...(partsOf.get(null) ?? []).map(build), ...(outside.length > 0 ? [withoutPart(outside)] : [])];
}

/** Tasks that stand under no heading, such as those added by hand without one. */
function withoutPart(tasks: readonly TaskRow[]): PlanPart {
  return {
    id: tasks[0]?.planId ?? "",
    label: null,
    title: null,
    role: "tasks",
    taskCount: tasks.length,
    tasks,
    parts: [],
  };
}
