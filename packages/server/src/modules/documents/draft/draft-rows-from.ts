import type { Measure, Owner, Span, TargetProposal, TaskProposal, TimeNode } from "@zhigang/contract/documents";
import type { Extraction } from "@zhigang/policy-text";
import { newId } from "../../../platform/ids.ts";
import type { DraftItem, GapRow, QuestionRow } from "./draft-rows.ts";

type ReadTask = Extraction["tasks"][number];
type ReadIndicator = Extraction["indicators"][number];
type ReadOwner = ReadTask["leads"][number];
type ReadSpan = readonly [number, number];

/** The rows of a new draft: every task, every target, every question, every sentence left unclaimed. */
export function draftRowsFrom(
  draftId: string,
  extraction: Extraction,
): { items: DraftItem[]; questions: QuestionRow[]; gaps: GapRow[] } {
  const targets = extraction.indicators.filter(isTarget);
  const itemIds = new Map([...extraction.tasks, ...targets].map((read) => [read.id, newId()]));
  const tasks = extraction.tasks.map((task, position) =>
    proposedItem(
      draftId,
      { id: idOf(itemIds, task.id), kind: "task", position, confidence: task.confidence },
      proposeTask(task),
    ),
  );
  const indicators = targets.map((indicator, position) =>
    proposedItem(
      draftId,
      { id: idOf(itemIds, indicator.id), kind: "target", position, confidence: indicator.confidence },
      proposeTarget(indicator, itemIds),
    ),
  );
  return {
    items: [...tasks, ...indicators],
    questions: extraction.questions.map((question) =>
      openQuestion(draftId, question, itemIds.get(question.about) ?? null),
    ),
    gaps: extraction.coverage.unclaimed.map((span) => openGap(draftId, span)),
  };
}

function proposedItem(
  draftId: string,
  read: Pick<DraftItem, "id" | "kind" | "position" | "confidence">,
  value: TaskProposal | TargetProposal,
): DraftItem {
  const untouched = {
    rejectedBecause: null,
    mergedIntoId: null,
    earlierItemId: null,
    changedBy: null,
    changedAt: null,
  };
  const fresh = { draftId, state: "proposed", ...untouched, version: 1 };
  return { ...fresh, ...read, value, proposed: value } as DraftItem;
}

function openQuestion(draftId: string, question: Extraction["questions"][number], itemId: string | null): QuestionRow {
  const { kind, options, reason, span } = question;
  const unanswered = { state: "open", answer: null, answeredBy: null, answeredAt: null, version: 1 } as const;
  return { id: newId(), draftId, itemId, kind, options, reason, span, ...unanswered };
}

function openGap(draftId: string, span: ReadSpan): GapRow {
  return { id: newId(), draftId, span, state: "open", itemId: null, reason: null, decidedBy: null, version: 1 };
}

/** Only targets, and completeness stated in numbers or words, enter a draft; other numbers stay with the document. */
function isTarget(indicator: ReadIndicator): boolean {
  return indicator.class === "target" || indicator.class === "coverage";
}

function idOf(ids: ReadonlyMap<string, string>, readId: string): string {
  return ids.get(readId) ?? newId();
}

function proposeTask(task: ReadTask): TaskProposal {
  return {
    path: task.path.slice(0, 300),
    title: task.title.slice(0, 500),
    titleSpan: pair(task.titleSpan),
    span: pair(task.span),
    sectionId: task.sectionId,
    isSafeguard: task.isSafeguard,
    leads: task.leads.map(proposeOwner),
    supports: task.supports.map(proposeOwner),
    others: task.others.map(proposeOwner),
    openList: task.openList,
    leadBasis: task.leadBasis,
    deadline: proposeTimeNode(task.deadline),
    phases: task.phases.map((phase) => ({ ...phase, span: pair(phase.span) })),
    measures: task.measures.map((measure): Measure => ({
      span: pair(measure.span),
      leads: measure.leads.map(proposeOwner),
      supports: measure.supports.map(proposeOwner),
      leadBasis: measure.leadBasis,
      openList: measure.openList,
    })),
    reason: task.reason,
  };
}

function proposeTarget(indicator: ReadIndicator, itemIds: ReadonlyMap<string, string>): TargetProposal {
  return {
    name: indicator.name.slice(0, 300) || indicator.unit || "—",
    comparator: indicator.comparator,
    value: indicator.value,
    unit: indicator.unit,
    deadline: proposeTimeNode(indicator.deadline),
    class: indicator.class,
    change: indicator.change,
    scope: indicator.scope,
    partOfItemId: indicator.partOf === null ? null : (itemIds.get(indicator.partOf) ?? null),
    taskItemId: indicator.taskId === null ? null : (itemIds.get(indicator.taskId) ?? null),
    isAim: indicator.isAim,
    kind: indicator.kind,
    span: pair(indicator.span),
    clauseSpan: pair(indicator.clauseSpan),
    reason: indicator.reason,
  };
}

function proposeOwner(owner: ReadOwner): Owner {
  return {
    name: owner.name.slice(0, 200),
    kind: owner.kind,
    span: pair(owner.span),
    group: owner.group,
    isCollective: owner.isCollective,
    via: owner.via ?? null,
    roleWord: owner.roleWord ?? null,
    departmentId: null,
    resolution: "unknown",
    resolutionNote: null,
  };
}

function proposeTimeNode(node: ReadTask["deadline"]): TimeNode | null {
  return (
    node && {
      value: node.value,
      precision: node.precision,
      basis: node.basis,
      span: pair(node.span),
      reason: node.reason,
    }
  );
}

function pair(span: ReadSpan): Span {
  return [span[0], span[1]];
}
