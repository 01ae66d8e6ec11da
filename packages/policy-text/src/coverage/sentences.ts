import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";

const ENDS = new Set(Array.from("。！？\n", (character) => character.charCodeAt(0)));

/** Cuts a stretch into sentences at 。！？ and line breaks; a closing quote or bracket stays with its sentence. */
export function splitSentences(reading: string, [start, end]: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!ENDS.has(reading.charCodeAt(at))) continue;
    let to = at + 1;
    while (to < end && "”’）》".includes(reading[to] ?? "")) to++;
    to = behindBracket(reading, to, end);
    push(sentences, reading, from, to);
    from = to;
    at = to - 1;
  }
  push(sentences, reading, from, end);
  return sentences;
}

const LONGEST_BRACKET = 400;

/** A bracket behind the full stop (who is responsible) belongs to the sentence before it. */
function behindBracket(reading: string, at: number, end: number): number {
  if (reading[at] !== "（") return at;
  const rest = reading.slice(at, Math.min(end, at + LONGEST_BRACKET));
  const close = rest.search(/）(?=[^（）]*$|[。；\n])/);
  return close < 0 ? at : at + close + 1;
}

function push(sentences: Span[], reading: string, start: number, end: number): void {
  const [from, to] = trimSpan(reading, [start, end]);
  if (to > from && /[^。！？；，、\s]/.test(reading.slice(from, Math.min(to, from + 4)))) sentences.push([from, to]);
}
