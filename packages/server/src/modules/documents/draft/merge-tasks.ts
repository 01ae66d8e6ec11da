import type { DraftChange, Measure, Owner, TaskProposal } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { isFirstOfItsName } from "./apply-answer.ts";
import { touched } from "./change-items.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { listItems, listQuestions } from "./draft-item-store.ts";
import { itemChange, questionChange } from "./draft-rows.ts";
import type { DraftItem, QuestionRow, RowChange, TaskItem } from "./draft-rows.ts";

/** Merges tasks into the one that stands first; the words of each stay cited, targets and questions go with them. */
export async function mergeDraftTasks(
  call: Call,
  draftId: string,
  wished: readonly { readonly id: string; readonly version: number }[],
): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, draftId);
  const items = await listItems(call.tx, draftId);
  const tasks = chosenTasks(call, items, wished);
  const [first, ...absorbed] = tasks;
  if (!first) throw new AppError("documents.merge_unfit", { id: draftId });

  const value = mergedTask(
    tasks.map((task) => task.value),
    spansBetween(items, tasks),
  );
  const state = first.state === "added" ? "added" : "edited";
  const survivor = touched(call, { ...first, value, state } as TaskItem);
  const changes: RowChange[] = [
    itemChange(first, survivor),
    ...absorbed.map((task) => itemChange(task, touched(call, { ...task, state: "rejected", mergedIntoId: first.id }))),
    ...(await followers(call, items, first, absorbed)),
    ...askAboutDeadline(first, tasks),
  ];
  return commitStep(call, draft, "documents.draft.merge_tasks", changes);
}

function chosenTasks(
  call: Call,
  items: readonly DraftItem[],
  wished: readonly { readonly id: string; readonly version: number }[],
): TaskItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const tasks = wished.map(({ id, version }) => {
    const task = byId.get(id);
    if (task?.kind !== "task" || task.state === "rejected") throw new AppError("documents.merge_unfit", { id });
    requireVersion({ ...call, expectedVersion: version }, task, task);
    return task;
  });
  if (new Set(wished.map(({ id }) => id)).size < wished.length) throw new AppError("documents.merge_unfit", {});
  return tasks.toSorted((a, b) => a.value.span[0] - b.value.span[0]);
}

/** Whether some other task begins between the first and the last of these. */
function spansBetween(items: readonly DraftItem[], tasks: readonly TaskItem[]): boolean {
  const ids = new Set(tasks.map(({ id }) => id));
  const from = tasks[0]?.value.span[0] ?? 0;
  const to = Math.max(...tasks.map(({ value }) => value.span[1]));
  return items.some(
    ({ id, kind, state, value }) =>
      kind === "task" && state !== "rejected" && !ids.has(id) && value.span[0] >= from && value.span[0] < to,
  );
}

/**
 * One task out of several, in the order of the text. Neighbours become one stretch of words; where other tasks stand between,
 * the first keeps its words. Either way each absorbed task stays as a measure with its own words and bodies.
 */
export function mergedTask(tasks: readonly TaskProposal[], areApart: boolean): TaskProposal {
  const [first, ...others] = tasks as readonly [TaskProposal, ...TaskProposal[]];
  const leads = tasks.flatMap((task) => task.leads).filter(isFirstOfItsName);
  const leading = new Set(leads.map(({ name }) => name));
  const notLeading = (owner: Owner) => !leading.has(owner.name);
  const deadlines = new Set(tasks.map(({ deadline }) => deadline?.value ?? null));
  const bases = new Set(tasks.filter((task) => task.leads.length > 0).map(({ leadBasis }) => leadBasis));
  const end = Math.max(...tasks.map(({ span }) => span[1]));
  return {
    ...first,
    span: areApart ? first.span : [first.span[0], end],
    leads,
    supports: tasks
      .flatMap((task) => task.supports)
      .filter(isFirstOfItsName)
      .filter(notLeading),
    others: tasks
      .flatMap((task) => task.others)
      .filter(isFirstOfItsName)
      .filter(notLeading),
    openList: tasks.some(({ openList }) => openList),
    leadBasis: bases.size > 1 ? "set" : ([...bases][0] ?? first.leadBasis),
    // Different time nodes are not settled by merging: it is left open and asked.
    deadline: deadlines.size > 1 ? null : first.deadline,
    phases: tasks.flatMap((task) => task.phases),
    measures: [...first.measures, ...others.flatMap((task) => [asMeasure(task), ...task.measures])],
  };
}

function asMeasure({ span, leads, supports, leadBasis, openList }: TaskProposal): Measure {
  return { span, leads, supports, leadBasis, openList };
}

async function followers(
  call: Call,
  items: readonly DraftItem[],
  survivor: TaskItem,
  absorbed: readonly TaskItem[],
): Promise<RowChange[]> {
  const gone = new Set(absorbed.map(({ id }) => id));
  const targets = items.flatMap((item): RowChange[] => {
    if (item.kind !== "target" || !gone.has(item.value.taskItemId ?? "")) return [];
    const value = { ...item.value, taskItemId: survivor.id };
    return [itemChange(item, { ...item, value, version: item.version + 1 })];
  });
  const questions = (await listQuestions(call.tx, survivor.draftId))
    .filter((question) => gone.has(question.itemId ?? ""))
    .map((question) => questionChange(question, { ...question, itemId: survivor.id, version: question.version + 1 }));
  return [...targets, ...questions];
}

function askAboutDeadline(first: TaskItem, tasks: readonly TaskItem[]): RowChange[] {
  const said = [...new Set(tasks.flatMap(({ value }) => value.deadline?.value ?? []))];
  const all = new Set(tasks.map(({ value }) => value.deadline?.value ?? null));
  if (all.size < 2) return [];
  const question: QuestionRow = {
    id: newId(),
    draftId: first.draftId,
    itemId: first.id,
    kind: "deadline_incomplete",
    options: said,
    reason: "the merged tasks have different time nodes",
    span: first.value.span,
    state: "open",
    answer: null,
    answeredBy: null,
    answeredAt: null,
    version: 1,
  };
  return [questionChange(null, question)];
}
