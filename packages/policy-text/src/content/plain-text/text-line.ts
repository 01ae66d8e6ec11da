import type { Span } from "../../span.ts";

/** A line of a plain text, without the blanks at its ends. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Trimmed; empty for a blank line. */
  readonly span: Span;
  /** The words of the reading form, trimmed. */
  readonly words: string;
  /** A tab stands at an end of the line: the mark of a dumped cell, which may be empty. */
  readonly hasTabAtEnd: boolean;
}

const BLANK = /\s|\u200b|\u200c|\u200d|\u2060|\ufeff/;

/** Cuts a text into lines; form feeds and line separators break lines too. */
export function cutLines(text: string, reading: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = reading.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push(toLine(text, reading, [start, end], lines.length + 1));
    start = end + 1;
  }
  return lines;
}

function toLine(text: string, reading: string, [start, end]: Span, line: number): TextLine {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text[from] ?? "")) from++;
  while (to > from && BLANK.test(text[to - 1] ?? "")) to--;
  const hasTabAtEnd = end > start && (reading[start] === "\t" || reading[end - 1] === "\t");
  return { line, span: [from, to], words: reading.slice(from, to), hasTabAtEnd };
}

const PAGE_NUMBER = /^(?:[-—·~ ]*\d{1,4}[-—·~ ]*|第 ?\d{1,4} ?页(?:[，、/ ]*共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4})$/;

/** Whether a line is a page's number and nothing else: `16`, `— 3 —`, `第3页`. */
export function isPageNumber(words: string): boolean {
  return words.length <= 16 && PAGE_NUMBER.test(words);
}
