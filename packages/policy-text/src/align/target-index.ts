import type { Indicator } from "../extraction.ts";
import { isAmount, nameKey, pairsOf } from "./target-names.ts";
import { quantitiesOf } from "./quantities.ts";

/** Targets of one plan that have the same name, unit and kind of change. */
export interface TargetGroup {
  readonly key: string;
  readonly pairs: readonly string[];
  readonly first: Indicator;
  readonly byValue: Map<string | null, Indicator>;
}

/** A pair of characters in more names than this tells none apart. */
const MOST_NAMED_ALIKE = 60;
/** Names tried for one target: those that share the rarest pairs of characters with it. */
export const MOST_NAMES_TRIED = 40;

/** The targets of a plan by their names; equal names stand once, however often the plan repeats them. */
export class TargetIndex {
  readonly #groups = new Map<string, TargetGroup>();
  readonly #postings = new Map<string, TargetGroup[]>();

  constructor(targets: readonly Indicator[]) {
    for (const target of targets) this.#add(target);
  }

  #add(target: Indicator): void {
    const measure = measureOf(target);
    const key = nameKey(target);
    const known = this.#groups.get(`${measure}|${key}`);
    if (known !== undefined) {
      if (!known.byValue.has(target.value)) known.byValue.set(target.value, target);
      return;
    }
    const group: TargetGroup = {
      key,
      pairs: pairsOf(key),
      first: target,
      byValue: new Map([[target.value, target]]),
    };
    this.#groups.set(`${measure}|${key}`, group);
    for (const pair of new Set(group.pairs)) this.#post(`${measure}|${pair}`, group);
  }

  #post(pair: string, group: TargetGroup): void {
    const list = this.#postings.get(pair);
    if (list === undefined) this.#postings.set(pair, [group]);
    else if (list.length < MOST_NAMED_ALIKE) list.push(group);
  }

  /** The names that may be a target's own: its equal before all, then what shares most with it. */
  near(target: Indicator): TargetGroup[] {
    const measure = measureOf(target);
    const key = nameKey(target);
    const shared = new Map<TargetGroup, number>();
    for (const pair of new Set(pairsOf(key))) {
      const list = this.#postings.get(`${measure}|${pair}`) ?? [];
      for (const group of list) shared.set(group, (shared.get(group) ?? 0) + 1 / list.length);
    }
    const same = this.#groups.get(`${measure}|${key}`);
    if (same !== undefined) shared.set(same, Infinity);
    const ranked = [...shared].sort((a, b) => b[1] - a[1]);
    return ranked.slice(0, MOST_NAMES_TRIED).map(([group]) => group);
  }
}

function measureOf(target: Indicator): string {
  return [quantitiesOf(target)?.unit ?? "", isAmount(target), target.change === "growth"].join("|");
}
