import type { CalendarDate } from "../values/index.ts";
import type { ItemStatus } from "./item-status.ts";
import { shownShares } from "./shown-shares.ts";
import type { RoundingPolicy } from "./shown-shares.ts";

/** 通报分类: each item stands in exactly one (published practice: Jinzhai 金寨, first half of 2025, ahjinzhai.gov.cn 38062166). */
export const PROGRESS_CLASSES = ["done", "ahead", "on_track", "behind", "other"] as const;
export type ProgressClass = (typeof PROGRESS_CLASSES)[number];

/** How items are told apart: so many points ahead and more is ahead, more than so many behind is behind. Dated, with its source. */
export interface ClassRule {
  readonly aheadFrom: number;
  readonly behindAbove: number;
  readonly validFrom: CalendarDate;
  readonly source: string;
}

/** The rules until an office sets its own. No publication names the bounds; zero is the reading of the words themselves. */
export const CLASS_RULES: readonly ClassRule[] = [
  { aheadFrom: 5, behindAbove: 0, validFrom: "2018-01-01", source: "本系统的约定：公开通报未写明界限，由督查室设定" },
];

/** What a class rests on: the difference to the plan in points, unrounded; null where it cannot be told. */
export interface ClassFacts {
  readonly isDone: boolean;
  readonly pointsAhead: number | null;
}

/** The class of one item. What was not reported, has no plan, or rests (suspended) is other, never behind. */
export function progressClassOf({ isDone, pointsAhead }: ClassFacts, rule: ClassRule): ProgressClass {
  if (isDone) return "done";
  if (pointsAhead === null) return "other";
  if (pointsAhead >= rule.aheadFrom) return "ahead";
  return pointsAhead < -rule.behindAbove ? "behind" : "on_track";
}

/** How many items stand in a class, and its share of all as it is shown. */
export interface ClassCount {
  readonly class: ProgressClass;
  readonly count: number;
  /** In percent with one decimal; null where there is no item at all. */
  readonly share: string | null;
}

/** Counts and shares of all classes, by the stated rounding policy. */
export function countClasses(classes: readonly ProgressClass[], policy: RoundingPolicy): readonly ClassCount[] {
  const counts = PROGRESS_CLASSES.map((one) => classes.filter((found) => found === one).length);
  const shares = shownShares(counts, policy);
  return PROGRESS_CLASSES.map((one, index) => ({
    class: one,
    count: counts[index] ?? 0,
    share: shares?.[index] ?? null,
  }));
}

/** Not handed over yet, gone, or standing in the items that came of it. */
const NOT_RECKONED: readonly ItemStatus[] = ["proposed", "filed", "merged", "cancelled", "split_up"];

/** Whether an item is one that bulletins count and boards show: a parent stands there by its children, a merged one by its survivor. */
export function isReckoned({ status }: { readonly status: ItemStatus }): boolean {
  return !NOT_RECKONED.includes(status);
}
