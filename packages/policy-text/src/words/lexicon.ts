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
    startingAt: (text, at) => {
      const code = text.charCodeAt(at);
      if (byFirst.isKey[code] !== 1) return null;
      for (const word of byFirst.words.get(code) ?? []) if (text.startsWith(word, at)) return word;
      return null;
    },
    endingAt: (text, end, floor = 0) => {
      const code = text.charCodeAt(end - 1);
      if (byLast.isKey[code] !== 1) return null;
      for (const word of byLast.words.get(code) ?? []) {
        if (end - word.length >= floor && text.startsWith(word, end - word.length)) return word;
      }
      return null;
    },
    has: (word) => words.has(word),
  };
}

interface Index {
  /** 1 for every character code that some word has at the place indexed; most characters are turned away here. */
  readonly isKey: Uint8Array;
  readonly words: ReadonlyMap<number, readonly string[]>;
}

function index(words: ReadonlySet<string>, keyOf: (word: string) => number): Index {
  const isKey = new Uint8Array(0x10000);
  const found = new Map<number, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    isKey[key] = 1;
    const list = found.get(key);
    if (list) list.push(word);
    else found.set(key, [word]);
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length);
  return { isKey, words: found };
}
