type Span = readonly [number, number];

/** Characters that a new edition may put in or leave out between two others without the words being others. */
const BLANK = /\s/;

/**
 * Where the words of a span of the earlier text stand in the new one: the place nearest to `near`, or within `inside`;
 * null when they stand there no more. White space may differ; nothing else.
 */
export function reanchor(
  words: string,
  text: string,
  where: { readonly near: number; readonly inside?: Span },
): [number, number] | null {
  const wanted = Array.from(words)
    .filter((character) => !BLANK.test(character))
    .join("");
  if (wanted === "") return null;
  const [from, to] = where.inside ?? [0, text.length];
  const { plain, places } = withoutBlanks(text, from, to);
  let best: [number, number] | null = null;
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0;
    const end = (places[at + wanted.length - 1] ?? start) + 1;
    if (best === null || Math.abs(start - where.near) < Math.abs(best[0] - where.near)) best = [start, end];
  }
  return best;
}

function withoutBlanks(text: string, from: number, to: number): { plain: string; places: number[] } {
  const places: number[] = [];
  const kept: string[] = [];
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? "";
    if (BLANK.test(character)) continue;
    places.push(at);
    kept.push(character);
  }
  return { plain: kept.join(""), places };
}
