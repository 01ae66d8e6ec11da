import { KINDS } from "./score.ts";
import type { Kind, Score, Tally } from "./score.ts";

/** Right ÷ produced, right ÷ expected, and their harmonic mean, in per cent. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The rates of a tally; 100 where nothing was expected and nothing produced. */
export function ratesOf({ right, produced, expected }: Tally): Rates {
  const precision = produced === 0 ? (expected === 0 ? 100 : 0) : (100 * right) / produced;
  const recall = expected === 0 ? (produced === 0 ? 100 : 0) : (100 * right) / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Sums over all documents: what the bar is set on. */
export function sumScores(scores: readonly Score[]): Readonly<Record<Kind, Tally>> {
  const sum = (kind: Kind): Tally =>
    scores.reduce(
      (total, { tallies }) => ({
        right: total.right + tallies[kind].right,
        produced: total.produced + tallies[kind].produced,
        expected: total.expected + tallies[kind].expected,
      }),
      { right: 0, produced: 0, expected: 0 },
    );
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Record<Kind, Tally>;
}

/** The mean over the documents in which there was something of the kind to find or something was found. */
export function averageF1(scores: readonly Score[], kind: Kind): number {
  const tallies = scores
    .map(({ tallies }) => tallies[kind])
    .filter(({ produced, expected }) => produced + expected > 0);
  if (tallies.length === 0) return 100;
  return tallies.reduce((sum, tally) => sum + ratesOf(tally).f1, 0) / tallies.length;
}
