import type { FieldChange, HeldDuty } from "../tables.ts";
import { shownDuties } from "../task/held-duty.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import type { LockedTask } from "../task/task-store.ts";

/** The fields of a task that a batch or a sheet may change. */
export interface EditableFields {
  readonly title?: string;
  readonly note?: string;
  readonly isKey?: boolean;
  readonly dueOn?: string | null;
  readonly duties?: readonly HeldDuty[];
  readonly leadBasis?: LockedTask["leadBasis"];
}

/** The edit that gives a task these values, with its differences as the history keeps them. Duties set by hand say so. */
export function editOf(task: LockedTask, fields: EditableFields): TaskEdit {
  const { duties = task.duties, ...rest } = fields;
  const moved = JSON.stringify(shownDuties(duties)) !== JSON.stringify(shownDuties(task.duties));
  const leadBasis = fields.leadBasis ?? (moved ? "set" : task.leadBasis);
  const after: LockedTask = { ...task, ...rest, leadBasis, duties: moved ? [...duties] : task.duties };
  const plain = (["title", "note", "isKey", "dueOn", "leadBasis"] as const).map((field) => ({
    field,
    from: task[field],
    to: after[field],
  }));
  const owners = { field: "duties", from: shownDuties(task.duties), to: shownDuties(after.duties) };
  return { before: task, after, changes: [owners, ...plain].filter(differs) };
}

function differs({ from, to }: FieldChange): boolean {
  return JSON.stringify(from) !== JSON.stringify(to);
}
