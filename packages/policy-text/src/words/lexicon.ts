/** A set of words that can be looked for at a place in a text, in time bound by the longest word. */
export interface Lexicon {
  /** The longest word that starts at `at`, or null. */
  readonly startingAt: (text: string, at: number) => string | null;
  /** The longest word that ends just before `end` and does not start before `floor`, or null. */
  readonly endingAt: (text: string, end: number, floor?: number) => string | null;
  readonly has: (word: string) => boolean;
}

/** Builds a lexicon; words are given as lists or as one string with spaces between them. */
export function lexicon(...groups: readonly (string | readonly string[])[]): Lexicon {
  const words = new Set(groups.flatMap((group) => (typeof group === "string" ? group.split(/\s/u) : group)));
  words.delete("");
  const byFirst = index(words, (word) => word.charCodeAt(0));
  const byLast = index(words, (word) => word.charCodeAt(word.length - 1));

  return {
    startingAt: (text, at) => byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at)) ?? null,
    endingAt: (text, end, floor = 0) =>
      byLast
        .get(text.charCodeAt(end - 1))
        ?.find((word) => end - word.length >= floor && text.startsWith(word, end - word.length)) ?? null,
    has: (word) => words.has(word),
  };
}

function index(words: ReadonlySet<string>, keyOf: (word: string) => number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const list = found.get(key);
    if (list) list.push(word);
    else found.set(key, [word]);
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length);
  return found;
}
