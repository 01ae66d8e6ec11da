import type { CalendarDate } from "../values/index.ts";
import { BLOCKER_STATUSES, SETTLED_BLOCKERS } from "./blocker-status.ts";
import type { BlockerFacts, BlockerStatus } from "./blocker-status.ts";
import { addWorkingDays } from "./working-calendar.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/**
 * 问题升级规则 of a place from a day on: how many working days after the day by which a blocker was to be solved its escalation
 * is proposed, at each level that has one above. No rule has been found published; a place sets its own, with its reason.
 */
export interface BlockerRule {
  readonly validFrom: CalendarDate;
  readonly unitAfter: number;
  readonly officeAfter: number;
  readonly reason: string;
}

/** The states in which a blocker waits for an answer. */
export const UNANSWERED_BLOCKERS: readonly BlockerStatus[] = BLOCKER_STATUSES.filter(
  (status) => status !== "answered" && !SETTLED_BLOCKERS.includes(status),
);

/** What a rule looks at in one blocker. */
export interface BlockerCourse extends BlockerFacts {
  readonly solveBy: CalendarDate;
  /** The day whose passing a rule has asked about already at this level; each day is asked about once. */
  readonly escalationAskedFor: CalendarDate | null;
}

/** The rule in force on a day: the latest that has begun, of those set later where two begin together; none where none was set. */
export function blockerRuleOn(rules: readonly BlockerRule[], day: CalendarDate): BlockerRule | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  return begun.reduce<BlockerRule | null>(
    (best, rule) => (best === null || rule.validFrom >= best.validFrom ? rule : best),
    null,
  );
}

/** 提示升级: whether the day of a blocker passed without an answer so long ago that a person should decide about its level. */
export function isEscalationCalled(
  calendar: WorkingCalendar,
  rule: BlockerRule,
  blocker: BlockerCourse,
  today: CalendarDate,
): boolean {
  if (blocker.level === "leader" || !UNANSWERED_BLOCKERS.includes(blocker.status)) return false;
  if (blocker.escalationAskedFor === blocker.solveBy || blocker.solveBy >= today) return false;
  const after = blocker.level === "unit" ? rule.unitAfter : rule.officeAfter;
  const last = addWorkingDays(calendar, blocker.solveBy, after);
  return last.isKnown && last.day < today;
}
