import { daysInMonth } from "../values/index.ts";
import type { CalendarDate } from "../values/index.ts";

/**
 * 督查管控, decree 733 Art. 15 (frequency and duration strictly controlled) and Art. 21: how often a unit may be reached in a
 * month, how long one supervision may take, how long a unit has for its statement. Nothing is capped where nothing is set.
 */
export interface ControlRule {
  readonly validFrom: CalendarDate;
  readonly source: string;
  readonly reason: string;
  /** 每单位每月督查次数上限. */
  readonly perMonth: number | null;
  /** 一次督查最长天数: calendar days from being handed over to the due day. */
  readonly longestDays: number | null;
  /** 陈述意见期限 in working days, before criticism or accountability is proposed. */
  readonly statementDays: number | null;
}

/** The rule in force on a day: the latest that has begun; null where none was ever set. */
export function controlRuleOn(rules: readonly ControlRule[], day: CalendarDate): ControlRule | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  return begun.reduce<ControlRule | null>(
    (best, rule) => (best === null || rule.validFrom >= best.validFrom ? rule : best),
    null,
  );
}

/** 督查频次: the acts of supervision that reached a unit in a month: items handed over to it as lead, sheets issued to it. */
export interface UnitReach {
  readonly departmentId: string;
  readonly items: number;
  readonly sheets: number;
  /** Of the items those for which somebody comes to the unit (实地督查). */
  readonly onSite: number;
}

/** The first and last day of the month of a day, or of a month written 2026-03. */
export function monthOf(day: CalendarDate): {
  readonly month: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  const month = day.slice(0, 7);
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return { month, from: `${month}-01`, to: `${month}-${days}` };
}

/** How often supervision reached the unit. */
export function reachCount({ items, sheets }: Pick<UnitReach, "items" | "sheets">): number {
  return items + sheets;
}

/** Whether one more would be over the cap. */
export function isAtCap(rule: ControlRule | null, reached: number): boolean {
  return rule !== null && rule.perMonth !== null && reached >= rule.perMonth;
}
