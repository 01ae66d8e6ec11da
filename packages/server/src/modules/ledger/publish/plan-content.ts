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

/** Turns a draft into the rows of a plan. Every task, target and question that was not rejected becomes exactly one row. */
export function planContent(planId: string, source: PublishableDraft, resolve: OwnerResolver, now: Date): PlanContent {
  const items = source.tasks.toSorted((a, b) => a.value.span[0] - b.value.span[0] || b.value.span[1] - a.value.span[1]);
  const taskIds = new Map(items.map((item) => [item.itemId, newId()]));
  const targetIds = new Map(source.targets.map((item) => [item.itemId, newId()]));
  const parts = partsOf(
    planId,
    source.sections,
    items.map((item) => item.value),
  );
  const parents = parentIndexes(items.map((item) => item.value.span));
  const counts = countByItem(source);

  const tasks = items.map((item, index): NewTask => ({
    id: taskIds.get(item.itemId) ?? newId(),
    itemId: item.itemId,
    value: item.value,
    duties: dutiesOf(item.value, resolve),
    partId: parts.partOf(item.value),
    parentTaskId: taskIds.get(items[parents[index] ?? -1]?.itemId ?? "") ?? null,
    position: index + 1,
    targetCount: counts.targets.get(item.itemId) ?? 0,
    openQuestionCount: counts.questions.get(item.itemId) ?? 0,
  }));
  return {
    parts: parts.rows,
    tasks,
    measures: tasks.flatMap((task) => measureRows(task, source.text, resolve)),
    targets: source.targets.map((item, index) => ({
      ...targetRow(item.value, source.text),
      id: targetIds.get(item.itemId) ?? newId(),
      planId,
      taskId: taskIds.get(item.value.taskItemId ?? "") ?? null,
      partOfId: targetIds.get(item.value.partOfItemId ?? "") ?? null,
      position: index + 1,
      openQuestionCount: counts.questions.get(item.itemId) ?? 0,
      createdAt: now,
      changedAt: now,
    })),
    questions: questionRows(planId, source, { taskIds, targetIds }),
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
