import type { Paragraph } from "../content/content.ts";
import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import { type HeadingLabel, readGeneratedLabel, readHeadingLabel } from "./heading-label.ts";

/** A paragraph that opens a section: its number, its words, and where its body begins. */
export interface Heading {
  readonly label: HeadingLabel | null;
  /** Number and words. */
  readonly span: Span;
  /** The words alone. */
  readonly titleSpan: Span;
  /** What follows in the same paragraph; empty for a heading line. */
  readonly bodySpan: Span;
}

const LONGEST_TITLE = 50;
const LONGEST_PLAIN_TITLE = 40;

/** 一季度, 下半年 on a line of their own: work points told by the time of the year. */
const STRETCH = /^(?:第?[一二三四]季度|[上下]半年|全年|\d{1,2}月份?)$/;

/** How a document numbers its headings. */
export interface HeadingHabits {
  /** Sections are numbered 2.1, so that their chapters may be numbered `2 ` without a mark. */
  readonly usesDecimals: boolean;
}

/** Reads the heading at the start of a paragraph; null where the paragraph is body text. */
export function readHeading(reading: string, paragraph: Paragraph, habits?: HeadingHabits): Heading | null {
  const [start, end] = trimSpan(reading, paragraph.span);
  if (start === end) return null;
  const generated = paragraph.label === undefined ? null : readGeneratedLabel(paragraph.label);
  const label = generated ?? readHeadingLabel(reading, start) ?? readWholeNumber(reading, [start, end], habits);
  if (label) return labelled(reading, [start, end], label, generated !== null);
  const isPlain = paragraph.headingLevel !== undefined || STRETCH.test(reading.slice(start, Math.min(end, start + 9)));
  return !isPlain || end - start > LONGEST_PLAIN_TITLE
    ? null
    : { label: null, span: [start, end], titleSpan: [start, end], bodySpan: [end, end] };
}

const CHAPTER_LINE = /^(\d{1,2})\s+(?=[\u4e00-\u9fff“])[^。；：，]{2,30}$/;

/** `2 重点任务` on a line of its own, in a document that numbers its sections 2.1. */
function readWholeNumber(reading: string, [start, end]: Span, habits?: HeadingHabits): HeadingLabel | null {
  if (!habits?.usesDecimals) return null;
  const line = CHAPTER_LINE.exec(reading.slice(start, Math.min(end, start + LONGEST_TITLE)));
  const number = line?.[1];
  if (number === undefined || end - start > LONGEST_TITLE) return null;
  const labelEnd = start + number.length;
  const wordsStart = trimSpan(reading, [labelEnd, end])[0];
  return {
    style: "arabic",
    label: number,
    labelSpan: [start, labelEnd],
    ordinal: Number(number),
    depth: 1,
    end: wordsStart,
  };
}

const DECIMAL_HEADING = /(?:^|\n)[ \t]*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[ 、.]*[\u4e00-\u9fff“]{2}/;

/** Whether lines of a document open with 2.1 or 2.1.1. */
export function usesDecimalNumbers(reading: string): boolean {
  return DECIMAL_HEADING.test(reading);
}

function labelled(reading: string, [start, end]: Span, label: HeadingLabel, isGenerated: boolean): Heading {
  const wordsStart = isGenerated ? start : Math.min(label.end, end);
  const titleEnd = endOfTitle(reading, wordsStart, end);
  const bodyStart = /[。：；]/.test(reading[titleEnd] ?? "") ? titleEnd + 1 : titleEnd;
  return {
    label,
    span: [start, titleEnd],
    titleSpan: trimSpan(reading, [wordsStart, titleEnd]),
    bodySpan: trimSpan(reading, [Math.min(bodyStart, end), end]),
  };
}

/** Guide §5: the title runs to the first 。 (or ： where that comes early); a line without one is all title. */
function endOfTitle(reading: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_TITLE + 1);
  for (let at = start; at < limit; at++) {
    const character = reading[at];
    if (character === "。" || character === "\n") return at;
    if (character === "：" && at - start <= 30 && at > start) return at;
  }
  if (end - start <= LONGEST_TITLE) return end;
  return firstClauseEnd(reading, start, end);
}

/** The end of the first clause: the first of `，；。：（` outside quotes. */
function firstClauseEnd(reading: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if ("，；。：（\n".includes(reading[at] ?? "") && at > start) return at;
  }
  return end;
}
