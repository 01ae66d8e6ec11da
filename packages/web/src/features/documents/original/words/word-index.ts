/** A text without its blanks, and where each of its characters stands in the text. */
export interface WordIndex {
  readonly words: string;
  readonly places: readonly number[];
  readonly length: number;
}

/** How many characters of a beginning are tried where the whole is not found, longest first. */
const BEGINNINGS = [80, 40, 20, 10] as const;
const MOST_OCCURRENCES = 500;
const MOST_LINES = 60;

/** Leaves out every blank, for two ways of setting a text differ in nothing but those. */
export function indexWords(text: string): WordIndex {
  const places: number[] = [];
  let words = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (/\s/.test(letter)) continue;
    words += letter;
    places.push(at);
  }
  return { words, places, length: text.length };
}

/** Where the words of a span of one text stand in another, line by line; empty where they are not found. */
export function findSpanIn(
  target: WordIndex,
  text: string,
  [start, end]: readonly [number, number],
): [number, number][] {
  const found: [number, number][] = [];
  const share = start / Math.max(1, text.length);
  let near = share * target.words.length;
  for (const line of text
    .slice(start, end)
    .split(/[\n\t]/)
    .slice(0, MOST_LINES)) {
    const words = line.replace(/\s/g, "");
    if (words.length === 0) continue;
    const at = findLine(target.words, words, near);
    if (!at) continue;
    found.push([target.places[at[0]] ?? 0, (target.places[at[1] - 1] ?? 0) + 1]);
    near = at[1];
  }
  return found;
}

/** Where in a text a place of another stands, by the words around it; null where they are nowhere. */
export function findPlaceIn(target: WordIndex, other: WordIndex, offset: number): number | null {
  const at = other.places.findIndex((place) => place >= offset);
  if (at < 0) return null;
  const near = (at / Math.max(1, other.words.length)) * target.words.length;
  for (const length of [30, 16, 8]) {
    const words = other.words.slice(at, at + length);
    const place = words.length < 2 ? -1 : nearest(target.words, words, near);
    if (place >= 0) return target.places[place] ?? null;
  }
  return null;
}

function findLine(text: string, words: string, near: number): [number, number] | null {
  const whole = nearest(text, words, near);
  if (whole >= 0) return [whole, whole + words.length];
  for (const length of BEGINNINGS) {
    if (length >= words.length) continue;
    const at = nearest(text, words.slice(0, length), near);
    if (at >= 0) return [at, at + length];
  }
  return null;
}

/** Of all places where the words stand, the one nearest to where they are expected; -1 for none. */
function nearest(text: string, words: string, near: number): number {
  let best = -1;
  let at = text.indexOf(words);
  for (let count = 0; at >= 0 && count < MOST_OCCURRENCES; count++) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
    at = text.indexOf(words, at + 1);
  }
  return best;
}
