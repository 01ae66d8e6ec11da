import type { CalendarDate } from "../values/index.ts";

/** 亮红灯, 逾期, 有问题待解决, 上次议定事项回访: why the system proposes a point; the first weigh most. */
export const AGENDA_REASONS = ["red", "overdue", "blocked", "follow_up"] as const;
export type AgendaReasonKind = (typeof AGENDA_REASONS)[number];

/** A reason in words with its figures. */
export interface AgendaReason {
  readonly kind: AgendaReasonKind;
  readonly zh: string;
  readonly en: string;
}

/** By how many days an item is past its day. */
export function sayOverdue(dueOn: CalendarDate, today: CalendarDate): AgendaReason {
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
  return { kind: "overdue", zh: `时限${dueOn}，已逾期${days}天。`, en: `Due on ${dueOn}, ${days} days overdue.` };
}

/** Reasons by their weight; points with the weightiest first. */
export function byAgendaWeight(a: readonly AgendaReason[], b: readonly AgendaReason[]): number {
  return weightOf(a) - weightOf(b) || b.length - a.length;
}

function weightOf(reasons: readonly AgendaReason[]): number {
  const places = reasons.map(({ kind }) => AGENDA_REASONS.indexOf(kind));
  return Math.min(AGENDA_REASONS.length, ...places);
}
