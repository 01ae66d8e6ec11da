import type { Span } from "../span.ts";

const LONGEST = 80;

/** A clause that only says when (`到2027年，`) titles nothing alone. */
const DATE_CLAUSE =
  /^(?:力争|争取|确保|到|至|在|自|从)*(?:(?:20\d\d年?[—-])?20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末]|[上下]半年|[一二三四]季度)?|每年|年内|全年|年底|\d{1,2}月)(?:份|底|末)?(?:之?前|起|期间|内)?，/;
const LONGEST_DATE = 24;

/** The first clause of a stretch, which titles a unit without a heading: up to the first ， 。 ； ： or bracket. */
export function firstClause(reading: string, [start, end]: Span): Span {
  let from = start;
  while (from < end && /[\s、.]/.test(reading[from] ?? "")) from++;
  const limit = Math.min(end, from + LONGEST);
  let depth = 0;
  for (let at = from + dateLength(reading, from, limit); at < limit; at++) {
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

function dateLength(reading: string, from: number, limit: number): number {
  return DATE_CLAUSE.exec(reading.slice(from, Math.min(limit, from + LONGEST_DATE)))?.[0].length ?? 0;
}
