import { deadlineKey, ownerNameOf, textGrams } from "@zhigang/domain/ledger";
import type { Call } from "../../../../platform/call.ts";
import { insertChange } from "../../change-store.ts";
import type { FieldChange, HeldDuty } from "../../tables.ts";
import { shownDuties } from "../../task/held-duty.ts";
import { changeDuties } from "../../task/task-store.ts";
import { taskRow } from "../task-rows.ts";
import type { NewTask } from "../task-rows.ts";
import { putTaskFields } from "./version-store.ts";
import type { HeldTask } from "./version-store.ts";

/** The history's word for what a new version did to a task or target. */
export const CARRY_OPERATION = "ledger.task.carry_over";

/** A task that both versions have: as the ledger holds it, and as the new version says it. */
export interface CarriedTask {
  readonly held: HeldTask;
  readonly task: NewTask;
  /** The fields that persons changed in the ledger: their work is kept. */
  readonly edited: ReadonlySet<string>;
  readonly openQuestionCount: number;
}

interface Published {
  readonly planId: string;
  readonly text: string;
  readonly now: Date;
  /** From which document to which. */
  readonly documents: readonly [string, string];
}

/** Puts a task of the ledger on the words of the new version; title, day, bodies and notes that persons set stay as they are. */
export async function carryTask(call: Call, published: Published, carried: CarriedTask): Promise<void> {
  const { held, task, edited, openQuestionCount } = carried;
  const { id: _id, createdAt: _made, planId: _plan, ...row } = taskRow(published, task);
  const isDutiesKept = edited.has("duties");
  const duties = isDutiesKept ? inNewText(held.duties, task.duties) : [...task.duties];
  const leadBasis = isDutiesKept ? held.leadBasis : row.leadBasis;
  const title = edited.has("title") ? held.title : row.title;
  const dueOn = edited.has("dueOn") ? held.dueOn : (row.dueOn ?? null);
  const fields = {
    ...row,
    title,
    dueOn,
    deadlineKey: deadlineKey(dueOn, row.deadlineValue ?? null),
    note: held.note,
    isKey: held.isKey,
    ownerName: ownerNameOf(duties),
    searchGrams: textGrams(`${title}\n${row.content}`),
    changedAt: published.now,
  };
  await putTaskFields(call.tx, held.id, { ...fields, leadBasis, openQuestionCount });
  await changeDuties(call.tx, held.id, duties, { leadBasis, openQuestionCount, changedAt: published.now });
  await insertChange(call, {
    subjectKind: "task",
    subjectId: held.id,
    version: held.version + 1,
    operation: CARRY_OPERATION,
    changes: [
      { field: "document", from: published.documents[0], to: published.documents[1] },
      ...differing(held, { ...fields, leadBasis, duties }),
    ],
  });
}

/** Bodies that a person set, each with the place where the new text names it, if it does. */
function inNewText(kept: readonly HeldDuty[], read: readonly HeldDuty[]): HeldDuty[] {
  return kept.map((duty) => ({ ...duty, span: read.find(({ name }) => name === duty.name)?.span ?? null }));
}

const TOLD = ["title", "path", "content", "leadBasis", "deadlineValue", "dueOn"] as const;

function differing(
  held: HeldTask,
  now: { readonly [Field in (typeof TOLD)[number]]?: unknown } & { readonly duties: readonly HeldDuty[] },
): FieldChange[] {
  const fields: FieldChange[] = [
    ...TOLD.map((field) => ({ field, from: held[field], to: now[field] ?? null })),
    { field: "duties", from: shownDuties(held.duties), to: shownDuties(now.duties) },
  ];
  return fields.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
