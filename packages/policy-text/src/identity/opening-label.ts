import type { Span } from "../span.ts";
import { isOneOf } from "../words/clauses.ts";
import { isChineseNumeralCharacter } from "../words/chinese-numeral.ts";

/** The numbering label that opens the body: `一、`, `第一章`, `（一）`; null for any other line. */
export function readLabel(reading: string, [from, to]: Span): string | null {
  const closings = CLOSINGS[reading.charAt(from)] ?? "、";
  const start = closings === "、" ? from : from + 1;
  let end = start;
  while (end < Math.min(to, start + LONGEST) && isChineseNumeralCharacter(reading[end])) end++;
  return end > start && isOneOf(reading, end, closings) ? reading.slice(from, end + 1) : null;
}

const LONGEST = 3;
/** What closes a label, by what opens it. */
const CLOSINGS: Readonly<Record<string, string | undefined>> = { "（": "）", 第: "章篇部" };
