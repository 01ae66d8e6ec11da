import type { Certainty, Relation } from "./alignment.ts";
import type { ComparedPair } from "./compare-passages.ts";
import type { Kinship } from "./place.ts";
import type { PreparedPassage } from "./prepared-passage.ts";

/** A pair that is proposed, and how surely. */
export interface ChosenPair {
  readonly pair: ComparedPair;
  readonly relation: Extract<Relation, "carries_out" | "same_text">;
  readonly certainty: Certainty;
  readonly best: "both" | "upper" | "lower" | null;
}

/** Sections whose sentences aim and reason: what they share with another plan is text, not work. */
const AIMS = ["principles", "goals"];

const STRONG = 3;
const MIDDLING = 1.6;
const UNCITED = 2.2;
const FAINT = 1.1;
/** A body this rare says what the work is. */
const BODY = 0.5;

/** What is known of the two plans as a whole. */
export interface ChoiceSetting {
  readonly kinship: Kinship;
  /** A plan that names the other answers it; one that does not must say so by its words. */
  readonly isCited: boolean;
}

/** Proposes the pairs that a careful reader would look at: the best of either side, and others hardly behind them. */
export function choosePairs(pairs: readonly ComparedPair[], { kinship, isCited }: ChoiceSetting): ChosenPair[] {
  const standings = new Standings(pairs.filter(mayAnswer));
  return pairs.flatMap((pair): ChosenPair[] => {
    const relation = relationOf(pair);
    const isText = relation === "same_text";
    if (kinship === "foreign") {
      return isText && hasLongRun(pair) ? [{ pair, relation, certainty: "doubtful", best: null }] : [];
    }
    if (!isText && !isAnswer(pair, standings, isCited)) return [];
    const chosen = { pair, relation, best: standings.bestOf(pair) };
    return [{ ...chosen, certainty: certaintyOf(chosen, standings, kinship) }];
  });
}

const SAME_NAMES = 0.15;

/** Plans that do not say how they stand to each other are kin only by what kin share: several things by their own names. */
export function settleKinship(kinship: Kinship, pairs: readonly ComparedPair[]): Kinship {
  if (kinship !== "unknown") return kinship;
  const standings = new Standings(pairs.filter(mayAnswer));
  const lowers = new Set(pairs.filter(({ lower }) => isWork(lower)).map(({ lower }) => lower));
  const named = new Set(pairs.filter((pair) => isCertain(pair, "carries_out", standings)).map(({ lower }) => lower));
  return named.size >= lowers.size * SAME_NAMES ? "unknown" : "foreign";
}

const LONG_RUN = 20;
const HALF = 0.5;
const SOME = 0.2;

function hasLongRun({ verbatim }: ComparedPair): boolean {
  return (verbatim?.longest ?? 0) >= LONG_RUN;
}

/** Text that was taken over: most of the shorter passage, or a long run and a good part of it. */
function relationOf({ verbatim, upper, lower }: ComparedPair): ChosenPair["relation"] {
  if (verbatim === null) return "carries_out";
  const shorter = Math.min(upper.tokens.words.length, lower.tokens.words.length);
  const share = verbatim.total / shorter;
  const isTaken =
    share >= HALF || (verbatim.longest >= LONG_RUN && share >= SOME) || verbatim.longest >= LONG_RUN * 1.5;
  return isTaken ? "same_text" : "carries_out";
}

/** Aims are answered by targets, introductions by what they introduce: such passages meet only where the text is the same. */
function mayAnswer({ upper, lower, verbatim }: ComparedPair): boolean {
  return verbatim !== null || (isWork(upper) && isWork(lower));
}

function isWork({ passage }: PreparedPassage): boolean {
  return passage.task !== null || (!AIMS.includes(passage.role) && !passage.isIntroduction);
}

function isAnswer(pair: ComparedPair, standings: Standings, isCited: boolean): boolean {
  const { score, words } = pair;
  if (!isWork(pair.lower) || !mayAnswer(pair)) return false;
  if (!isWork(pair.upper)) return score >= STRONG && standings.shareBelow(pair) >= 1;
  if (score >= STRONG) return isNearBest(pair, standings);
  return (words.phrases.length > 0 || isSameSafeguard(pair)) && isProbable(pair, standings, isCited);
}

function isProbable(pair: ComparedPair, standings: Standings, isCited: boolean): boolean {
  if (pair.score >= (isCited ? MIDDLING : UNCITED)) return isMiddling(pair, standings);
  return (isCited || isSameSafeguard(pair)) && pair.score >= FAINT && isFaint(pair, standings);
}

function isNearBest(pair: ComparedPair, standings: Standings): boolean {
  return standings.shareBelow(pair) >= NEARLY || standings.shareAbove(pair) >= NEARLY;
}

/** Safeguards are written in boilerplate throughout; what kind of safeguard it is joins them. */
function isSameSafeguard({ upper, lower, lines }: ComparedPair): boolean {
  const areSafeguards = upper.passage.role === "safeguards" && lower.passage.role === "safeguards";
  return areSafeguards && lines.line !== null;
}

const NEARLY = 0.45;

function isSameWork({ lines, bodies }: ComparedPair): boolean {
  return lines.line !== null || bodies.score > BODY;
}

function isMiddling(pair: ComparedPair, standings: Standings): boolean {
  const [below, above] = [standings.shareBelow(pair), standings.shareAbove(pair)];
  return (below >= 0.8 && above >= 0.2) || (isSameWork(pair) && above >= 0.8 && below >= 0.5);
}

/** Little joins them, yet nothing else on one side comes nearer; about the same work, that side may be either. */
function isFaint(pair: ComparedPair, standings: Standings): boolean {
  const [below, above] = [standings.shareBelow(pair), standings.shareAbove(pair)];
  if (!isSameWork(pair)) return below >= 1 && above >= 0.7;
  return (below >= 1 && above >= 0.2) || (above >= 1 && below >= 0.7);
}

const CERTAIN = 3.6;
const LIKELY = 2;
const CLEAR_MARGIN = 0.7;

/** Sharing words alone is never certain: a title, a verbatim stretch or several names of their own must join them. */
function certaintyOf(chosen: Omit<ChosenPair, "certainty">, standings: Standings, kinship: Kinship): Certainty {
  const { pair, relation, best } = chosen;
  if (kinship === "named" && isCertain(pair, relation, standings)) return "certain";
  if (relation === "same_text" || pair.score >= STRONG || (pair.score >= LIKELY && best !== null)) return "likely";
  return "doubtful";
}

function isCertain(pair: ComparedPair, relation: ChosenPair["relation"], standings: Standings): boolean {
  if (relation === "same_text" && hasLongRun(pair)) return true;
  const isBest = standings.bestOf(pair) === "both" && standings.marginOf(pair) <= CLEAR_MARGIN;
  return isBest && pair.score >= CERTAIN && isNamed(pair);
}

const NAME_LENGTH = 4;
const NAME_WEIGHT = 1.4;

function isNamed({ upper, lower, words, verbatim }: ComparedPair): boolean {
  const names = words.phrases.filter(({ length, weight }) => length >= NAME_LENGTH && weight >= NAME_WEIGHT);
  const inBothTitles = [...upper.titleKeys].some(
    (key) => lower.titleKeys.has(key) && words.phrases.some(({ isInTitle, keys }) => isInTitle && keys.has(key)),
  );
  return names.length >= 2 || (names.length === 1 && (inBothTitles || verbatim !== null));
}

/** Where each pair stands among the others of its two passages. */
class Standings {
  readonly #best = new Map<PreparedPassage, number>();
  readonly #second = new Map<PreparedPassage, number>();

  constructor(pairs: readonly ComparedPair[]) {
    for (const { upper, lower, score } of pairs) for (const side of [upper, lower]) this.#rank(side, score);
  }

  #rank(side: PreparedPassage, weight: number): void {
    const best = this.#best.get(side) ?? 0;
    if (weight > best) {
      this.#second.set(side, best);
      this.#best.set(side, weight);
    } else if (weight > (this.#second.get(side) ?? 0)) this.#second.set(side, weight);
  }

  /** The pair's weight as a share of the best that its lower passage has. */
  shareBelow(pair: ComparedPair): number {
    return share(pair.score, this.#best.get(pair.lower));
  }

  shareAbove(pair: ComparedPair): number {
    return share(pair.score, this.#best.get(pair.upper));
  }

  bestOf(pair: ComparedPair): ChosenPair["best"] {
    const below = this.shareBelow(pair) >= 1;
    const above = this.shareAbove(pair) >= 1;
    if (below && above) return "both";
    if (below) return "lower";
    return above ? "upper" : null;
  }

  /** How near the next best of the lower passage comes to the pair. */
  marginOf(pair: ComparedPair): number {
    return share(this.#second.get(pair.lower) ?? 0, pair.score);
  }
}

function share(weight: number, best: number | undefined): number {
  return best === undefined || best === 0 ? 0 : weight / best;
}
