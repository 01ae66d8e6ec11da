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
  const query: { words: string[]; phrases: string[]; excluded: string[] } = { words: [], phrases: [], excluded: [] };
  let parts = 0;
  for (const [, minus = "", straight, curly, corner, doubled, bare] of typed.matchAll(PART)) {
    const phrase = straight ?? curly ?? corner ?? doubled;
    const text = (phrase ?? bare ?? "").trim();
    if (text === "" || parts >= MOST_SEARCH_PARTS) continue;
    parts += 1;
    if (minus !== "") query.excluded.push(text);
    else if (phrase === undefined) query.words.push(text);
    else query.phrases.push(text);
  }
  return query;
}

/** Whether a query asks for anything; an exclusion alone does not. */
export function asksForSomething({ words, phrases }: SearchQuery): boolean {
  return words.length + phrases.length > 0;
}
