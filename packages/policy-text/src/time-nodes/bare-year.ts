import type { TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import { readYear } from "../words/written-date.ts";

/** The year a column's header begins with or names first: 2026年目标, 2025目标值; null when it names none. */
export function bareYear(reading: string, [from, to]: Span): TimeNode | null {
  for (let at = from; at < to; at++) {
    const year = readYear(reading, at);
    if (!year || year.end > to) continue;
    return {
      value: String(year.value),
      precision: "year",
      basis: "cell",
      span: [at, year.end],
      reason: "the year in the column's header",
    };
  }
  return null;
}
