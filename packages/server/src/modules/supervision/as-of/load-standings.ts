import {
  gapToPlan,
  HUNDRED,
  isItemOverdue,
  minus,
  parseFraction,
  plannedShare,
  progressClassOf,
  replayItem,
  shownDecimal,
  times,
  worstLight,
} from "@zhigang/domain/supervision";
import type {
  ClassRule,
  Colour,
  Fraction,
  ItemCourse,
  ItemDuty,
  ItemStatus,
  ProgressClass,
  Remit,
  WorkingCalendar,
} from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { calendarsOf } from "../calendar/calendar-store.ts";
import type { ItemActRow, ItemRow } from "../item/item-store.ts";
import { actOf } from "../item/keep-act.ts";
import type { LightRow } from "../light/light-store.ts";
import { listItemPlans } from "../progress/curve-store.ts";
import type { ItemPlan } from "../progress/curve-store.ts";
import { listActsKnownAt, listItemsKnownAt, listLightsKnownAt, listReportsKnownAt } from "./standing-store.ts";
import type { KnownReport, StandingFilter } from "./standing-store.ts";

/** Where one item stood on a day, by what was known at a moment. */
export interface Standing {
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string;
  readonly requirement: string;
  readonly taskId: string | null;
  readonly planId: string | null;
  readonly status: ItemStatus;
  readonly duties: readonly ItemDuty[];
  readonly remit: Remit;
  /** The day it was first handed over. */
  readonly assignedOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly originalDueOn: CalendarDate | null;
  readonly extensions: number;
  readonly completedOn: CalendarDate | null;
  readonly isOverdue: boolean;
  readonly isDoneLate: boolean;
  /** The period whose report is the last that was passed. */
  readonly period: string | null;
  /** In percent: what was planned by the end of that period, what was done, and the difference in points; shown decimals. */
  readonly planned: string | null;
  readonly percent: string | null;
  readonly gap: string | null;
  readonly class: ProgressClass;
  readonly colour: Colour | null;
  readonly because: { readonly zh: string; readonly en: string } | null;
  readonly report: Pick<KnownReport, "progress" | "problem" | "effect" | "nextStep"> | null;
}

/** What a picture of the past is asked for. */
export interface StandingQuery extends StandingFilter {
  /** The day judged (valid for). */
  readonly cutOffOn: CalendarDate;
  /** What was known then; nothing that came later shows. */
  readonly knownAt: Date;
  readonly rule: ClassRule;
}

/** 时点查询: every item as it stood on a day, rebuilt from the log of its acts, its passed reports and its lights. */
export async function loadStandings(tx: Tx, query: StandingQuery): Promise<Standing[]> {
  return standingsOf(tx, await listItemsKnownAt(tx, query.knownAt, query), query);
}

/** Where these items stood; what was not yet put forward then stood nowhere. */
export async function standingsOf(
  tx: Tx,
  rows: readonly ItemRow[],
  query: Omit<StandingQuery, "planId">,
): Promise<Standing[]> {
  const { knownAt, cutOffOn } = query;
  const items = rows.filter(({ proposedAt }) => proposedAt <= knownAt);
  const ids = items.map(({ id }) => id);
  const acts = grouped(await listActsKnownAt(tx, knownAt, ids));
  const lights = grouped(await listLightsKnownAt(tx, knownAt, ids));
  const reports = grouped(await listReportsKnownAt(tx, knownAt, cutOffOn, ids));
  const calendarOf = calendarsOf(tx);
  const placed = await Promise.all(
    items.map(async (item) => ({ item, calendar: await calendarOf(item.divisionCode) })),
  );
  const courses = new Map(placed.map(({ item, calendar }) => [item.id, courseOf(calendar, acts.get(item.id) ?? [])]));
  const dated = items.map(({ id }) => ({ id, dueOn: courses.get(id)?.clock.dueOn ?? null }));
  const plans = await listItemPlans(tx, dated, knownAt);
  return placed.flatMap(({ item, calendar }) => {
    const course = courses.get(item.id);
    if (!course) return [];
    const known = { course, acts: acts.get(item.id) ?? [], lights: lights.get(item.id) ?? [] };
    return [
      standingOf({ item, ...known, report: reports.get(item.id)?.[0], plan: plans.get(item.id) }, calendar, query),
    ];
  });
}

interface Known {
  readonly item: ItemRow;
  readonly course: ItemCourse;
  readonly acts: readonly ItemActRow[];
  readonly lights: readonly LightRow[];
  readonly report: KnownReport | undefined;
  readonly plan: ItemPlan | undefined;
}

function courseOf(calendar: WorkingCalendar, acts: readonly ItemActRow[]): ItemCourse {
  const course = replayItem(calendar, acts.map(actOf));
  if (!course.isKnown) throw new AppError("supervision.year_unpublished", { year: course.year });
  return course;
}

function standingOf(
  known: Known,
  calendar: WorkingCalendar,
  { cutOffOn, rule }: Pick<StandingQuery, "cutOffOn" | "rule">,
): Standing {
  const { item, course, acts, lights, report } = known;
  const { clock, completedOn, status, duties, remit } = course;
  const { id: itemId, title, requirement, taskId, planId } = item;
  const light = worstLight(lights);
  return {
    itemId,
    number: acts.some(({ kind }) => kind === "file") ? item.number : null,
    title,
    requirement,
    taskId,
    planId,
    status,
    duties,
    remit,
    assignedOn: dayOfFirst("assign", acts),
    dueOn: clock.dueOn,
    originalDueOn: clock.originalDueOn,
    extensions: clock.extensions,
    completedOn,
    isOverdue: isItemOverdue({ clockState: clock.state, dueOn: clock.dueOn, completedOn }, cutOffOn),
    isDoneLate: isDoneLate(completedOn, clock.dueOn),
    ...paceOf(known, calendar, rule),
    colour: light?.colour ?? null,
    because: light?.because ?? null,
    report: report ? partsOf(report) : null,
  };
}

function dayOfFirst(wanted: ItemActRow["kind"], acts: readonly ItemActRow[]): CalendarDate | null {
  return acts.find(({ kind }) => kind === wanted)?.onDay ?? null;
}

function isDoneLate(completedOn: CalendarDate | null, dueOn: CalendarDate | null): boolean {
  return completedOn !== null && dueOn !== null && completedOn > dueOn;
}

function partsOf({ progress, problem, effect, nextStep }: KnownReport): Standing["report"] {
  return { progress, problem, effect, nextStep };
}

/** 序时进度 of the last passed period, and the class that follows; a suspended item is behind nothing. */
function paceOf(
  { course, report, plan }: Known,
  calendar: WorkingCalendar,
  rule: ClassRule,
): Pick<Standing, "period" | "planned" | "percent" | "gap" | "class"> {
  const isDone = course.completedOn !== null;
  const percent = report?.percent ?? null;
  const done = percent === null ? null : parseFraction(percent);
  const share = report ? shareBy(calendar, plan, report.periodTo) : null;
  const pointsAhead = course.status === "suspended" ? null : pointsOf(done, share);
  return {
    period: periodOf(report),
    planned: share && shownDecimal(times(share, HUNDRED)),
    percent: done && shownDecimal(done),
    gap: share && gapOf(percent, share),
    class: progressClassOf({ isDone, pointsAhead }, rule),
  };
}

function periodOf(report: KnownReport | undefined): string | null {
  return report?.period ?? null;
}

/** How far ahead in points, unrounded; the class is told from it. */
function pointsOf(done: Fraction | null, share: Fraction | null): number | null {
  if (done === null || share === null) return null;
  const { numerator, denominator } = minus(done, times(share, HUNDRED));
  return Number(numerator) / Number(denominator);
}

/** The share that was planned by a day; null where nothing is planned or a year has no published notice. */
function shareBy(calendar: WorkingCalendar, plan: ItemPlan | undefined, day: CalendarDate): Fraction | null {
  const planned = plan?.curve ? plannedShare(calendar, plan.curve, day) : null;
  return planned?.isKnown ? planned.share : null;
}

function gapOf(percent: string | null, share: Fraction): string | null {
  return percent === null ? null : (gapToPlan(percent, share)?.gap ?? null);
}

function grouped<Row extends { readonly itemId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.itemId);
    if (own) own.push(row);
    else found.set(row.itemId, [row]);
  }
  return found;
}
