import type { PreparedPassage } from "./prepared-passage.ts";
import type { Feature } from "./tokens.ts";

/** How much each shared pair of characters tells: 1 for what stands once in each plan, 0 for what stands everywhere. */
export class Rarity {
  readonly #count = new Map<string, number>();
  readonly #total: number;
  readonly #topic: ReadonlySet<string>;

  constructor(passages: readonly PreparedPassage[], topic: ReadonlySet<string>) {
    this.#total = passages.length;
    this.#topic = topic;
    for (const { keys } of passages) for (const key of keys) this.#count.set(key, (this.#count.get(key) ?? 0) + 1);
  }

  /** The matter of both plans stands in their titles; sharing it joins no single passages. */
  weigh({ key, weight }: Pick<Feature, "key" | "weight">): number {
    if (weight === 0) return 0;
    const count = Math.max(2, this.#count.get(key) ?? 2);
    const most = Math.log(Math.max(this.#total, 8) / 2);
    const rare = Math.max(0, Math.log(Math.max(this.#total, 8) / count) / most);
    return weight * rare ** RARENESS * (this.#topic.has(key) ? TOPIC : 1);
  }
}

const RARENESS = 1.5;
const TOPIC = 0.25;
