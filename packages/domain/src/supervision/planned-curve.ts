import type { CalendarDate } from "../values/index.ts";
import { daysInMonth } from "../values/index.ts";
import { comparedTo, dividedBy, fractionOf, HUNDRED, NOTHING, parseFraction, sumOf } from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";
import { countWorkingDays, shiftDay } from "./working-calendar.ts";
import type { Reckoned, WorkingCalendar } from "./working-calendar.ts";

export const CURVE_KINDS = ["linear", "milestones", "hand_set"] as const;
/** 均匀推进, 按里程碑, 手工设定: how the planned progress of an item runs. */
export type CurveKind = (typeof CURVE_KINDS)[number];

export const CURVE_CLOCKS = ["months", "calendar_days", "working_days"] as const;
/** 按月末, 按日历日, 按工作日: what a linear curve counts. */
export type CurveClock = (typeof CURVE_CLOCKS)[number];

/** 里程碑: a step of the work with its share of the whole, in percent, and its day. */
export interface Milestone {
  readonly name: string;
  readonly weight: string;
  readonly dueOn: CalendarDate;
}

/** 计划曲线: how much of an item is to be done by which day. */
export type PlannedCurve =
  | { readonly kind: "linear"; readonly clock: CurveClock; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: "milestones"; readonly milestones: readonly Milestone[] }
  | { readonly kind: "hand_set"; readonly points: readonly { readonly on: CalendarDate; readonly percent: string }[] };

export const CURVE_PROBLEMS = [
  "span_reversed",
  "steps_missing",
  "milestone_repeated",
  "weight_not_positive",
  "weights_not_whole",
  "days_not_ascending",
  "percent_falling",
  "end_not_whole",
] as const;
/** Why a curve is none. */
export type CurveProblem = (typeof CURVE_PROBLEMS)[number];

/** What is wrong with a curve: weights that do not come to 100, days out of order, a plan that falls or does not end whole. */
export function curveProblems(curve: PlannedCurve): readonly CurveProblem[] {
  switch (curve.kind) {
    case "linear":
      return curve.to < curve.from ? ["span_reversed"] : [];
    case "milestones":
      return milestoneProblems(curve.milestones);
    case "hand_set":
      return pointProblems(curve.points);
  }
}

function milestoneProblems(milestones: readonly Milestone[]): CurveProblem[] {
  if (milestones.length === 0) return ["steps_missing"];
  const weights = milestones.map(({ weight }) => parseFraction(weight) ?? NOTHING);
  return [
    ...(new Set(milestones.map(({ name }) => name)).size < milestones.length ? (["milestone_repeated"] as const) : []),
    ...(weights.some(({ numerator }) => numerator <= 0n) ? (["weight_not_positive"] as const) : []),
    ...(comparedTo(sumOf(weights), HUNDRED) === 0 ? [] : (["weights_not_whole"] as const)),
  ];
}

function pointProblems(points: readonly { readonly on: CalendarDate; readonly percent: string }[]): CurveProblem[] {
  const last = points.at(-1);
  if (!last) return ["steps_missing"];
  const percents = points.map(({ percent }) => parseFraction(percent) ?? NOTHING);
  const isAscending = points.every(({ on }, index) => index === 0 || (points[index - 1]?.on ?? "") < on);
  const isFalling = percents.some(
    (percent, index) => comparedTo(percent, index === 0 ? NOTHING : (percents[index - 1] ?? NOTHING)) < 0,
  );
  return [
    ...(isAscending ? [] : (["days_not_ascending"] as const)),
    ...(isFalling ? (["percent_falling"] as const) : []),
    ...(comparedTo(parseFraction(last.percent) ?? NOTHING, HUNDRED) === 0 ? [] : (["end_not_whole"] as const)),
  ];
}

/**
 * The share of the whole that was to be done by a day, exactly. Milestones and hand-set points count from their day on: nobody
 * is behind a step that is not yet due. A linear curve by working days is refused in a year without a published notice.
 */
export function plannedShare(
  calendar: WorkingCalendar,
  curve: PlannedCurve,
  day: CalendarDate,
): Reckoned<{ readonly share: Fraction }> {
  if (curve.kind === "linear") return linearShare(calendar, curve, day);
  const percent =
    curve.kind === "milestones"
      ? sumOf(
          curve.milestones.filter(({ dueOn }) => dueOn <= day).map(({ weight }) => parseFraction(weight) ?? NOTHING),
        )
      : (parseFraction(curve.points.findLast(({ on }) => on <= day)?.percent ?? "") ?? NOTHING);
  return { isKnown: true, share: dividedBy(percent, HUNDRED) };
}

/** The first and the last day of which a curve says something; `curve` is one without problems. */
export function curveSpan(curve: PlannedCurve): { readonly from: CalendarDate; readonly to: CalendarDate } {
  if (curve.kind === "linear") return { from: curve.from, to: curve.to };
  const days =
    curve.kind === "milestones" ? curve.milestones.map(({ dueOn }) => dueOn) : curve.points.map(({ on }) => on);
  const sorted = days.toSorted();
  return { from: sorted[0] ?? "", to: sorted.at(-1) ?? "" };
}

/** The percentage that finished milestones come to; what is not among them counts for nothing. */
export function percentOfMilestones(milestones: readonly Milestone[], done: readonly string[]): Fraction {
  return sumOf(
    milestones.filter(({ name }) => done.includes(name)).map(({ weight }) => parseFraction(weight) ?? NOTHING),
  );
}

type LinearCurve = Extract<PlannedCurve, { kind: "linear" }>;

function linearShare(
  calendar: WorkingCalendar,
  { clock, from, to }: LinearCurve,
  day: CalendarDate,
): Reckoned<{ readonly share: Fraction }> {
  if (day < from) return { isKnown: true, share: NOTHING };
  const until = day < to ? day : to;
  if (clock === "months") return { isKnown: true, share: fractionOf(monthsOver(from, to, until), monthsOf(from, to)) };
  if (clock === "calendar_days") {
    return { isKnown: true, share: fractionOf(daysOf(from, until), daysOf(from, to)) };
  }
  const before = shiftDay(from, -1);
  const [elapsed, whole] = [countWorkingDays(calendar, before, until), countWorkingDays(calendar, before, to)];
  if (!elapsed.isKnown) return elapsed;
  if (!whole.isKnown) return whole;
  // A span without a single working day is over on its last day.
  const share = whole.count === 0 ? fractionOf(until === to ? 1 : 0, 1) : fractionOf(elapsed.count, whole.count);
  return { isKnown: true, share };
}

function daysOf(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

function monthsOf(from: CalendarDate, to: CalendarDate): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

/** Months of the span whose end is reached; its last month ends with the span. */
function monthsOver(from: CalendarDate, to: CalendarDate, until: CalendarDate): number {
  const [year, month] = [Number(until.slice(0, 4)), Number(until.slice(5, 7))];
  const isMonthOver = until === to || Number(until.slice(8)) === daysInMonth(year, month);
  return monthNumber(until) - monthNumber(from) + (isMonthOver ? 1 : 0);
}

function monthNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
