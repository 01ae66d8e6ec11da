import type { CalendarDate } from "../values/index.ts";

/** 灯: green, yellow, red and the orange and blue that some places add; grey says that nothing can be judged. */
export const COLOURS = ["green", "blue", "yellow", "orange", "red", "grey"] as const;
export type Colour = (typeof COLOURS)[number];

/** What a rule set measures. */
export const METRICS = [
  "points_behind",
  "ratio_to_plan",
  "growth",
  "completion",
  "days_to_due",
  "months_late",
  "share_paid",
] as const;
export type Metric = (typeof METRICS)[number];

/** How the value stands to others of the same metric: at least all of them, or below any. */
export const PEER_RELATIONS = ["at_least_all", "below_any"] as const;
export type PeerRelation = (typeof PEER_RELATIONS)[number];

/** What happens to a run of periods when one of them is not like the others. */
export const INTERRUPTIONS = ["restart", "continue"] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

/** One level: which values take its colour, and the sentence that says so. */
export interface RuleLevel {
  readonly colour: Colour;
  /** Null: without end on that side. */
  readonly low: number | null;
  readonly lowClosed: boolean;
  readonly high: number | null;
  readonly highClosed: boolean;
  /** So many periods running; among levels that hold, the one with the longest run counts. */
  readonly consecutive: number | null;
  readonly interrupted: Interruption | null;
  readonly peer: { readonly relation: PeerRelation; readonly of: readonly string[] } | null;
  /** A just cause that somebody approved keeps the level from being lit. */
  readonly causeExempt: boolean;
  /** The published words, or ours where they are not printed. */
  readonly because: string;
}

/** 亮灯规则: dated data with its source; nothing of it stands in code. */
export interface RuleSet {
  readonly name: string;
  readonly city: string;
  readonly metric: Metric;
  /** What the value is counted in; null where the publication does not say. */
  readonly unit: string | null;
  /** Whether only whole numbers occur (months, days). */
  readonly isWhole: boolean;
  /** The values that can occur at all. */
  readonly least: number | null;
  readonly most: number | null;
  readonly version: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly source: string;
  /** The colour of what was not reported, and of what is not due; null where the set does not say. */
  readonly missing: Colour | null;
  readonly notDue: Colour | null;
  readonly levels: readonly RuleLevel[];
}

/** What is known of one item at one cut-off; `history` ends with the value judged, null is a period without report. */
export interface RuleReading {
  readonly history: readonly (number | null)[];
  readonly peers: Readonly<Record<string, number>>;
  readonly isDue: boolean;
  readonly isExempt: boolean;
}

/** Every level that holds for a reading: exactly one where the set is sound. Exempted levels are left out. */
export function levelsFor({ levels }: RuleSet, reading: RuleReading): readonly RuleLevel[] {
  const holding = levels.filter((level) => holds(level, reading) && !(reading.isExempt && level.causeExempt));
  const longest = Math.max(0, ...holding.map(({ consecutive }) => consecutive ?? 0));
  return holding.filter(({ consecutive }) => (consecutive ?? 0) === longest);
}

/** Whether a value stands within the bounds of a level. */
export function isWithin({ low, lowClosed, high, highClosed }: RuleLevel, value: number): boolean {
  const isAbove = low === null || value > low || (lowClosed && value === low);
  const isBelow = high === null || value < high || (highClosed && value === high);
  return isAbove && isBelow;
}

/** So many periods back a rule may look whose run goes on after an interruption. */
const MOST_PERIODS_BACK = 24;

/** How many periods rule sets look at, the present one included: as many as their longest run. */
export function periodsLookedAt(sets: readonly Pick<RuleSet, "levels">[]): number {
  const levels = sets.flatMap((set) => set.levels);
  if (levels.some(({ interrupted }) => interrupted === "continue")) return MOST_PERIODS_BACK;
  return Math.max(1, ...levels.map(({ consecutive }) => consecutive ?? 1));
}

function holds(level: RuleLevel, { history, peers }: RuleReading): boolean {
  const value = history.at(-1);
  if (value == null || !fits(level, value, peers)) return false;
  return level.consecutive === null || runOf(level, history, peers) >= level.consecutive;
}

function fits(level: RuleLevel, value: number, peers: RuleReading["peers"]): boolean {
  if (!isWithin(level, value)) return false;
  if (level.peer === null) return true;
  const isBelow = level.peer.of.map((name) => value < (peers[name] ?? Number.NEGATIVE_INFINITY));
  return level.peer.relation === "at_least_all" ? !isBelow.includes(true) : isBelow.includes(true);
}

/** How many periods up to now were like this one; an interruption ends the count or is passed over. */
function runOf(level: RuleLevel, history: RuleReading["history"], peers: RuleReading["peers"]): number {
  const like = history.map((value) => value !== null && fits(level, value, peers));
  if (level.interrupted === "continue") return like.filter(Boolean).length;
  const end = like.lastIndexOf(false);
  return like.length - 1 - end;
}
