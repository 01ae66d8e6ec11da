import type { DocumentContent } from "../content/content.ts";
import type { Span } from "../span.ts";
import { isBlank } from "../words/clauses.ts";
import type { HeadLine } from "./head-line.ts";

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
    free = index + 1;
    const span: Span = [lines[first]?.span[0] ?? line.span[0], line.span[1]];
    const words = joined(text, lines.slice(first, index + 1));
    found.push({ words, span, isNotice: words.endsWith("通知") });
  });
  return found;
}

/** The plan itself before the notice that issues it; among plans the last, as the annex stands nearest to its body. */
export function chooseTitle(titles: readonly FoundTitle[]): FoundTitle | null {
  return titles.findLast((title) => !title.isNotice) ?? titles.at(-1) ?? null;
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
  let words = "";
  for (const { span } of lines) {
    for (let at = span[0]; at < span[1]; at++) if (!isBlank(text[at])) words += text[at];
  }
  return words;
}
