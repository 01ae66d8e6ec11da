/** What somebody typed into the search, as it is meant: everything in `words` and `phrases` must occur, nothing of `excluded`. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** The most parts a query may have; the rest is left out. */
export const MOST_SEARCH_PARTS = 12;

const PART = /([-－−]?)(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|『([^』]*)』?|([^\s　"“「『]+))/gu;

/** Reads a query: words apart are words, "…" or “…” is an exact phrase, a word behind a minus is excluded. */
export function parseSearchQuery(typed: string): SearchQuery {
  const parts = Array.from(typed.matchAll(PART), partOf)
    .filter(({ text }) => text !== "")
    .slice(0, MOST_SEARCH_PARTS);
  const of = (kind: Part["kind"]) => parts.filter((part) => part.kind === kind).map(({ text }) => text);
  return { words: of("word"), phrases: of("phrase"), excluded: of("excluded") };
}

interface Part {
  readonly kind: "word" | "phrase" | "excluded";
  readonly text: string;
}

function partOf([, minus, straight, curly, corner, doubled, bare]: readonly (string | undefined)[]): Part {
  const phrase = straight ?? curly ?? corner ?? doubled;
  const text = (phrase ?? bare ?? "").trim();
  return { kind: minus ? "excluded" : phrase === undefined ? "word" : "phrase", text };
}

/** Whether a query asks for anything; an exclusion alone does not. */
export function asksForSomething({ words, phrases }: SearchQuery): boolean {
  return words.length + phrases.length > 0;
}
