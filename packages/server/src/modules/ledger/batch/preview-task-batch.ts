import { createHash } from "node:crypto";
import type { BodyOf } from "@zhigang/contract/http";
import { ERRORS } from "@zhigang/contract/errors";
import type { TaskBatchPreview, TaskBatchRow, ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { listPlanTitles } from "../plan/plan-store.ts";
import { listTasksForUpdate } from "../task/task-store.ts";
import type { LockedTask } from "../task/task-store.ts";
import { planBatchEdit } from "./plan-batch-edit.ts";
import type { NewLead, PlannedEdit } from "./plan-batch-edit.ts";
import { presentDifferences } from "./present-differences.ts";
import { listSelectedIds } from "./selection.ts";

type Wish = BodyOf<(typeof ledgerEndpoints)["previewTaskBatch"]>;

const MOST_SHOWN = 200;

/** 预览批量修改: 将修改 N 行, what each changes from and to, and which are left out and why. */
export async function previewTaskBatch(call: Call, wish: Wish): Promise<TaskBatchPreview> {
  const planned = await planBatch(call, wish);
  const of = (kind: PlannedEdit["kind"]) => planned.filter((one) => one.kind === kind);
  return {
    selected: planned.length,
    changing: of("edit").length,
    same: of("same").length,
    skipped: of("skipped").length,
    rows: await presentRows(call, [...of("skipped"), ...of("edit")].slice(0, MOST_SHOWN)),
    seen: seenOf(planned),
  };
}

/** What a batch would do to each selected task, in the order of the ledger; the tasks are locked meanwhile. */
export async function planBatch(call: Call, { selection, changes }: Wish): Promise<PlannedEdit[]> {
  const { formerLeads: _, ...named } = changes;
  if (Object.keys(named).length === 0) throw new AppError("ledger.batch_empty");
  const lead = await findLead(call, changes.leadDepartmentId);
  const ids = await listSelectedIds(call.tx, selection);
  const tasks = await listTasksForUpdate(call.tx, ids);
  return ids.flatMap((id) => {
    const task = tasks.get(id);
    return task ? [planBatchEdit(task, changes, lead)] : [];
  });
}

/** Names a preview by the tasks and versions it was made of. */
export function seenOf(planned: readonly PlannedEdit[]): string {
  const hash = createHash("sha256");
  for (const one of planned) {
    const { id, version } = taskOf(one);
    hash.update(`${id} ${version} ${one.kind}\n`);
  }
  return hash.digest("base64url");
}

async function findLead(call: Call, departmentId: string | undefined): Promise<NewLead | null> {
  if (departmentId === undefined) return null;
  const name = (await findDepartmentNames(call.tx, [departmentId])).get(departmentId);
  if (name === undefined) throw new AppError("ledger.department_unknown", { name: departmentId });
  return { departmentId, name };
}

async function presentRows(call: Call, planned: readonly PlannedEdit[]): Promise<TaskBatchRow[]> {
  const titles = await listPlanTitles(call.tx, [...new Set(planned.map((one) => taskOf(one).planId))]);
  return planned.map((one) => {
    const { id, title, planId } = taskOf(one);
    return {
      taskId: id,
      title,
      planTitle: titles.get(planId) ?? "",
      differences: one.kind === "edit" ? presentDifferences(one.edit, call.language) : [],
      skipped: one.kind === "skipped" ? { code: one.because, message: ERRORS[one.because][call.language] } : null,
    };
  });
}

function taskOf(one: PlannedEdit): LockedTask {
  return one.kind === "edit" ? one.edit.before : one.task;
}
