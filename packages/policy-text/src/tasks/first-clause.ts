import type { Span } from "../span.ts";

const LONGEST = 80;

/** The first clause of a stretch, which titles a unit without a heading: up to the first ， 。 ； ： or bracket. */
export function firstClause(reading: string, [start, end]: Span): Span {
  let from = start;
  while (from < end && /[\s、.]/.test(reading[from] ?? "")) from++;
  const limit = Math.min(end, from + LONGEST);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = reading[at] ?? "";
    depth += nesting(character);
    if (depth <= 0 && at > from && "，。；：\n\t".includes(character)) return [from, at];
  }
  return [from, limit];
}

function nesting(character: string): number {
  if ("“《‘".includes(character)) return 1;
  return "”》’".includes(character) ? -1 : 0;
}
