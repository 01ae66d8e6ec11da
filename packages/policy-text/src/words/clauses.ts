import type { Span } from "../span.ts";

const SENTENCE_ENDS: ReadonlySet<string> = new Set("。！？!?\n");
const CLAUSE_ENDS: ReadonlySet<string> = new Set("，,；;：:。！？!?\n");

/** Whether a sentence ends with this character. */
export function endsSentence(character: string | undefined): boolean {
  return character !== undefined && SENTENCE_ENDS.has(character);
}

/** Whether a clause ends with this character; a 、 does not end one, nor a comma between digits. */
export function endsClause(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined || !CLAUSE_ENDS.has(character)) return false;
  return character !== "," || !isThousandsComma(text, at);
}

function isThousandsComma(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Cuts `[from, to)` into sentences; each keeps its final mark, blanks at either end left out. */
export function splitSentences(text: string, [from, to]: Span): Span[] {
  return split(text, from, to, (at) => endsSentence(text[at]));
}

/** Cuts `[from, to)` into clauses at commas, semicolons, colons and sentence ends. */
export function splitClauses(text: string, [from, to]: Span): Span[] {
  return split(text, from, to, (at) => endsClause(text, at));
}

function split(text: string, from: number, to: number, endsAt: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!endsAt(at)) continue;
    keep(found, text, start, at + 1);
    start = at + 1;
  }
  keep(found, text, start, to);
  return found;
}

function keep(found: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  if (start < end) found.push([start, end]);
}

/** A space of any width, a tab or a line break. */
export function isBlank(character: string | undefined): boolean {
  return (
    character === " " ||
    character === "\u3000" ||
    character === "\u00a0" ||
    character === "\t" ||
    character === "\n" ||
    character === "\r"
  );
}
