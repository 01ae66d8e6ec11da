import type { Span } from "../span.ts";
import type { AlignmentLink, Ground } from "./alignment.ts";
import type { ChosenPair } from "./choose-pairs.ts";
import type { ComparedPair } from "./compare-passages.ts";
import type { VerbatimRun } from "./find-verbatim.ts";
import { spanOf, type PreparedPassage } from "./prepared-passage.ts";

const MOST_WORDS = 5;
const MOST_QUOTED = 40;
/** Marks of one word in a passage; more tell a reader nothing. */
const MOST_PLACES = 40;

/** Why a pair was chosen, in what a person can check. */
export function groundsOf({ pair, best }: ChosenPair): Ground[] {
  const { words, verbatim, bodies, lines, lower } = pair;
  const titles = words.phrases.filter(({ isInTitle }) => isInTitle).map((phrase) => phrase.words);
  const others = words.phrases.filter(({ isInTitle }) => !isInTitle).map((phrase) => phrase.words);
  const longest = verbatim?.runs.reduce((a, b) => (b.length > a.length ? b : a));
  return [
    ...(longest === undefined ? [] : [verbatimGround(lower, longest)]),
    ...(titles.length === 0 ? [] : [{ kind: "title" as const, words: distinct(titles) }]),
    ...(others.length === 0 ? [] : [{ kind: "words" as const, words: distinct(others) }]),
    ...(lines.line === null ? [] : [{ kind: "line" as const, line: lines.line }]),
    ...(bodies.ground === null ? [] : [bodies.ground]),
    ...(best === null ? [] : [{ kind: "best" as const, side: best }]),
  ];
}

function verbatimGround({ tokens }: PreparedPassage, { lowerFirst, length }: VerbatimRun): Ground {
  const quoted = tokens.words.slice(lowerFirst, lowerFirst + Math.min(length, MOST_QUOTED)).join("");
  return { kind: "verbatim", words: length > MOST_QUOTED ? `${quoted}…` : quoted, length };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Where the shared words stand, so that a screen can mark them in both texts. */
export function sharedSpans({ upper, lower, words, verbatim }: ComparedPair): AlignmentLink["shared"] {
  const phrases = words.phrases.slice(0, MOST_WORDS * 2);
  const runs = verbatim?.runs ?? [];
  return {
    upper: merge([
      ...runs.map(({ upperFirst, length }) => runSpan(upper, upperFirst, length)),
      ...phrases.flatMap(({ keys }) => placesOf(upper, keys)),
    ]),
    lower: merge([
      ...runs.map(({ lowerFirst, length }) => runSpan(lower, lowerFirst, length)),
      ...phrases.map((phrase) => phrase.lower),
    ]),
  };
}

function runSpan({ tokens }: PreparedPassage, first: number, length: number): Span {
  return spanOf(tokens, { first, last: first + length - 1 });
}

function placesOf({ tokens, features, places }: PreparedPassage, keys: ReadonlySet<string>): Span[] {
  const found = [...keys].flatMap((key) => (places.get(key) ?? []).slice(0, MOST_PLACES));
  return found.flatMap((at) => features[at] ?? []).map((feature) => spanOf(tokens, feature));
}

function merge(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
