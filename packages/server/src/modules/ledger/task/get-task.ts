import type { Task } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { citationOf } from "../citation.ts";
import { presentQuestion } from "../question/question-view.ts";
import { presentTarget } from "../target/target-view.ts";
import { departmentNamesOf } from "./department-names.ts";
import { getTaskRow, listTaskRowsOf } from "./task-detail-store.ts";
import type { DetailedTask } from "./task-detail-store.ts";
import { presentDuties, presentTaskRow } from "./task-view.ts";
import type { DepartmentNames } from "./task-view.ts";

/** One task with all that belongs to it. */
export async function getTask(call: Call, id: string): Promise<Task> {
  const row = await getTaskRow(call.tx, id);
  const names = await departmentNamesOf(call.tx, [row, ...(row.measures ?? [])]);
  return presentTask(row, names);
}

/** Several tasks, in the order in which they were named; one that is not there is refused as it is alone. */
export async function getTasks(call: Call, ids: readonly string[]): Promise<Task[]> {
  const rows = new Map((await listTaskRowsOf(call.tx, ids)).map((row) => [row.id, row]));
  const named = ids.map((id) => rows.get(id) ?? notFound(id));
  const names = await departmentNamesOf(
    call.tx,
    named.flatMap((row) => [row, ...(row.measures ?? [])]),
  );
  return named.map((row) => presentTask(row, names));
}

function notFound(id: string): never {
  throw new AppError("ledger.task_not_found", { id });
}

function presentTask(row: DetailedTask, names: DepartmentNames): Task {
  const around = { ...row, taskTitle: row.title, about: row.title };
  const targetNames = new Map((row.targets ?? []).map((target) => [target.id, target.name]));
  return {
    ...presentTaskRow(row, names),
    content: row.content,
    note: row.note,
    phases: row.phases,
    measures: (row.measures ?? []).map((measure) => ({ ...measure, duties: presentDuties(measure.duties, names) })),
    targets: (row.targets ?? []).map((target) => presentTarget(target, around)),
    questions: (row.questions ?? []).map((question) =>
      presentQuestion(question, { ...around, about: targetNames.get(question.targetId ?? "") ?? row.title }),
    ),
    citation: citationOf(row, [row.spanStart, row.spanEnd], row.quote ?? row.content),
    withdrawnBecause: row.withdrawnBecause,
    previousId: row.previousId,
    nextId: row.nextId,
  };
}
