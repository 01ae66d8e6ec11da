import type { Indicator } from "../extraction.ts";
import { comparableTargets, yearOf, type TargetPair } from "./align-targets.ts";
import type { AlignedPlan, AlignmentLink } from "./alignment.ts";
import { nameKey, pairsOf } from "./target-names.ts";

/** A like name, found by its tasks: enough to lay the two values side by side, not to say that one was changed. */
const BY_TASKS = 0.8;
/** Neighbouring characters that two names must share: one word where their tasks surely meet. */
const SHARED = { certain: 1, likely: 2 };

/**
 * Targets under names of their own whose tasks answer each other: each is its task's only limit of that unit and year,
 * and the names share words.
 */
export function pairTargetsOfTasks(
  upper: AlignedPlan,
  lower: AlignedPlan,
  links: readonly AlignmentLink[],
  known: readonly TargetPair[],
): TargetPair[] {
  const paired = new Set(known.flatMap((pair) => [pair.upper, pair.lower]));
  const above = onlyLimits(upper);
  const below = onlyLimits(lower);
  return links.flatMap(({ from, to, relation, certainty }) => {
    if (relation !== "carries_out" || certainty === "doubtful") return [];
    return [...(above.get(from.taskId ?? "") ?? [])].flatMap(([limit, one]): TargetPair[] => {
      const other = below.get(to.taskId ?? "")?.get(limit);
      if (!one || !other || paired.has(one) || paired.has(other) || sharedPairs(one, other) < SHARED[certainty])
        return [];
      paired.add(one).add(other);
      return [{ upper: one, lower: other, likeness: BY_TASKS }];
    });
  });
}

/** By task, the targets that are the only ones of their unit, comparison and year; null where there are several. */
function onlyLimits(plan: AlignedPlan): Map<string, Map<string, Indicator | null>> {
  const byTask = new Map<string, Map<string, Indicator | null>>();
  for (const target of comparableTargets(plan)) {
    if (target.taskId === null || yearOf(target) === null) continue;
    const limits = byTask.get(target.taskId) ?? new Map<string, Indicator | null>();
    const limit = [target.unit, target.comparator, target.change, yearOf(target)].join("|");
    limits.set(limit, limits.has(limit) ? null : target);
    byTask.set(target.taskId, limits);
  }
  return byTask;
}

function sharedPairs(one: Indicator, other: Indicator): number {
  const theirs = new Set(pairsOf(nameKey(other)));
  return new Set(pairsOf(nameKey(one)).filter((pair) => theirs.has(pair))).size;
}
