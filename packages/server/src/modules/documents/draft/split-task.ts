import type { DraftChange, Owner, Span, TaskProposal } from "@zhigang/contract/documents";
import { decideDraftItemAction } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { getContentRow } from "../document/document-store.ts";
import { touched } from "./change-items.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { getItem, listItems, listQuestions } from "./draft-item-store.ts";
import { itemChange, questionChange } from "./draft-rows.ts";
import type { DraftItem, RowChange, TaskItem } from "./draft-rows.ts";

/** Splits a task at places of the text: the first part stays the task, each further one becomes a task of its own. */
export async function splitDraftTask(call: Call, id: string, at: readonly number[]): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, (await getItem(call.tx, id)).draftId);
  const task = await getItem(call.tx, id);
  requireVersion(call, task, task);
  if (task.kind !== "task") throw new AppError("documents.item_not_found", { id });
  const decision = decideDraftItemAction(task.state, "edit");
  if (!decision.allowed) throw new AppError(`documents.${decision.because}`, { id, state: task.state });

  const { text } = await getContentRow(call.tx, draft.documentId);
  const parts = cutTask(task.value, at, text);
  const state = task.state === "added" ? "added" : "edited";
  const [first, ...others] = parts;
  const kept = touched(call, { ...task, value: first ?? task.value, state } as TaskItem);
  const made = others.map((value) => madeOf(call, task, value));
  const changes: RowChange[] = [
    itemChange(task, kept),
    ...made.map((item) => itemChange(null, item)),
    ...(await followers(call, task, [kept, ...made])),
  ];
  return commitStep(call, draft, "documents.draft.split_task", changes);
}

/** The task cut into the parts between the places; each must hold words. */
export function cutTask(value: TaskProposal, at: readonly number[], text: string): TaskProposal[] {
  const [from, to] = value.span;
  const places = [from, ...new Set(at.toSorted((a, b) => a - b)), to];
  const spans = places.slice(1).map((end, index) => trimmed([places[index] ?? from, end], text));
  if (spans.some(([start, end]) => start >= end || start < from || end > to))
    throw new AppError("documents.split_outside", { at: at.join(", "), from, to });
  return spans.map((span, index) => partOf(value, { span, spans, text, isFirst: index === 0 }));
}

interface Part {
  readonly span: Span;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly isFirst: boolean;
}

function partOf(value: TaskProposal, part: Part): TaskProposal {
  const { span, spans } = part;
  const isIn = (place: Span | null) => place !== null && place[0] >= span[0] && place[1] <= span[1];
  const owners = ownersOfPart(value, spans, isIn);
  return {
    ...value,
    ...titleOfPart(value, part, isIn),
    ...owners,
    span,
    // A time node that stands in one part governs that part; one from outside governs all of them.
    deadline: value.deadline && isOutside(value.deadline.span, spans, isIn) ? null : value.deadline,
    phases: value.phases.filter((phase) => isIn(phase.span)),
    measures: value.measures.filter((measure) => isIn(measure.span)),
  };
}

/** The first part keeps the title; each other is named by its first clause. */
function titleOfPart(
  { title, titleSpan }: TaskProposal,
  { span, text, isFirst }: Part,
  isIn: (place: Span | null) => boolean,
): Pick<TaskProposal, "title" | "titleSpan"> {
  if (isFirst && (titleSpan === null || isIn(titleSpan))) return { title, titleSpan };
  const clause = /^[^。；;，,\n]+/.exec(text.slice(span[0], span[1]))?.[0].trim() ?? "";
  return { title: clause.slice(0, TITLE_LENGTH) || title, titleSpan: null };
}

/** Where each part names its own bodies each keeps its own; one bracket at the end is for all parts. */
function ownersOfPart(
  value: TaskProposal,
  spans: readonly Span[],
  isIn: (place: Span | null) => boolean,
): Pick<TaskProposal, "leads" | "supports" | "others"> {
  const all = [...value.leads, ...value.supports, ...value.others];
  const isNamed = (part: Span) => all.some(({ span }) => span && span[0] >= part[0] && span[1] <= part[1]);
  const { leads, supports, others } = value;
  if (!spans.every(isNamed)) return { leads, supports, others };
  const own = (owners: readonly Owner[]) => owners.filter((owner) => owner.span === null || isIn(owner.span));
  return { leads: own(leads), supports: own(supports), others: own(others) };
}

function isOutside(place: Span | null, parts: readonly Span[], isIn: (place: Span | null) => boolean): boolean {
  const isInSome = place !== null && parts.some((part) => place[0] >= part[0] && place[1] <= part[1]);
  return isInSome && !isIn(place);
}

/** Longer first clauses are cut: a title is read at a glance. */
const TITLE_LENGTH = 60;

function trimmed([start, end]: Span, text: string): Span {
  const words = text.slice(start, end);
  return [start + (words.length - words.trimStart().length), end - (words.length - words.trimEnd().length)];
}

function madeOf(call: Call, task: TaskItem, value: TaskProposal): TaskItem {
  return {
    ...task,
    id: newId(),
    value,
    state: "added",
    proposed: null,
    earlierItemId: null,
    mergedIntoId: null,
    changedBy: call.actor.name,
    changedAt: call.now.toISOString(),
    version: 1,
  };
}

/** Targets and open questions go with the part in which they stand. */
async function followers(call: Call, task: TaskItem, parts: readonly TaskItem[]): Promise<RowChange[]> {
  const partAround = (span: readonly [number, number]) =>
    parts.find(({ value }) => value.span[0] <= span[0] && value.span[1] >= span[1]) ?? parts[0];
  const targets = (await listItems(call.tx, task.draftId)).flatMap((item): RowChange[] => {
    if (item.kind !== "target" || item.value.taskItemId !== task.id) return [];
    const to = partAround(item.value.span)?.id ?? task.id;
    if (to === task.id) return [];
    const after = { ...item, value: { ...item.value, taskItemId: to }, version: item.version + 1 } as DraftItem;
    return [itemChange(item, after)];
  });
  const questions = (await listQuestions(call.tx, task.draftId)).flatMap((question): RowChange[] => {
    const to = question.itemId === task.id ? (partAround(question.span)?.id ?? task.id) : task.id;
    if (to === task.id) return [];
    return [questionChange(question, { ...question, itemId: to, version: question.version + 1 })];
  });
  return [...targets, ...questions];
}
