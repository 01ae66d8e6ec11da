import type { Span } from "../span.ts";
import { isChineseNumeralCharacter } from "../words/chinese-numeral.ts";

/** The numbering label that opens the body: `一、`, `第一章`, `（一）`; null for any other line. */
export function readLabel(reading: string, [from, to]: Span): string | null {
  const isBracketed = reading[from] === "（";
  const isOrdinal = reading[from] === "第";
  const start = isBracketed || isOrdinal ? from + 1 : from;
  let end = start;
  while (end < to && end - start < 3 && isChineseNumeralCharacter(reading[end])) end++;
  if (end === start) return null;
  const closing = reading[end] ?? "";
  if (isBracketed) return closing === "）" ? reading.slice(from, end + 1) : null;
  if (isOrdinal) return "章篇部".includes(closing) ? reading.slice(from, end + 1) : null;
  return closing === "、" ? reading.slice(from, end) : null;
}
