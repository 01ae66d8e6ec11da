import type { Indicator, TimeNode } from "../extraction.ts";
import { statementOf, targetEnd, yearOf, type TargetPair, type TargetSetting } from "./align-targets.ts";
import type { AlignedPlan, AlignmentConflict, AlignmentLink } from "./alignment.ts";
import { quantitiesOf, statedNumber, type Quantities } from "./quantities.ts";

/** Statements of the two plans that cannot both be kept. */
export function findConflicts(
  upper: AlignedPlan,
  lower: AlignedPlan,
  links: readonly AlignmentLink[],
  targets: readonly TargetPair[],
  setting: TargetSetting,
): AlignmentConflict[] {
  if (setting.kinship === "foreign") return [];
  const pairs = targets.filter(({ likeness }) => likeness >= SAME);
  return [
    ...pairs
      .filter((pair) => isContradiction(pair, setting))
      .map((pair) => conflictOf("target_value", upper, lower, pair)),
    ...excesses(pairs, setting).map((parts) => excessOf(upper, lower, parts)),
    ...lateDeadlines(upper, lower, links),
  ];
}

const SAME = 0.8;

/** The same thing for the same place and year, and no value satisfies both; or the plan below asks for less. */
function isContradiction({ upper, lower, likeness }: TargetPair, { isSamePlace }: TargetSetting): boolean {
  const isSameThing = likeness >= 1 && upper.scope === lower.scope && upper.change === lower.change;
  if (isSamePlace !== true || !isSameThing || !isDueTogether(upper, lower)) return false;
  const [above, below] = [quantitiesOf(upper), quantitiesOf(lower)];
  return above !== null && below !== null && (areApart(above, below) || below.low < above.low);
}

function areApart(above: Quantities, below: Quantities): boolean {
  return above.low > below.high || below.low > above.high;
}

function isDueTogether(upper: Indicator, lower: Indicator): boolean {
  const [above, below] = [yearOf(upper), yearOf(lower)];
  return above !== null && above === below;
}

/** Targets of parts that add up to more than the whole above, by the whole. */
function excesses(pairs: readonly TargetPair[], { isSamePlace }: TargetSetting): TargetPair[][] {
  const byWhole = new Map<Indicator, TargetPair[]>();
  for (const pair of pairs) {
    if (!isPart(pair, isSamePlace)) continue;
    const parts = byWhole.get(pair.upper);
    if (parts === undefined) byWhole.set(pair.upper, [pair]);
    else parts.push(pair);
  }
  return [...byWhole.values()].filter((parts) => {
    const whole = numberOf(parts[0]?.upper);
    const sum = parts.reduce((total, { lower }) => total + (numberOf(lower) ?? 0), 0);
    return whole !== null && sum > whole;
  });
}

function isPart({ upper, lower, likeness }: TargetPair, isSamePlace: boolean | null): boolean {
  if (isSamePlace !== false || likeness < 1 || upper.scope !== null || /[%％点]/.test(upper.unit)) return false;
  if (upper.comparator === "<=" || upper.comparator === "<" || upper.change !== lower.change) return false;
  const [above, below] = [yearOf(upper), yearOf(lower)];
  return above !== null && below !== null && below <= above;
}

function numberOf(indicator: Indicator | undefined): number | null {
  const quantities = indicator === undefined ? null : quantitiesOf(indicator);
  return quantities === null ? null : statedNumber(quantities);
}

function conflictOf(
  kind: AlignmentConflict["kind"],
  upper: AlignedPlan,
  lower: AlignedPlan,
  pair: TargetPair,
): AlignmentConflict {
  return {
    kind,
    from: targetEnd(upper, pair.upper),
    to: [targetEnd(lower, pair.lower)],
    about: pair.upper.name,
    upper: statementOf(pair.upper),
    lower: statementOf(pair.lower),
  };
}

function excessOf(upper: AlignedPlan, lower: AlignedPlan, parts: readonly TargetPair[]): AlignmentConflict {
  const [first, ...others] = parts as readonly [TargetPair, ...TargetPair[]];
  const whole = conflictOf("parts_exceed_whole", upper, lower, first);
  return {
    ...whole,
    to: [...whole.to, ...others.map((part) => targetEnd(lower, part.lower))],
    lower: sumOf(parts),
  };
}

/** Parts that are written out; of a longer sum the number of its parts is told. */
const MOST_PARTS = 20;

function sumOf(parts: readonly TargetPair[]): string {
  const written = parts.slice(0, MOST_PARTS).map((part) => statementOf(part.lower));
  return [...written, ...(parts.length > MOST_PARTS ? [`… (${parts.length})`] : [])].join(" + ");
}

/** Only a date that the lower plan states for the task itself contradicts; an inherited one may be for something else. */
const STATED: readonly TimeNode["basis"][] = ["own", "sentence", "paragraph", "cell"];

function lateDeadlines(upper: AlignedPlan, lower: AlignedPlan, links: readonly AlignmentLink[]): AlignmentConflict[] {
  const above = new Map(upper.extraction.tasks.map((task) => [task.id, task]));
  const below = new Map(lower.extraction.tasks.map((task) => [task.id, task]));
  return links.filter(joinsTasks).flatMap(({ from, to }) => {
    const one = above.get(from.taskId ?? "");
    const other = below.get(to.taskId ?? "");
    if (!one?.deadline || !other?.deadline || !isLater(one.deadline, other.deadline)) return [];
    const [upperDay, lowerDay] = [one.deadline.value, other.deadline.value];
    return [{ kind: "deadline_later" as const, from, to: [to], about: from.title, upper: upperDay, lower: lowerDay }];
  });
}

/** Two dates contradict only where both surely are for the same thing: it stands in a title and each is the other's best. */
function joinsTasks({ certainty, relation, grounds }: AlignmentLink): boolean {
  if (relation !== "carries_out" && relation !== "same_text") return false;
  if (certainty !== "likely") return certainty === "certain";
  const isBest = grounds.some((ground) => ground.kind === "best" && ground.side === "both");
  return isBest && grounds.some(({ kind }) => kind === "title");
}

function isLater(above: TimeNode, below: TimeNode): boolean {
  const areDated = /^\d{4}/.test(above.value) && /^\d{4}/.test(below.value);
  return areDated && STATED.includes(below.basis) && startOf(below.value) > endOf(above.value);
}

/** A year lasts to its last month; comparing text is enough for what is written `YYYY-MM-DD`. */
function endOf(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  return value.length === 7 ? `${value}-31` : value;
}

function startOf(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value;
}
