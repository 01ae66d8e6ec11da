import type { Span } from "../span.ts";

const LONGEST = 80;

/** The first clause of a stretch, which titles a unit without a heading: up to the first ， 。 ； ： or bracket. */
export function firstClause(reading: string, [start, end]: Span): Span {
  let from = start;
  while (from < end && /[\s、.]/.test(reading[from] ?? "")) from++;
  let depth = 0;
  const limit = Math.min(end, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const character = reading[at] ?? "";
    if ("“《‘".includes(character)) depth++;
    else if ("”》’".includes(character)) depth--;
    else if (depth <= 0 && "，。；：\n\t".includes(character) && at > from) return [from, at];
  }
  return [from, limit];
}
