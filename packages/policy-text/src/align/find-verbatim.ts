import { keyOfPair, type PreparedPassage } from "./prepared-passage.ts";

/** A stretch that stands in both plans word for word, punctuation and width aside. */
export interface VerbatimRun {
  /** The token at which it begins above, and below. */
  readonly upperFirst: number;
  readonly lowerFirst: number;
  /** In tokens. */
  readonly length: number;
}

/** All long common stretches of one pair of passages. */
export interface Verbatim {
  readonly upper: PreparedPassage;
  readonly lower: PreparedPassage;
  readonly runs: readonly VerbatimRun[];
  readonly total: number;
  readonly longest: number;
}

const SEED = 10;
/** A stretch that stands this often is a formula of the genre. */
const MOST_PLACES = 6;

interface Seed {
  readonly passage: PreparedPassage;
  readonly at: number;
}

/** Finds every stretch of at least ten characters that the lower plan repeats, by pairs of passages. */
export function findVerbatim(uppers: readonly PreparedPassage[], lowers: readonly PreparedPassage[]): Verbatim[] {
  const seeds = indexSeeds(uppers);
  const found = new Map<string, GrowingVerbatim>();
  for (const lower of lowers) {
    const last = lower.tokens.words.length - SEED;
    for (let at = 0; at <= last; at++) {
      const fresh = (seeds.get(keyAt(lower, at)) ?? []).filter((seed) => !isContinuation(seed, lower, at));
      for (const seed of fresh) add(found, seed, lower, at);
    }
  }
  return [...found.values()];
}

function indexSeeds(passages: readonly PreparedPassage[]): Map<string, Seed[]> {
  const seeds = new Map<string, Seed[]>();
  for (const passage of passages) {
    for (let at = 0; at + SEED <= passage.tokens.words.length; at++) {
      const key = keyAt(passage, at);
      const list = seeds.get(key);
      if (list === undefined) seeds.set(key, [{ passage, at }]);
      else if (list.length <= MOST_PLACES) list.push({ passage, at });
    }
  }
  for (const [key, list] of seeds) if (list.length > MOST_PLACES) seeds.delete(key);
  return seeds;
}

function keyAt({ tokens }: PreparedPassage, at: number): string {
  return tokens.words.slice(at, at + SEED).join("");
}

/** The run was found already from the character before. */
function isContinuation({ passage, at }: Seed, lower: PreparedPassage, lowerAt: number): boolean {
  if (at === 0 || lowerAt === 0) return false;
  return passage.tokens.words[at - 1] === lower.tokens.words[lowerAt - 1];
}

function add(
  found: Map<string, GrowingVerbatim>,
  { passage, at }: Seed,
  lower: PreparedPassage,
  lowerAt: number,
): void {
  let length = SEED;
  const above = passage.tokens.words;
  const below = lower.tokens.words;
  while (above[at + length] !== undefined && above[at + length] === below[lowerAt + length]) length++;
  const key = keyOfPair(passage, lower);
  const known = found.get(key) ?? { upper: passage, lower, runs: [], total: 0, longest: 0 };
  known.runs.push({ upperFirst: at, lowerFirst: lowerAt, length });
  known.total += length;
  known.longest = Math.max(known.longest, length);
  found.set(key, known);
}

interface GrowingVerbatim extends Verbatim {
  readonly runs: VerbatimRun[];
  total: number;
  longest: number;
}
