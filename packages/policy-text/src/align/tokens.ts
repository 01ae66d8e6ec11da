import type { Span } from "../span.ts";
import { BOILERPLATE, LONGEST_BOILERPLATE } from "./boilerplate.ts";

/** The characters of a passage that carry words: one Chinese character, or one Latin word such as 5G. */
export interface Tokens {
  readonly words: readonly string[];
  readonly at: readonly number[];
  /** Whether punctuation stands before the token. */
  readonly opens: readonly boolean[];
  /** The boilerplate word the token stands in, numbered; 0 for none. */
  readonly filler: readonly number[];
}

const TOKEN = /\p{Script=Han}|[A-Za-z][A-Za-z0-9]*|[0-9]+[A-Za-z]+|[0-9.]+|[^\s]/gu;
const WORD = /^(?:\p{Script=Han}|.*[A-Za-z].*)$/u;

/** Takes the tokens of a stretch apart, leaving out other stretches (the names of who is responsible). */
export function tokensOf(reading: string, span: Span, without: readonly Span[] = []): Tokens {
  const words: string[] = [];
  const at: number[] = [];
  const opens: boolean[] = [];
  const isLeftOut = walkThrough(without);
  let isOpen = true;
  for (const { 0: word, index } of reading.slice(...span).matchAll(TOKEN)) {
    const place = span[0] + index;
    if (isLeftOut(place) || !WORD.test(word)) {
      isOpen = true;
      continue;
    }
    words.push(word.length > 1 ? word.toUpperCase() : word);
    at.push(place);
    opens.push(isOpen);
    isOpen = false;
  }
  return { words, at, opens, filler: fillers(words, opens) };
}

/** Whether a place lies in one of the stretches, asked from left to right. */
function walkThrough(stretches: readonly Span[]): (place: number) => boolean {
  const ordered = stretches.toSorted((a, b) => a[0] - b[0]);
  let at = 0;
  return (place) => {
    while ((ordered[at]?.[1] ?? Infinity) <= place) at++;
    return place >= (ordered[at]?.[0] ?? Infinity);
  };
}

/** Marks boilerplate greedily, the longest word first. */
function fillers(words: readonly string[], opens: readonly boolean[]): number[] {
  const marks = Array.from({ length: words.length }, () => 0);
  let next = 1;
  for (let from = 0; from < words.length; from++) {
    const length = fillerLength(words, opens, from);
    if (length === 0) continue;
    marks.fill(next++, from, from + length);
    from += length - 1;
  }
  return marks;
}

function fillerLength(words: readonly string[], opens: readonly boolean[], from: number): number {
  let word = "";
  let found = 0;
  for (let length = 1; length <= LONGEST_BOILERPLATE; length++) {
    const at = from + length - 1;
    if (at >= words.length || (length > 1 && opens[at] === true)) break;
    word += words[at] ?? "";
    if (BOILERPLATE.has(word)) found = length;
  }
  return found;
}

/** Two neighbouring tokens (or one Latin word), and how much of it is more than boilerplate. */
export interface Feature {
  readonly key: string;
  readonly weight: number;
  /** Index of its first and last token. */
  readonly first: number;
  readonly last: number;
}

const ONE_FILLER = 0.6;
const TWO_FILLERS = 0.25;

/** The features of a passage in the order of the text. */
export function featuresOf({ words, opens, filler }: Tokens): Feature[] {
  const features: Feature[] = [];
  words.forEach((word, index) => {
    if (word.length > 1) features.push({ key: word, weight: 1, first: index, last: index });
    const next = words[index + 1];
    if (next === undefined || opens[index + 1] === true) return;
    const weight = weightOf(filler[index] ?? 0, filler[index + 1] ?? 0);
    features.push({ key: `${word}${next}`, weight, first: index, last: index + 1 });
  });
  return features;
}

function weightOf(one: number, two: number): number {
  if (one === 0 && two === 0) return 1;
  if (one === two) return 0;
  return one !== 0 && two !== 0 ? TWO_FILLERS : ONE_FILLER;
}
