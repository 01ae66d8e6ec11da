import type { DocumentContent } from "../content/content.ts";
import type { Span } from "../span.ts";
import { withoutBlanks } from "../words/clauses.ts";
import type { HeadLine } from "./head-line.ts";
import { titlePeriod } from "./plan-period.ts";

/** A title as found: its words without line breaks, and where they stand. */
export interface FoundTitle {
  readonly words: string;
  readonly span: Span;
  readonly isNotice: boolean;
}

/** The titles at the top of a document in reading order; wrapped lines are joined. */
export function findTitles({ text }: DocumentContent, lines: readonly HeadLine[], reading: string): FoundTitle[] {
  const found: FoundTitle[] = [];
  let free = 0;
  lines.forEach((line, index) => {
    if (line.kind !== "title_end" || continuesBelow(lines, index, reading)) return;
    const first = firstLineOf(lines, index, free, reading);
    const last = isSuffix(reading, lines[index + 1]) ? index + 1 : index;
    free = last + 1;
    const span: Span = [lines[first]?.span[0] ?? line.span[0], lines[last]?.span[1] ?? line.span[1]];
    const words = joined(text, lines.slice(first, last + 1));
    found.push({ words, span, isNotice: words.endsWith("通知") });
  });
  return found.length > 0 ? found : firstLongLine(text, lines);
}

const SHORTEST_TITLE = 10;

/** A head without any known kind of document is named by its first line that reads like a title. */
function firstLongLine(text: string, lines: readonly HeadLine[]): FoundTitle[] {
  const line = lines.find(({ kind, span }) => kind === "title_part" && span[1] - span[0] >= SHORTEST_TITLE);
  return line ? [{ words: joined(text, [line]), span: line.span, isNotice: false }] : [];
}

/** The plan itself before the notice that issues it; among plans the last, as the annex stands nearest to its body. */
export function chooseTitle(titles: readonly FoundTitle[]): FoundTitle | null {
  return titles.findLast((title) => !title.isNotice) ?? titles.at(-1) ?? null;
}

/** （2026—2028年）, （试行）, （征求意见稿） on a line of their own end the title above. */
function isSuffix(reading: string, line: HeadLine | undefined): boolean {
  if (line === undefined || reading[line.span[0]] !== "（" || reading[line.span[1] - 1] !== "）") return false;
  const words = reading.slice(...line.span);
  return SUFFIXES.some((suffix) => words.includes(suffix)) || isYearBracket(words);
}

const SUFFIXES = ["试行", "征求意见稿", "送审稿", "修订", "暂行", "草案"] as const;

function isYearBracket(words: string): boolean {
  return words.length <= 16 && titlePeriod(words, [0, words.length]) !== null;
}

function firstLineOf(lines: readonly HeadLine[], last: number, free: number, reading: string): number {
  let first = last;
  while (first > free) {
    const above = lines[first - 1];
    if (!above || !(above.kind === "title_part" || isUnfinished(above, lines[first], reading))) break;
    first--;
  }
  return first;
}

/** A line that already ends like a title goes on when the next begins with a bracket, a year or 的. */
function isUnfinished(above: HeadLine, line: HeadLine | undefined, reading: string): boolean {
  if (above.kind !== "title_end" || !line) return false;
  return startsInside(reading, line.span[0]) && line.span[0] - above.span[1] < 12 + debrisLength(reading, above, line);
}

function debrisLength(reading: string, above: HeadLine, line: HeadLine): number {
  return reading.slice(above.span[1], line.span[0]).includes("[") ? 30 : 0;
}

function continuesBelow(lines: readonly HeadLine[], index: number, reading: string): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  return line !== undefined && below?.kind === "title_end" && isUnfinished(line, below, reading);
}

function startsInside(reading: string, at: number): boolean {
  const character = reading[at] ?? "";
  return "（）的”》".includes(character) || (character >= "0" && character <= "9");
}

function joined(text: string, lines: readonly HeadLine[]): string {
  return lines.map(({ span }) => withoutBlanks(text, span)).join("");
}
