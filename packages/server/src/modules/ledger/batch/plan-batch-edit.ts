import type { TaskBatchChanges } from "@zhigang/contract/ledger";
import { bodyKey, decideDuties, decidePlanAction } from "@zhigang/domain/ledger";
import type { ErrorCode } from "@zhigang/contract/errors";
import type { HeldDuty } from "../tables.ts";
import { UNWRITTEN } from "../task/held-duty.ts";
import type { TaskEdit } from "../task/write-task-edits.ts";
import type { LockedTask } from "../task/task-store.ts";
import { editOf } from "./edit-of.ts";

/** What a batch does to one task: an edit, nothing, or a reason for leaving it out. */
export type PlannedEdit =
  | { readonly kind: "edit"; readonly edit: TaskEdit }
  | { readonly kind: "same"; readonly task: LockedTask }
  | { readonly kind: "skipped"; readonly task: LockedTask; readonly because: ErrorCode };

/** The new lead of a batch. */
export interface NewLead {
  readonly departmentId: string;
  readonly name: string;
}

/** Plans the batch's changes for one task. */
export function planBatchEdit(task: LockedTask, changes: TaskBatchChanges, lead: NewLead | null): PlannedEdit {
  const decision = decidePlanAction({ status: task.planStatus }, "edit_task");
  if (!decision.allowed) return { kind: "skipped", task, because: `ledger.${decision.because}` };

  const duties = lead === null ? task.duties : dutiesLedByNew(task.duties, lead, changes.formerLeads ?? "support");
  const apart = decideDuties(duties);
  if (!apart.allowed) return { kind: "skipped", task, because: `ledger.${apart.because}` };
  const { dueOn, isKey, note } = changes;
  const edit = editOf(task, {
    ...(lead !== null && { duties }),
    ...(dueOn !== undefined && { dueOn }),
    ...(isKey !== undefined && { isKey }),
    ...(note !== undefined && { note }),
  });
  return edit.changes.length === 0 ? { kind: "same", task } : { kind: "edit", edit };
}

/** The duties under a new lead; those who led before support it, or leave. Its own words in the text are kept with it. */
function dutiesLedByNew(duties: readonly HeldDuty[], lead: NewLead, former: "support" | "leave"): HeldDuty[] {
  const isNew = (duty: HeldDuty) => bodyKey(duty) === lead.departmentId;
  const leads = duties.filter((duty) => duty.role === "lead" || duty.role === "joint");
  if (leads.length === 1 && leads[0]?.role === "lead" && isNew(leads[0])) return [...duties];
  const known = duties.find(isNew);
  const others = duties.filter((duty) => !isNew(duty));
  const kept = former === "leave" ? others.filter((duty) => !leads.includes(duty)) : others;
  return [
    { ...UNWRITTEN, name: lead.name, ...known, role: "lead", departmentId: lead.departmentId },
    ...kept.map((duty): HeldDuty => (leads.includes(duty) ? { ...duty, role: "support" } : duty)),
  ];
}
