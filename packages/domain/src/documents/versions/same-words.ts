/** The words as two versions are compared: without white space, in half-width forms, without the number of the heading. */
export function plainWords(words: string): string {
  return words.normalize("NFKC").replace(/\s+/g, "").replace(HEADING_NUMBER, "");
}

const HEADING_NUMBER =
  /^(?:第[一二三四五六七八九十百\d]+[章节条]|[（(]?[一二三四五六七八九十\d]{1,3}(?:\.\d{1,2})*[）)、.．]?)(?=\p{Script=Han})/u;

/** How alike two texts are, from 0 to 1: their neighbouring pairs of characters in common (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, large.get(pair) ?? 0);
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 0 : (2 * common) / all;
}

/** The neighbouring pairs of characters of a text, each with how often it stands there. */
export function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
