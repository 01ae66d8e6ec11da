import type { CalendarDate } from "../values/index.ts";
import { levelsFor } from "./rule-set.ts";
import type { Colour, Metric, RuleLevel, RuleSet } from "./rule-set.ts";
import { sayLight, steady } from "./say-light.ts";

/** What is known of one item at a cut-off; a percentage is 0 to 100 and may be more, unrounded. */
export interface ItemFigures {
  readonly cutOffOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** The end of the last period whose report is in, or should be; the figures of progress are of that day. */
  readonly periodTo: CalendarDate | null;
  /** The share expected by the end of that period (序时进度); null before the item begins or where it has no plan. */
  readonly planned: number | null;
  /** The share reported and approved, one entry for each period, the last for the present one; null was not reported. */
  readonly actual: readonly (number | null)[];
  /** The share expected at the end of each of these periods. */
  readonly plannedThen: readonly (number | null)[];
  /** The day of the completion report that stands. */
  readonly completedOn: CalendarDate | null;
  readonly isExempt: boolean;
}

/** 灯的由来: lit by a level, or why none is: done, done late, exempt, not yet due, nothing reported, in a hole of the rules, or that of a child. */
export const LIGHT_STATES = [
  "lit",
  "done",
  "done_late",
  "exempt",
  "not_due",
  "missing",
  "unplaced",
  "worst_child",
] as const;
export type LightState = (typeof LIGHT_STATES)[number];

/** 灯: computed, never typed in. */
export interface Light {
  readonly state: LightState;
  readonly colour: Colour;
  /** The value judged, in the unit of the rule set; null where there is none. */
  readonly value: number | null;
  readonly level: RuleLevel | null;
  readonly zh: string;
  readonly en: string;
}

/** What can be measured of an item itself. Growth and payment need an indicator and are no measure of an item. */
export const ITEM_METRICS = ["points_behind", "ratio_to_plan", "completion", "days_to_due", "months_late"] as const;
export type ItemMetric = (typeof ITEM_METRICS)[number];

/** Whether a rule set of this metric can judge items. */
export function isItemMetric(metric: Metric): metric is ItemMetric {
  return (ITEM_METRICS as readonly Metric[]).includes(metric);
}

/** The light of an item under one rule set, with one sentence that says why, by its figures. */
export function judgeItem(set: RuleSet, figures: ItemFigures): Light {
  const settled = settledLight(figures);
  if (settled) return settled;
  const history = isItemMetric(set.metric) ? historyOf(set.metric, figures) : [null];
  const value = history.at(-1) ?? null;
  const isDue = isJudged(set.metric, figures);
  const light = (state: LightState, colour: Colour, level: RuleLevel | null = null): Light => ({
    state,
    colour,
    value,
    level,
    ...sayLight(set, figures, { state, value, level }),
  });
  if (!isDue) return light("not_due", set.notDue ?? "grey");
  if (value === null) return light("missing", set.missing ?? "grey");
  const reading = { history, peers: {}, isDue, isExempt: figures.isExempt };
  const [level] = levelsFor(set, reading);
  if (level) return light("lit", level.colour, level);
  return figures.isExempt ? light("exempt", "grey") : light("unplaced", "grey");
}

function settledLight({ completedOn, dueOn }: ItemFigures): Light | null {
  if (completedOn === null) return null;
  const isLate = dueOn !== null && completedOn > dueOn;
  const words = isLate
    ? {
        zh: `${completedOn}报结，晚于时限${dueOn}：已办超期。`,
        en: `Completed on ${completedOn}, after its day ${dueOn}.`,
      }
    : { zh: `${completedOn}报结。`, en: `Completed on ${completedOn}.` };
  return { state: isLate ? "done_late" : "done", colour: "green", value: null, level: null, ...words };
}

/** A pace is judged once something is expected; days to the due day only where there is one. */
function isJudged(metric: Metric, { planned, dueOn }: ItemFigures): boolean {
  return metric === "days_to_due" ? dueOn !== null : planned !== null && planned > 0;
}

function historyOf(metric: ItemMetric, figures: ItemFigures): readonly (number | null)[] {
  const { actual, plannedThen, cutOffOn, dueOn } = figures;
  switch (metric) {
    case "points_behind":
      return actual.map((done, index) => minus(plannedThen[index] ?? null, done));
    case "ratio_to_plan":
      return actual.map((done, index) => over(done, plannedThen[index] ?? null));
    case "completion":
      return actual;
    case "days_to_due":
      return [dueOn === null ? null : daysBetween(cutOffOn, dueOn)];
    case "months_late":
      return [dueOn === null ? null : Math.max(0, monthsBetween(dueOn, cutOffOn))];
  }
}

function minus(planned: number | null, done: number | null): number | null {
  return planned === null || done === null ? null : steady(planned - done);
}

function over(done: number | null, planned: number | null): number | null {
  return planned === null || planned === 0 || done === null ? null : steady(done / planned);
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Calendar months from one day to another; the month of the first day is month 0. */
function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** From the worst to the best; grey says nothing and comes last. */
export const SEVERITY: readonly Colour[] = ["red", "orange", "yellow", "blue", "green", "grey"];

/** The light that counts where several rule sets judge one item, and for a parent over its children: the worst (◇). */
export function worstLight<L extends { readonly colour: Colour }>(lights: readonly L[]): L | null {
  return lights.toSorted((a, b) => SEVERITY.indexOf(a.colour) - SEVERITY.indexOf(b.colour))[0] ?? null;
}
