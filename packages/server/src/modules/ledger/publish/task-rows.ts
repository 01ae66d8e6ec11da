import type { TaskProposal, TimeNode } from "@zhigang/contract/documents";
import { deadlineKey, ownerNameOf, textGrams } from "@zhigang/domain/ledger";
import type { Insertable } from "kysely";
import { contentOf } from "./task-content.ts";
import type { HeldDuty, TargetTable, TaskTable } from "../tables.ts";

/** A published task with what belongs to it, before it is written. */
export interface NewTask {
  readonly id: string;
  readonly itemId: string;
  readonly value: TaskProposal;
  readonly duties: readonly HeldDuty[];
  readonly partId: string | null;
  readonly parentTaskId: string | null;
  readonly position: number;
  readonly targetCount: number;
  readonly openQuestionCount: number;
}

interface Published {
  readonly planId: string;
  readonly text: string;
  readonly now: Date;
}

/** The row of a task: its content is the document's own words; the cited words are kept beside it where they are more. */
export function taskRow({ planId, text, now }: Published, task: NewTask): Omit<Insertable<TaskTable>, "duties"> {
  const { value } = task;
  const words = text.slice(value.span[0], value.span[1]);
  const content = contentOf(text, value);
  return {
    id: task.id,
    planId,
    partId: task.partId,
    parentTaskId: task.parentTaskId,
    position: task.position,
    path: value.path,
    title: value.title,
    content,
    quote: content === words ? null : words,
    note: "",
    isKey: false,
    isSafeguard: value.isSafeguard,
    leadBasis: value.leadBasis,
    isOpenList: value.openList,
    ownerName: ownerNameOf(task.duties),
    ...deadlineColumns(value.deadline),
    phases: JSON.stringify(value.phases),
    spanStart: value.span[0],
    spanEnd: value.span[1],
    searchGrams: textGrams(`${value.title}\n${content}`),
    targetCount: task.targetCount,
    openQuestionCount: task.openQuestionCount,
    createdAt: now,
    changedAt: now,
  };
}

type DeadlineColumns = Pick<
  Insertable<TargetTable>,
  | "deadlineValue"
  | "deadlinePrecision"
  | "deadlineBasis"
  | "deadlineSpanStart"
  | "deadlineSpanEnd"
  | "dueOn"
  | "deadlineKey"
>;

/** 时间节点 as the text says it. A day to be held to exists only where a reviewer set one; a year never becomes a day. */
export function deadlineColumns(node: TimeNode | null): DeadlineColumns {
  const { value, precision, basis, span } = node ?? NO_TIME_NODE;
  const dueOn = dueDayOf(node);
  return {
    deadlineValue: value,
    deadlinePrecision: precision,
    deadlineBasis: basis,
    deadlineSpanStart: span?.[0] ?? null,
    deadlineSpanEnd: span?.[1] ?? null,
    dueOn,
    deadlineKey: deadlineKey(dueOn, value),
  };
}

const NO_TIME_NODE = { value: null, precision: null, basis: "none", span: null } as const;

/** The day that a reviewer set in the draft, if one did. */
export function dueDayOf(node: TimeNode | null): string | null {
  return node?.basis === "set" && node.precision === "day" ? node.value : null;
}

/** The index of the task that each task stands under: the closest one whose words contain its words. Tasks come in text order, outer first. */
export function parentIndexes(spans: readonly (readonly [number, number])[]): (number | null)[] {
  const open: number[] = [];
  return spans.map(([start, end], index) => {
    while (open.length > 0 && !contains(spans[open.at(-1) ?? 0], start, end)) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(index);
    return parent;
  });
}

function contains(outer: readonly [number, number] | undefined, start: number, end: number): boolean {
  return outer !== undefined && outer[0] <= start && end <= outer[1] && outer[1] - outer[0] > end - start;
}
