import { toReadingForm } from "../content/reading-form.ts";
import type { Comparator, Indicator } from "../extraction.ts";
import type { AlignedEnd, AlignedPlan, AlignmentLink, Certainty } from "./alignment.ts";
import { pathAround } from "./path-around.ts";
import type { Kinship } from "./place.ts";
import { quantitiesOf, statedNumber } from "./quantities.ts";

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
  const above = upper.extraction.indicators.filter(isComparable);
  const index = indexNames(above);
  return lower.extraction.indicators.filter(isComparable).flatMap((each) => {
    const best = bestAbove(each, above, index);
    return best === null ? [] : [best];
  });
}

function isComparable(indicator: Indicator): boolean {
  return PROMISES.includes(indicator.class) && quantitiesOf(indicator) !== null && nameKey(indicator).length >= 2;
}

function bestAbove(
  lower: Indicator,
  above: readonly Indicator[],
  index: ReadonlyMap<string, readonly number[]>,
): TargetPair | null {
  const tried = new Set(pairsOf(nameKey(lower)).flatMap((pair) => index.get(pair) ?? []));
  let best: TargetPair | null = null;
  for (const at of tried) {
    const upper = above[at];
    if (upper === undefined || !isSameMeasure(upper, lower)) continue;
    const likeness = likenessOf(upper, lower);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { upper, lower, likeness };
  }
  return best;
}

/** A pair of characters in more names than this tells none apart. */
const MOST_NAMED_ALIKE = 60;

function indexNames(indicators: readonly Indicator[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  indicators.forEach((indicator, at) => {
    for (const pair of new Set(pairsOf(nameKey(indicator)))) {
      const list = index.get(pair);
      if (list === undefined) index.set(pair, [at]);
      else if (list.length < MOST_NAMED_ALIKE) list.push(at);
    }
  });
  return index;
}

const SCOPE_WORDS =
  /^(?:到期|其中|全国|全省|全市|全区|全县|全旗|我省|我市|我区|我县|本市|本区|本县|新区|城镇|力争|累计|新增|新建|新建成|年内|三年|五年|建成|建设|完成|改造|培育|引进|聚集|集聚|打造|组织|实现|安装|培训|发布|形成|创建|推动|推进|实施)+/;
const QUOTES = /["“”‘’《》（）()\s、，]/g;

/** A target's name without the place it holds for and the verb in front. */
function nameKey({ name }: Indicator): string {
  const bare = toReadingForm(name).replace(QUOTES, "");
  const key = bare.replace(SCOPE_WORDS, "").replace(/(?:总量|总数|数量|个数|数)$/, "");
  return key.length >= 2 ? key : bare;
}

function isSameMeasure(upper: Indicator, lower: Indicator): boolean {
  const [above, below] = [quantitiesOf(upper), quantitiesOf(lower)];
  if (above === null || below === null || above.unit !== below.unit) return false;
  return isAmount(upper) === isAmount(lower) && (upper.change === "growth") === (lower.change === "growth");
}

/** A percentage of a stock and a difference of it are other measures; a count may be new or in all. */
function isAmount({ change, unit }: Indicator): boolean {
  return change === "level" || !/[%％点]/.test(unit);
}

function likenessOf(upper: Indicator, lower: Indicator): number {
  const [above, below] = [nameKey(upper), nameKey(lower)];
  if (above === below) return above.length >= 3 ? 1 : CONTAINED;
  const [short, long] = above.length < below.length ? [above, below] : [below, above];
  const isTail = long.endsWith(short) || long.startsWith(short) || upper.value === lower.value;
  if (short.length >= SHORTEST_CONTAINED && long.includes(short) && isTail) return CONTAINED;
  return dice(pairsOf(above), pairsOf(below));
}

function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
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
