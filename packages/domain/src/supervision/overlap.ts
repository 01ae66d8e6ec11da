import type { CalendarDate } from "../values/index.ts";
import type { ItemDuty } from "./item-act.ts";
import type { Remit } from "./remit.ts";
import { ALIKE_FROM, titleLikeness } from "./title-likeness.ts";

/** What is compared of an item to see whether the same is supervised twice. */
export interface SupervisedMatter {
  readonly title: string;
  readonly taskId: string | null;
  readonly duties: readonly ItemDuty[];
  readonly remit: Remit;
}

/** 重复督查, decree 733 Art. 15: the same matter of the same object in the same period, and by what that is seen. */
export interface Overlap {
  readonly kind: "same_task" | "alike_title";
  /** From 0 to 1. */
  readonly likeness: number;
  /** Departments examined by both; empty where one of them names nobody yet. */
  readonly sharedIds: readonly string[];
  /** The days that both look at; null is open. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Whether two items supervise the same object × matter × period; periods that do not meet are no overlap. */
export function overlapOf(one: SupervisedMatter, other: SupervisedMatter): Overlap | null {
  const from = latest(one.remit.from, other.remit.from);
  const to = earliest(one.remit.to, other.remit.to);
  if (from !== null && to !== null && to < from) return null;
  const likeness = titleLikeness(one.title, other.title);
  const [mine, theirs] = [examinedBy(one), examinedBy(other)];
  const sharedIds = mine.filter((id) => theirs.includes(id));
  if (one.taskId !== null && one.taskId === other.taskId) return { kind: "same_task", likeness, sharedIds, from, to };
  const isSameObject = mine.length === 0 || theirs.length === 0 || sharedIds.length > 0;
  return isSameObject && likeness >= ALIKE_FROM ? { kind: "alike_title", likeness, sharedIds, from, to } : null;
}

/** 督查对象: those the plan of the supervision names, else those with a duty. */
export function examinedBy({ duties, remit }: Pick<SupervisedMatter, "duties" | "remit">): readonly string[] {
  return remit.objectIds.length > 0 ? remit.objectIds : [...new Set(duties.map(({ departmentId }) => departmentId))];
}

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earliest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
