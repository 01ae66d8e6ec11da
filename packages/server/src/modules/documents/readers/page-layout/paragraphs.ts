import type { ParagraphInput, RecognisedNumber } from "@zhigang/policy-text";
import { boldSpans } from "./line-text.ts";
import { boxAround, placeOf } from "./page.ts";
import type { Box, PageMarks } from "./page.ts";
import { recognisedNumbers } from "./recognised-numbers.ts";
import type { TextLine } from "./text-lines.ts";

/** The left and right edge of running text, and how far its lines stand apart. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Distance from one line of a paragraph to the next; 0 where nothing tells. */
  readonly pitch: number;
  /** Height of most of the type between them. */
  readonly size: number;
  /** Whether paragraphs begin with an indent; otherwise only distance and meaning part them. */
  readonly isIndented: boolean;
}

/** A line with the page and the edges it was set between. */
export interface SetLine {
  readonly page: PageMarks;
  readonly line: TextLine;
  readonly margins: Margins;
  /** Which column of the page it stands in, counted in reading order. */
  readonly region: number;
  /** The frame drawn around it, if there is one. */
  readonly frame?: Box | undefined;
}

/** Lines that are one paragraph, cut at page and column ends by nothing but paper. */
export type LineGroup = readonly SetLine[];

/** Distances within a paragraph differ by less, whatever fonts its lines mix. */
const WIDER = 1.18;
const WIDER_IN_TITLES = 1.7;
const ENDS_SENTENCE = /[。！？；：…”）)】〕:;!?]$/;
const BEGINS_ITEM =
  /^(?:第[一二三四五六七八九十百\d]+[章节条编]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、．.）)](?!\d)|[①-⑳]|——|附件)/;
const WESTERN = /^[\p{Script=Latin}\p{N}.,%‰/~—–+-]/u;
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕”’%…,.;:?!)]/;
const NEVER_LAST = /^[（《〈「『【〔“‘(]/;

/** Puts lines together that are one paragraph. */
export function groupLines(lines: readonly SetLine[]): LineGroup[] {
  const groups: SetLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && runsOn(group, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** One paragraph of the content, its lines joined as its words are. */
export function paragraphOf(group: LineGroup): ParagraphInput {
  const bold: (readonly [number, number])[] = [];
  const recognised: RecognisedNumber[] = [];
  let text = "";
  for (const { page, line } of group) {
    text += seamBetween(text, line.text);
    recognised.push(...recognisedNumbers(page, line, text.length));
    const spans = boldSpans(line, line.glyphs, text.length);
    const last = bold.at(-1);
    const [first, ...rest] = spans;
    if (last && first && last[1] >= first[0] - 1) bold.splice(-1, 1, [last[0], first[1]], ...rest);
    else bold.push(...spans);
    text += line.text;
  }
  const alignment = alignmentOf(group);
  return {
    text,
    place: placeOf(boxesOf(group)),
    bold,
    ...(alignment && { alignment }),
    ...(recognised.length > 0 && { recognised }),
  };
}

/** Words of Western script need a blank where the line ended; Chinese needs none. */
export function seamBetween(before: string, after: string): string {
  return /[A-Za-z0-9,;]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";
}

function boxesOf(group: LineGroup): { page: PageMarks; box: Box }[] {
  const parts: { page: PageMarks; boxes: Box[]; region: number }[] = [];
  for (const { page, line, region } of group) {
    const last = parts.at(-1);
    if (last?.page === page && last.region === region) last.boxes.push(line.box);
    else parts.push({ page, boxes: [line.box], region });
  }
  return parts.map(({ page, boxes }) => ({ page, box: boxAround(boxes) }));
}

function runsOn(group: LineGroup, next: SetLine): boolean {
  const previous = group.at(-1);
  if (!previous || areApart(previous, next)) return false;
  if (isTitle(previous) || isTitle(next)) return areOneTitle(previous, next);
  if (isSignature(previous) || isSignature(next)) return false;
  if (hasRoomFor(previous, next)) return false;
  return !startsParagraph(group, previous, next);
}

/** Set in other type, far below, or on two sides of a frame: no paragraph runs on over it. */
function areApart(previous: SetLine, next: SetLine): boolean {
  const isOtherFrame = previous.page === next.page && previous.frame !== next.frame;
  return isOtherFrame || isOtherType(previous.line, next.line) || isFarBelow(previous, next);
}

function isOtherType(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) > 0.08 * Math.max(a.size, b.size);
}

function isFarBelow(previous: SetLine, next: SetLine): boolean {
  if (previous.page !== next.page || previous.region !== next.region) return false;
  const distance = next.line.baseline - previous.line.baseline;
  const { pitch, size } = previous.margins;
  const usual = size > 0 ? (pitch * Math.max(previous.line.size, next.line.size)) / size : 0;
  const wider = isTitle(previous) && isTitle(next) ? WIDER_IN_TITLES : WIDER;
  return distance > Math.max(usual * wider, previous.line.size * 1.5);
}

/** A title is set in the middle, line by line; its last line may be of any length. */
function areOneTitle(previous: SetLine, next: SetLine): boolean {
  if (!isBalanced(previous) || !isBalanced(next) || previous.page !== next.page) return false;
  if (BEGINS_ITEM.test(next.line.text) || previous.line.isBold !== next.line.isBold) return false;
  const [left, , right] = previous.line.box;
  return right - left >= 0.5 * (previous.margins.right - previous.margins.left);
}

/** Set in the middle with white on both sides, or in bigger type than running text. */
function isTitle(line: SetLine): boolean {
  return isBalanced(line) && (isCentred(line) || line.line.size > line.margins.size * 1.15);
}

function isCentred(line: SetLine): boolean {
  return isBalanced(line) && line.line.box[0] - line.margins.left > line.line.size * 2.6;
}

function isBalanced({ line, margins }: SetLine): boolean {
  const [before, after] = [line.box[0] - margins.left, margins.right - line.box[2]];
  return Math.abs(before - after) < line.size * 1.2;
}

/** A line at the right of the page: who signs, and when. */
function isSignature({ line, margins }: SetLine): boolean {
  return line.box[0] - margins.left > (margins.right - margins.left) * 0.4;
}

/** Whether the first word of the next line would still have fitted: then the line was ended on purpose. */
function hasRoomFor(previous: SetLine, next: SetLine): boolean {
  const room = previous.margins.right - previous.line.box[2];
  const isRough = previous.line.glyphs.some((glyph) => glyph.certainty !== undefined);
  return room > widthOfFirstUnit(next.line) + previous.line.size * (isRough ? 0.9 : 0.35);
}

/** The characters that line breaking keeps together at the beginning of a line. */
function widthOfFirstUnit({ glyphs }: TextLine): number {
  let width = 0;
  let isOpen = true;
  for (const [index, glyph] of glyphs.entries()) {
    const isKept = isOpen || NEVER_FIRST.test(glyph.text);
    if (!isKept) break;
    width += glyph.right - glyph.left;
    const next = glyphs[index + 1]?.text ?? "";
    isOpen = NEVER_LAST.test(glyph.text) || (WESTERN.test(glyph.text) && WESTERN.test(next));
  }
  return width;
}

function startsParagraph(group: LineGroup, previous: SetLine, next: SetLine): boolean {
  const em = next.line.size;
  const indent = next.line.box[0] - next.margins.left;
  if (indent < em * 0.8)
    return isOutdented(previous, next) && (BEGINS_ITEM.test(next.line.text) || isPageEnd(previous, next));
  const isSameLeft = Math.abs(previous.line.box[0] - previous.margins.left - indent) < em * 0.4;
  if (!isSameLeft) return true;
  const isBlockSoFar = group.length > 1;
  return !isBlockSoFar && (ENDS_SENTENCE.test(previous.line.text) || BEGINS_ITEM.test(next.line.text));
}

/** Without indents only a full line, an ended sentence and an item's mark tell that something new begins. */
function isOutdented(previous: SetLine, next: SetLine): boolean {
  const isFlush = previous.line.box[0] - previous.margins.left < next.line.size * 0.8;
  return isFlush && ENDS_SENTENCE.test(previous.line.text);
}

/** Where nothing is indented, a sentence that ends with the page most likely ends its paragraph too. */
function isPageEnd(previous: SetLine, next: SetLine): boolean {
  return previous.page !== next.page && !next.margins.isIndented;
}

function alignmentOf(group: LineGroup): ParagraphInput["alignment"] {
  const [first] = group;
  if (!first) return undefined;
  if (isCentred(first)) return "center";
  return isSignature(first) && group.length === 1 ? "right" : undefined;
}
