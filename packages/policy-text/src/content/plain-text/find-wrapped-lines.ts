import type { Span } from "../../span.ts";
import { isPageNumber, type TextLine } from "./text-line.ts";

/** A paragraph: one line, or several that a page broke. */
export interface WrappedLines {
  /** The first line, from 1. */
  readonly line: number;
  readonly span: Span;
}

/** The lines of a text that are paragraphs. */
export function findWrappedLines(lines: readonly TextLine[], _reading: string): WrappedLines[] {
  return lines.filter(({ words }) => words !== "" && !isPageNumber(words)).map(({ line, span }) => ({ line, span }));
}
