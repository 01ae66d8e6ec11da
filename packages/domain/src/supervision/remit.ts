import type { CalendarDate } from "../values/index.ts";

/**
 * 督查方式, decree 733 (政府督查工作条例) Art. 12: self-check, hearing reports, inspection, unannounced visit, meeting with
 * statistics and assessment, documents, leads, talks, Internet+.
 */
export const SUPERVISION_WAYS = [
  "self_check",
  "hearing",
  "inspection",
  "unannounced_visit",
  "meeting",
  "documents",
  "leads",
  "talks",
  "internet",
] as const;
export type SupervisionWay = (typeof SUPERVISION_WAYS)[number];

/** The ways for which somebody comes to the unit (实地督查). */
export const ON_SITE_WAYS = ["inspection", "unannounced_visit"] as const satisfies readonly SupervisionWay[];

/**
 * 督查方案, decree 733 Art. 15: beside the content (the requirement of the item) its scope in words, the object examined, the
 * period of the matter, and the ways. What is left open stays open: no object is the departments with a duty, no scope nothing
 * beyond the requirement, no day an end that nobody named.
 */
export interface Remit {
  readonly scope: string | null;
  readonly objectIds: readonly string[];
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly ways: readonly SupervisionWay[];
}

/** A remit in which nothing is said. */
export const OPEN_REMIT: Remit = { scope: null, objectIds: [], from: null, to: null, ways: [] };

export const REMIT_PARTS = ["scope", "object", "period", "ways"] as const;
/** 范围, 对象, 期间, 方式. */
export type RemitPart = (typeof REMIT_PARTS)[number];

/** The parts in which a remit reaches beyond another; whether other words reach further only a reader can tell, so they count. */
export function widenedParts(before: Remit, after: Remit): readonly RemitPart[] {
  const beyond: Readonly<Record<RemitPart, boolean>> = {
    scope: before.scope !== null && before.scope !== after.scope,
    object:
      reachesBeyond(before.objectIds, after.objectIds) || (before.objectIds.length > 0 && !after.objectIds.length),
    period: startsBefore(before.from, after.from) || endsAfter(before.to, after.to),
    ways: reachesBeyond(before.ways, after.ways),
  };
  return REMIT_PARTS.filter((part) => beyond[part]);
}

/** Departments that a remit does not examine; one that names no object examines whoever has a duty. */
export function outsideRemit({ objectIds }: Remit, departmentIds: readonly string[]): readonly string[] {
  return objectIds.length === 0 ? [] : departmentIds.filter((id) => !objectIds.includes(id));
}

/** Whether the days of a remit stand the wrong way round. */
export function isReversed({ from, to }: Pick<Remit, "from" | "to">): boolean {
  return from !== null && to !== null && to < from;
}

function reachesBeyond(before: readonly string[], after: readonly string[]): boolean {
  return before.length > 0 && after.some((one) => !before.includes(one));
}

function startsBefore(before: CalendarDate | null, after: CalendarDate | null): boolean {
  return before !== null && (after === null || after < before);
}

function endsAfter(before: CalendarDate | null, after: CalendarDate | null): boolean {
  return before !== null && (after === null || after > before);
}
