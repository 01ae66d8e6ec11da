import type { Span } from "../../span.ts";
import { readHeadingLabel } from "../../structure/heading-label.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

/** A paragraph: one line, or several that a page broke. */
export interface WrappedLines {
  /** The first line, from 1. */
  readonly line: number;
  readonly span: Span;
}

const NARROWEST = 20;
const WIDEST = 80;
/** How far the lengths of full lines may differ: a mark may hang over or move to the next line. */
const PLAY = 2;
const FEWEST_FULL_LINES = 4;

interface OpenParagraph {
  readonly line: number;
  span: Span;
  /** Its last line is full, so that the next may go on. */
  isOpen: boolean;
}

/** The paragraphs among the lines; where the text was broken at a fixed width, full lines go on in the next. */
export function findWrappedLines(lines: readonly TextLine[], reading: string): WrappedLines[] {
  const width = findWidth(lines, columnsOf);
  const length = findWidth(lines, lengthOf);
  const paragraphs: OpenParagraph[] = [];
  let isAfterBlank = true;
  for (const line of lines) {
    if (line.words === "" || isPageNumber(line.words)) {
      isAfterBlank ||= line.words === "";
      continue;
    }
    const last = isAfterBlank ? undefined : paragraphs.at(-1);
    addLine(
      paragraphs,
      line,
      last && goesOn(last, line, reading) ? last : null,
      isFull(line, width, reading) || isLong(line, length),
    );
    isAfterBlank = false;
  }
  return paragraphs.map(({ line, span }) => ({ line, span }));
}

function addLine(paragraphs: OpenParagraph[], line: TextLine, last: OpenParagraph | null, isOpen: boolean): void {
  if (!last) {
    paragraphs.push({ line: line.line, span: line.span, isOpen });
    return;
  }
  last.span = [last.span[0], line.span[1]];
  last.isOpen = isOpen;
}

function goesOn(last: OpenParagraph, line: TextLine, reading: string): boolean {
  if (opensHeading(line.words) || opensItem(line.words, reading[last.span[1] - 1] ?? "")) return false;
  return (last.isOpen && !isIndented(reading, line)) || closesBracket(reading, last.span, line.words);
}

const LONGEST_OPEN = 80;

/** `（市气象局、市应急管理` above `局负责）`: a bracket of names that a line break cut. */
function closesBracket(reading: string, [start, end]: Span, words: string): boolean {
  if (!/^[^（）\d][^（）]{0,60}）/.test(words)) return false;
  const tail = reading.slice(Math.max(start, end - LONGEST_OPEN), end);
  const open = tail.lastIndexOf("（");
  return open > tail.lastIndexOf("）") && !/[。；]$/.test(tail);
}

/** A line is as wide as the page, with its indent or without. */
function isFull({ words, span }: TextLine, width: number | null, reading: string): boolean {
  if (width === null) return false;
  const own = columnsOf(words);
  let indent = 0;
  while (indent < WIDEST_INDENT && reading[span[0] - 1 - indent] === " ") indent++;
  return Math.abs(own - width) <= PLAY || (indent > 0 && Math.abs(own + indent - width) <= PLAY);
}

/** Some programs break after so many characters, whatever room they take. */
function isLong({ words }: TextLine, length: number | null): boolean {
  return length !== null && Math.abs(words.length - length) <= PLAY;
}

function lengthOf(words: string): number {
  return words.length;
}

const WIDEST_INDENT = 4;

/** The room a line takes on a page: a Chinese character one column, a half-width one half a column. */
function columnsOf(words: string): number {
  let halves = 0;
  for (let at = 0; at < words.length; at++) halves += words.charCodeAt(at) > 0xff ? 2 : 1;
  return Math.round(halves / 2);
}

/** The width at which most long lines end in mid-sentence, or null where lines are paragraphs. */
function findWidth(lines: readonly TextLine[], columnsOf: (words: string) => number): number | null {
  const counts = new Map<number, number>();
  let filled = 0;
  for (const { words } of lines) {
    if (words === "") continue;
    filled++;
    const columns = columnsOf(words);
    const isBroken = columns >= NARROWEST && columns <= WIDEST && !/[。；：！？]$/.test(words);
    if (isBroken) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  const [width, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const longer = lines.filter(({ words }) => columnsOf(words) > width + PLAY && !words.includes("\t")).length;
  const isWrapped = count >= FEWEST_FULL_LINES && count * 8 >= filled && longer * 2 <= count;
  return isWrapped ? width : null;
}

function isIndented(reading: string, { span }: TextLine): boolean {
  return reading[span[0] - 1] === " " && reading[span[0] - 2] === " ";
}

/** Only labels that a sentence can hardly hold at the start of a line. */
function opensHeading(words: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节]|附件|专栏 ?\d)/.test(
    words,
  );
}

/** Behind the end of a sentence or bracket a number opens a paragraph of its own. */
function opensItem(words: string, before: string): boolean {
  return "。；！？）：”".includes(before) && readHeadingLabel(words, 0) !== null;
}
