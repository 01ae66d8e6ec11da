import type { AlignOptions } from "./alignment.ts";
import { BodyRarity, bodiesOf, compareBodies, type BodyComparison, indexBodies, laterNames } from "./compare-bodies.ts";
import { compareLines, LineRarity, type LineComparison } from "./compare-lines.ts";
import { compareWords, type WordComparison } from "./compare-words.ts";
import { findVerbatim, type Verbatim } from "./find-verbatim.ts";
import { keyOfPair, type PreparedPassage } from "./prepared-passage.ts";
import { Rarity } from "./rarity.ts";
import { pairTwins, TwinGroups } from "./twins.ts";

/** Two passages and everything that joins them. */
export interface ComparedPair {
  readonly upper: PreparedPassage;
  readonly lower: PreparedPassage;
  readonly words: WordComparison;
  readonly bodies: BodyComparison;
  readonly lines: LineComparison;
  readonly verbatim: Verbatim | null;
  readonly score: number;
}

/** Candidates kept for each passage; a plan answers one task in few places. */
const MOST_CANDIDATES = 10;
const BODY_WEIGHT = 0.6;
const LINE_WEIGHT = 1.3;
/** What two passages about different work share counts for less. */
const OTHER_WORK = 0.6;

/** Compares each passage below with the few above that share rare words with it; near-linear in the length of the texts. */
export function comparePassages(
  uppers: readonly PreparedPassage[],
  lowers: readonly PreparedPassage[],
  topic: ReadonlySet<string>,
  { renames = [] }: AlignOptions,
): ComparedPair[] {
  const [above, below] = [new TwinGroups(uppers), new TwinGroups(lowers)];
  const rarity = new Rarity([...above.firsts, ...below.firsts], topic);
  const bodiesBy = new Map([...uppers, ...lowers].map((each) => [each, indexBodies(bodiesOf(each.passage.task))]));
  const bodyRarity = new BodyRarity([...bodiesBy.values()].map(({ all }) => all).filter(({ length }) => length > 0));
  const later = laterNames(renames);
  const lineRarity = new LineRarity([...uppers, ...lowers]);
  const verbatim = new Map(
    findVerbatim(above.firsts, below.firsts).map((found) => [keyOfPair(found.upper, found.lower), found]),
  );
  const candidates = findCandidates(above.firsts, below.firsts, rarity);
  for (const [key, { upper, lower }] of verbatim) candidates.set(key, [upper, lower]);

  const compare = (upper: PreparedPassage, lower: PreparedPassage, shared: Verbatim | null): ComparedPair => {
    const words = compareWords(upper, lower, rarity);
    const bodies = compareBodies(bodiesBy.get(upper) ?? NOBODY, bodiesBy.get(lower) ?? NOBODY, bodyRarity, later);
    const lines = compareLines(upper, lower, lineRarity);
    const ofWords = (words.score + words.titleScore) * (lines.isOther ? OTHER_WORK : 1);
    const score = ofWords + bodies.score * BODY_WEIGHT + lines.score * LINE_WEIGHT;
    return { upper, lower, words, bodies, lines, verbatim: shared, score };
  };
  return [...candidates].flatMap(([key, [upper, lower]]) =>
    pairTwins(above.of(upper), below.of(lower)).map((pair) => compare(...pair, verbatim.get(key) ?? null)),
  );
}

const NOBODY = indexBodies([]);

type Pair = readonly [upper: PreparedPassage, lower: PreparedPassage];

function findCandidates(
  uppers: readonly PreparedPassage[],
  lowers: readonly PreparedPassage[],
  rarity: Rarity,
): Map<string, Pair> {
  const above = indexPassages(uppers);
  const below = indexPassages(lowers);
  const found = new Map<string, Pair>();
  for (const lower of lowers)
    for (const upper of nearest(lower, above, rarity)) found.set(keyOfPair(upper, lower), [upper, lower]);
  for (const upper of uppers)
    for (const lower of nearest(upper, below, rarity)) found.set(keyOfPair(upper, lower), [upper, lower]);
  return found;
}

/** A word in more passages than this finds nothing. */
const MOST_POSTINGS = 40;

function indexPassages(passages: readonly PreparedPassage[]): Map<string, PreparedPassage[]> {
  const index = new Map<string, PreparedPassage[]>();
  for (const passage of passages) {
    for (const key of passage.keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [passage]);
      else if (list.length <= MOST_POSTINGS) list.push(passage);
    }
  }
  for (const [key, list] of index) if (list.length > MOST_POSTINGS) index.delete(key);
  return index;
}

function nearest(
  passage: PreparedPassage,
  index: ReadonlyMap<string, readonly PreparedPassage[]>,
  rarity: Rarity,
): PreparedPassage[] {
  const scores = new Map<PreparedPassage, number>();
  const seen = new Set<string>();
  for (const feature of passage.features) {
    if (seen.has(feature.key)) continue;
    seen.add(feature.key);
    const weight = rarity.weigh(feature);
    if (weight === 0) continue;
    for (const other of index.get(feature.key) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([other]) => other);
}
