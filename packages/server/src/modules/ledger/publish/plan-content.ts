import type { TargetProposal } from "@zhigang/contract/documents";
import type { Insertable } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { PublishableDraft } from "../../documents/index.ts";
import type { MeasureTable, PartTable, QuestionTable, TargetTable } from "../tables.ts";
import { dutiesOf, measureDutiesOf } from "./duty-rows.ts";
import { partsOf } from "./part-rows.ts";
import type { OwnerResolver } from "./resolve-names.ts";
import { deadlineColumns, parentIndexes } from "./task-rows.ts";
import type { NewTask } from "./task-rows.ts";

/** All that a draft becomes in the ledger, before it is written. */
export interface PlanContent {
  readonly parts: readonly Insertable<PartTable>[];
  readonly tasks: readonly NewTask[];
  readonly measures: readonly Insertable<MeasureTable>[];
  readonly targets: readonly Insertable<TargetTable>[];
  readonly questions: readonly Insertable<QuestionTable>[];
}

/** The ids that things of a draft already have in the ledger, by the ids of their items. */
export type KnownIds = ReadonlyMap<string, string>;

/** Turns a draft into the rows of a plan; what the ledger holds already keeps its id. Every task, target and question that was not rejected becomes exactly one row. */
export function planContent(
  planId: string,
  source: PublishableDraft,
  resolve: OwnerResolver,
  { now, known }: { readonly now: Date; readonly known: KnownIds },
): PlanContent {
  const ids = { taskIds: idsOf(source.tasks, known), targetIds: idsOf(source.targets, known) };
  const counts = countByItem(source);
  const items = source.tasks.toSorted((a, b) => a.value.span[0] - b.value.span[0] || b.value.span[1] - a.value.span[1]);
  const values = items.map((item) => item.value);
  const parts = partsOf(planId, source.sections, values);
  const parents = parentIndexes(values.map((value) => value.span));

  const tasks = items.map((item, index): NewTask => ({
    id: ids.taskIds.get(item.itemId) ?? newId(),
    itemId: item.itemId,
    value: item.value,
    duties: dutiesOf(item.value, resolve),
    partId: parts.partOf(item.value),
    parentTaskId: ids.taskIds.get(items[parents[index] ?? -1]?.itemId ?? "") ?? null,
    position: index + 1,
    targetCount: counts.targets.get(item.itemId) ?? 0,
    openQuestionCount: counts.questions.get(item.itemId) ?? 0,
  }));
  return {
    parts: parts.rows,
    tasks,
    measures: tasks.flatMap((task) => measureRows(task, source.text, resolve)),
    targets: source.targets.map(({ itemId, value }, index) => ({
      ...targetRow(value, source.text),
      ...placeOf(itemId, value, ids),
      planId,
      position: index + 1,
      openQuestionCount: counts.questions.get(itemId) ?? 0,
      createdAt: now,
      changedAt: now,
    })),
    questions: questionRows(planId, source, ids),
  };
}

function idsOf(items: readonly { readonly itemId: string }[], known: KnownIds): Map<string, string> {
  return new Map(items.map(({ itemId }) => [itemId, known.get(itemId) ?? newId()]));
}

/** The target's own id, its task's and that of the target it is a part of. */
function placeOf(itemId: string, { taskItemId, partOfItemId }: TargetProposal, { taskIds, targetIds }: PublishedIds) {
  return {
    id: targetIds.get(itemId) ?? newId(),
    taskId: taskIds.get(taskItemId ?? "") ?? null,
    partOfId: targetIds.get(partOfItemId ?? "") ?? null,
  };
}

function countByItem(source: PublishableDraft): Record<"targets" | "questions", Map<string, number>> {
  const targets = new Map<string, number>();
  const questions = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string | null) => {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { value } of source.targets) add(targets, value.taskItemId);
  for (const question of source.questions) if (question.state === "open") add(questions, question.itemId);
  return { targets, questions };
}

function measureRows(task: NewTask, text: string, resolve: OwnerResolver): Insertable<MeasureTable>[] {
  return task.value.measures.map((measure, position) => ({
    id: newId(),
    taskId: task.id,
    position: position + 1,
    text: text.slice(measure.span[0], measure.span[1]),
    spanStart: measure.span[0],
    spanEnd: measure.span[1],
    leadBasis: measure.leadBasis,
    isOpenList: measure.openList,
    duties: JSON.stringify(measureDutiesOf(measure, resolve)),
  }));
}

function targetRow(value: TargetProposal, text: string) {
  return {
    name: value.name,
    comparator: value.comparator,
    value: value.value,
    unit: value.unit,
    change: value.change,
    class: value.class,
    scope: value.scope,
    isAim: value.isAim,
    kind: value.kind,
    ...deadlineColumns(value.deadline),
    quote: text.slice(value.clauseSpan[0], value.clauseSpan[1]),
    spanStart: value.clauseSpan[0],
    spanEnd: value.clauseSpan[1],
    valueStart: value.span[0],
    valueEnd: value.span[1],
  };
}

interface PublishedIds {
  readonly taskIds: ReadonlyMap<string, string>;
  readonly targetIds: ReadonlyMap<string, string>;
}

/** Questions with their answers so far. One about an item that was rejected has lost its subject and is not carried over. */
function questionRows(
  planId: string,
  source: PublishableDraft,
  { taskIds, targetIds }: PublishedIds,
): Insertable<QuestionTable>[] {
  const isKept = (itemId: string | null) => itemId === null || taskIds.has(itemId) || targetIds.has(itemId);
  return source.questions
    .filter((question) => isKept(question.itemId))
    .toSorted((a, b) => a.span[0] - b.span[0])
    .map((question, index) => ({
      id: newId(),
      planId,
      taskId: taskIds.get(question.itemId ?? "") ?? null,
      targetId: targetIds.get(question.itemId ?? "") ?? null,
      position: index + 1,
      kind: question.kind,
      options: JSON.stringify(question.options),
      reason: question.reason,
      quote: source.text.slice(question.span[0], question.span[1]),
      spanStart: question.span[0],
      spanEnd: question.span[1],
      state: question.state,
      answer: question.answer,
      answeredBy: question.answeredBy,
      answeredAt: question.answeredAt === null ? null : new Date(question.answeredAt),
    }));
}
