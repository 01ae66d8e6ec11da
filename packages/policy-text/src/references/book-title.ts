import type { Span } from "../span.ts";
import { indexWithin } from "../words/index-within.ts";

/** A document title between 《 and 》, or the place where a bracket was opened and never closed. */
export interface BookTitle {
  /** With its brackets. */
  readonly span: Span;
  /** Null when the closing bracket is missing. */
  readonly inner: Span | null;
}

/** A title is never longer than this; the longest official ones stay below 80 characters. */
const LONGEST_TITLE = 100;
/** Titles nest once or twice at most. */
const DEEPEST = 4;
const STOPS: ReadonlySet<string> = new Set("。！？；\t");

/**
 * Every title between 《 and 》 inside `span`, nested ones as part of the outer. A title never runs past the end of its
 * sentence or paragraph; where one would, only the opening is reported and reading goes on behind it.
 */
export function findBookTitles(reading: string, span: Span): BookTitle[] {
  const found: BookTitle[] = [];
  let at = indexWithin(reading, "《", span[0], span[1]);
  while (at >= 0) {
    const end = closingOf(reading, at, span[1]);
    found.push(end === null ? { span: [at, at + 1], inner: null } : { span: [at, end], inner: [at + 1, end - 1] });
    at = indexWithin(reading, "《", end ?? at + 1, span[1]);
  }
  return found;
}

function closingOf(reading: string, start: number, limit: number): number | null {
  const last = Math.min(limit, start + LONGEST_TITLE);
  let depth = 0;
  for (let at = start; at < last; at++) {
    const character = reading[at] ?? "";
    if (character === "《" && ++depth > DEEPEST) return null;
    if (character === "》" && --depth === 0) return at + 1;
    if (STOPS.has(character)) return null;
  }
  return null;
}
