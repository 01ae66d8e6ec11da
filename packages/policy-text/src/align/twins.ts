import type { PreparedPassage } from "./prepared-passage.ts";

/** Passages of one plan with the same words, in the order of the text; the first stands for all. */
export type Twins = readonly [first: PreparedPassage, ...others: PreparedPassage[]];

/** Groups what a plan repeats, so that it is compared once however often it stands there. */
export class TwinGroups {
  readonly firsts: readonly PreparedPassage[];
  readonly #byFirst = new Map<PreparedPassage, [PreparedPassage, ...PreparedPassage[]]>();

  constructor(passages: readonly PreparedPassage[]) {
    const byWords = new Map<string, [PreparedPassage, ...PreparedPassage[]]>();
    for (const passage of passages) {
      const words = wordsOf(passage);
      const known = byWords.get(words);
      if (known !== undefined) known.push(passage);
      else byWords.set(words, [passage]);
    }
    for (const twins of byWords.values()) this.#byFirst.set(twins[0], twins);
    this.firsts = [...this.#byFirst.keys()];
  }

  of(first: PreparedPassage): Twins {
    return this.#byFirst.get(first) ?? [first];
  }
}

function wordsOf({ passage, tokens }: PreparedPassage): string {
  const words = tokens.words.map((word, at) => (tokens.opens[at] === true ? `|${word}` : word));
  return `${passage.heading}\n${words.join("")}`;
}

/** Few twins all meet; many meet in their order, the last again where the other side has more. */
const MOST_PRODUCT = 16;

/** The pairs that twins on both sides make: never more than the longer side, or a handful. */
export function pairTwins(above: Twins, below: Twins): [upper: PreparedPassage, lower: PreparedPassage][] {
  if (above.length * below.length <= MOST_PRODUCT)
    return above.flatMap((upper) => below.map((lower): [PreparedPassage, PreparedPassage] => [upper, lower]));
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => [
    above[Math.min(at, above.length - 1)] ?? above[0],
    below[Math.min(at, below.length - 1)] ?? below[0],
  ]);
}
