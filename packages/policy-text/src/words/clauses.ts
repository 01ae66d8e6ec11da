import type { Span } from "../span.ts";

const SENTENCE_ENDS: ReadonlySet<string> = new Set("。！？!?\n");
const CLAUSE_ENDS: ReadonlySet<string> = new Set("，,；;：:。！？!?\n");
/** 1 for the code of every mark that can end a clause. */
const CUTTING = marksByCode();

function marksByCode(): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const mark of CLAUSE_ENDS) marks[mark.charCodeAt(0)] = 1;
  return marks;
}

/** Where sentences, clauses and items (between 、) end inside a span: each place is the one behind its mark. */
export interface Cuts {
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
  readonly items: readonly number[];
}

/** Finds every cut of a span in one pass. A sentence's end also ends a clause, a clause's end an item. */
export function findCuts(text: string, [from, to]: Span): Cuts {
  const cuts = { sentences: [from], clauses: [from], items: [from] };
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const isItem = code === 0x3001;
    if (isItem && isInDivisionBracket(text, at)) continue;
    if (!isItem && (CUTTING[code] !== 1 || !endsClause(text, at))) continue;
    cuts.items.push(at + 1);
    if (!isItem) cuts.clauses.push(at + 1);
    if (!isItem && endsSentence(text[at])) cuts.sentences.push(at + 1);
  }
  return cuts;
}

/** The piece between two cuts that holds a place, its closing mark left out; `limit` ends the last piece. */
export function pieceAround(cuts: readonly number[], place: number, limit: number): Span {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const next = cuts[low];
  return [cuts[low - 1] ?? 0, next === undefined ? limit : next - 1];
}

/** 县（市、区）: one name for the divisions of a level; the end of the bracket that opens at `at`, or null. */
export function endOfDivisionBracket(text: string, at: number): number | null {
  if (!isOneOf(text, at, "（(") || !isOneOf(text, at - 1, DIVISIONS)) return null;
  for (let end = at + 1; end <= at + 5; end++) {
    if (isOneOf(text, end, "）)")) return end + 1;
    if (!isOneOf(text, end, `${DIVISIONS}、`)) return null;
  }
  return null;
}

const DIVISIONS = "县市区州旗镇乡";

function isInDivisionBracket(text: string, at: number): boolean {
  for (let from = at - 1; from > at - 4; from--) {
    const end = endOfDivisionBracket(text, from);
    if (end !== null) return at < end;
  }
  return false;
}

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

/** The span without the blanks at both its ends. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return [from, to];
}

/** The words of a span without any blank: a name or title that a page broke. */
export function withoutBlanks(text: string, [from, to]: Span): string {
  let words = "";
  for (let at = from; at < to; at++) if (!isBlank(text[at])) words += text[at];
  return words;
}

/** Whether one of `marks` stands at a place; nothing stands before the beginning or behind the end. */
export function isOneOf(text: string, at: number, marks: string): boolean {
  return at >= 0 && at < text.length && marks.includes(text.charAt(at));
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

/** Whether a character is a Han character. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= "一" && character <= "龥";
}
