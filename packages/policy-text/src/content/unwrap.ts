import type { Span } from "../span.ts";
import { WRAP } from "./reading-form.ts";

/** A stretch of the reading form without the line breaks that a page put into it, and the way back to the text. */
export interface Unwrapped {
  readonly reading: string;
  readonly span: Span;
  readonly place: (span: Span) => Span;
}

/** Takes the page's line breaks out of a stretch, so that a grammar need not know of them. */
export function unwrap(reading: string, span: Span): Unwrapped {
  const words = reading.slice(...span);
  if (!words.includes(WRAP)) return { reading, span, place: (found) => found };
  const places = Array.from({ length: words.length }, (_, at) => at).filter((at) => words[at] !== WRAP);
  const placeOf = (at: number): number => span[0] + (places[at] ?? words.length);
  const place = ([from, to]: Span): Span =>
    to > from ? [placeOf(from), placeOf(to - 1) + 1] : [placeOf(from), placeOf(from)];
  return { reading: words.replaceAll(WRAP, ""), span: [0, places.length], place };
}
