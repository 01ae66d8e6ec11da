import type { Comparator, Indicator } from "../extraction.ts";
import type { AlignedEnd, AlignedPlan, AlignmentLink, Certainty } from "./alignment.ts";
import { pathAround } from "./path-around.ts";
import type { Kinship } from "./place.ts";
import { quantitiesOf, statedNumber } from "./quantities.ts";
import { TargetIndex } from "./target-index.ts";
import { nameKey, pairsOf } from "./target-names.ts";

/** Two targets for the same thing. */
export interface TargetPair {
  readonly upper: Indicator;
  readonly lower: Indicator;
  /** 1 for the same name, less for a like one. */
  readonly likeness: number;
}

/** What is known of the two plans when targets are compared. */
export interface TargetSetting {
  readonly kinship: Kinship;
  /** Whether both plans hold for the same place; null where it is not said. */
  readonly isSamePlace: boolean | null;
}

const PROMISES = ["target", "coverage"];
const ALIKE = 0.74;
const CONTAINED = 0.8;
const SHORTEST_CONTAINED = 4;

/** For every target below, the one above that has its name, unit and kind of change. */
export function pairTargets(upper: AlignedPlan, lower: AlignedPlan): TargetPair[] {
  const index = new TargetIndex(comparableTargets(upper));
  return comparableTargets(lower).flatMap((each) => bestAbove(each, index) ?? []);
}

/** The targets of a plan that state a number for a thing with a name. */
export function comparableTargets({ extraction }: AlignedPlan): Indicator[] {
  return extraction.indicators.filter(
    (each) => PROMISES.includes(each.class) && quantitiesOf(each) !== null && nameKey(each).length >= 2,
  );
}

function bestAbove(lower: Indicator, index: TargetIndex): TargetPair | null {
  const key = nameKey(lower);
  const pairs = pairsOf(key);
  let best: TargetPair | null = null;
  for (const group of index.near(lower)) {
    const sameValue = group.byValue.get(lower.value);
    const likeness = likenessOf(group, { key, pairs }, sameValue !== undefined);
    if (likeness < ALIKE || likeness <= (best?.likeness ?? 0)) continue;
    best = { upper: group.key === key ? group.first : (sameValue ?? group.first), lower, likeness };
  }
  return best;
}

interface Name {
  readonly key: string;
  readonly pairs: readonly string[];
}

function likenessOf(above: Name, below: Name, isSameValue: boolean): number {
  if (above.key === below.key) return above.key.length >= 3 ? 1 : CONTAINED;
  const [short, long] = above.key.length < below.key.length ? [above.key, below.key] : [below.key, above.key];
  const isTail = long.endsWith(short) || long.startsWith(short) || isSameValue;
  if (short.length >= SHORTEST_CONTAINED && long.includes(short) && isTail) return CONTAINED;
  return dice(above.pairs, below.pairs);
}

function dice(one: readonly string[], other: readonly string[]): number {
  const theirs = new Set(other);
  const both = one.filter((pair) => theirs.has(pair)).length;
  return one.length + other.length === 0 ? 0 : (2 * both) / (one.length + other.length);
}

/** The links between targets: what became of each value. */
export function linkTargets(
  pairs: readonly TargetPair[],
  upper: AlignedPlan,
  lower: AlignedPlan,
  setting: TargetSetting,
): AlignmentLink[] {
  if (setting.kinship === "foreign") return [];
  return pairs.map((pair) => ({
    from: targetEnd(upper, pair.upper),
    to: targetEnd(lower, pair.lower),
    relation: isChanged(pair, setting) ? "changes_value" : "target_compare",
    certainty: certaintyOf(pair, setting),
    grounds: [{ kind: "indicator", upper: statementOf(pair.upper), lower: statementOf(pair.lower) }],
    shared: {
      upper: pair.upper.nameSpan === null ? [] : [pair.upper.nameSpan],
      lower: pair.lower.nameSpan === null ? [] : [pair.lower.nameSpan],
    },
  }));
}

/** The same thing for the same place and year, at another value. */
function isChanged({ upper, lower, likeness }: TargetPair, { isSamePlace }: TargetSetting): boolean {
  if (isSamePlace !== true || likeness < 1 || upper.scope !== lower.scope) return false;
  const [above, below] = [quantitiesOf(upper), quantitiesOf(lower)];
  if (above === null || below === null) return false;
  return yearOf(upper) === yearOf(lower) && statedNumber(above) !== statedNumber(below);
}

function certaintyOf({ likeness }: TargetPair, { kinship }: TargetSetting): Certainty {
  if (likeness >= 1) return kinship === "named" ? "certain" : "likely";
  return likeness >= CONTAINED ? "likely" : "doubtful";
}

/** The year of a target's deadline as written. */
export function yearOf({ deadline }: Indicator): string | null {
  return /^\d{4}/.exec(deadline?.value ?? "")?.[0] ?? null;
}

const SIGNS: Readonly<Record<Comparator, string>> = {
  "=": "",
  range: "",
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "~": "≈",
};

/** An indicator in one line: name, comparison, value, unit and year. */
export function statementOf(indicator: Indicator): string {
  const { name, comparator, value, unit, deadline } = indicator;
  return `${name} ${SIGNS[comparator]}${value ?? ""}${unit}${deadline === null ? "" : ` (${deadline.value})`}`;
}

/** The end of a link at a target's number. */
export function targetEnd(plan: AlignedPlan, { id, name, span, taskId }: Indicator): AlignedEnd {
  return { span, path: pathAround(plan, span), title: name, taskId, indicatorId: id };
}
