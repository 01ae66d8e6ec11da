import type { Span } from "../span.ts";
import { spanOf, type PreparedPassage } from "./prepared-passage.ts";
import type { Rarity } from "./rarity.ts";
import type { Feature } from "./tokens.ts";

/** A run of words that both passages have. */
export interface SharedPhrase {
  readonly words: string;
  readonly weight: number;
  readonly length: number;
  readonly lower: Span;
  readonly isInTitle: boolean;
  readonly keys: ReadonlySet<string>;
}

/** What two passages share. */
export interface WordComparison {
  readonly score: number;
  readonly titleScore: number;
  /** The phrases that count, the weightiest first. */
  readonly phrases: readonly SharedPhrase[];
}

/** A pair of characters alone may be chance; a longer run hardly is. */
const BY_LENGTH = [0, 0.7, 0.5, 0.85, 1];
const IN_ONE_TITLE = 0.5;
const IN_BOTH_TITLES = 1.2;
const LEAST = 0.12;

/** Weighs the words two passages share. */
export function compareWords(upper: PreparedPassage, lower: PreparedPassage, rarity: Rarity): WordComparison {
  const seen = new Set<string>();
  const phrases: SharedPhrase[] = [];
  let score = 0;
  let titleScore = 0;
  for (const run of sharedRuns(upper, lower)) {
    const fresh = run.filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    const length = (run.at(-1)?.last ?? 0) - (run[0]?.first ?? 0) + 1;
    const factor = BY_LENGTH[Math.min(length, BY_LENGTH.length - 1)] ?? 1;
    const least = length >= NAME_LENGTH ? NAME_CENTRAL : 0;
    const own =
      fresh.reduce((sum, each) => sum + rarity.weigh(each) * Math.max(least, shareOf(upper, lower, each)), 0) * factor;
    const inTitle = fresh.reduce((sum, feature) => sum + rarity.weigh(feature) * titleFactor(upper, lower, feature), 0);
    score += own;
    titleScore += inTitle;
    if (own + inTitle >= LEAST) phrases.push(phraseOf(lower, run, own + inTitle, inTitle > 0));
  }
  return { score, titleScore, phrases: phrases.sort((a, b) => b.weight - a.weight) };
}

/** A long phrase of its own is a name, wherever it stands. */
const NAME_LENGTH = 8;
const NAME_CENTRAL = 0.8;

function shareOf(upper: PreparedPassage, lower: PreparedPassage, { key }: Feature): number {
  return Math.sqrt((upper.centrality.get(key) ?? 0) * (lower.centrality.get(key) ?? 0));
}

function titleFactor(upper: PreparedPassage, lower: PreparedPassage, { key }: Feature): number {
  const above = upper.titleKeys.has(key);
  const below = lower.titleKeys.has(key);
  if (above && below) return IN_BOTH_TITLES;
  return above || below ? IN_ONE_TITLE : 0;
}

/** Shared features that follow each other without a break in the lower text. */
function sharedRuns(upper: PreparedPassage, lower: PreparedPassage): Feature[][] {
  const runs: Feature[][] = [];
  let reach = -1;
  for (const at of sharedPlaces(upper, lower)) {
    const feature = lower.features[at];
    if (feature === undefined) continue;
    if (feature.first <= reach) runs.at(-1)?.push(feature);
    else runs.push([feature]);
    reach = feature.last;
  }
  return runs;
}

/** The features below that stand above too, in the order of the text; as costly as the shorter passage, not the longer. */
function sharedPlaces({ keys }: PreparedPassage, { places }: PreparedPassage): number[] {
  const [fewer, more] = keys.size < places.size ? [keys, places] : [places, keys];
  return [...fewer.keys()]
    .filter((key) => more.has(key))
    .flatMap((key) => places.get(key) ?? [])
    .sort((a, b) => a - b);
}

function phraseOf(lower: PreparedPassage, run: readonly Feature[], weight: number, isInTitle: boolean): SharedPhrase {
  const first = run[0]?.first ?? 0;
  const last = run.at(-1)?.last ?? first;
  return {
    words: lower.tokens.words.slice(first, last + 1).join(""),
    weight,
    length: last - first + 1,
    lower: spanOf(lower.tokens, { first, last }),
    isInTitle,
    keys: new Set(run.map(({ key }) => key)),
  };
}
