import type { LineOfWork } from "./lines-of-work.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** Whether two passages are about the same work. */
export interface LineComparison {
  readonly line: LineOfWork | null;
  readonly score: number;
  /** Both say clearly what they are about, and it is not the same. */
  readonly isOther: boolean;
}

/** How rare each line of work is among the passages of both plans. */
export class LineRarity {
  readonly #count = new Map<LineOfWork, number>();
  readonly #total: number;

  constructor(passages: readonly PreparedPassage[]) {
    this.#total = Math.max(8, passages.length);
    for (const { lines } of passages) {
      for (const [line, share] of lines) this.#count.set(line, (this.#count.get(line) ?? 0) + share);
    }
  }

  weigh(line: LineOfWork): number {
    const count = Math.max(2, this.#count.get(line) ?? 2);
    return Math.max(0, Math.log(this.#total / count) / Math.log(this.#total / 2));
  }
}

/** The line of work that two passages share most. */
export function compareLines(upper: PreparedPassage, lower: PreparedPassage, rarity: LineRarity): LineComparison {
  let line: LineOfWork | null = null;
  let score = 0;
  for (const [each, above] of upper.lines) {
    const below = lower.lines.get(each);
    if (below === undefined) continue;
    const own = rarity.weigh(each) * Math.sqrt(above * below);
    if (own > score) [line, score] = [each, own];
  }
  return { line, score, isOther: line === null && upper.lines.size > 0 && lower.lines.size > 0 };
}
