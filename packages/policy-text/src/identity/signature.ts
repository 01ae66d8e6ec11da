import type { Block, DocumentContent } from "../content/content.ts";
import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import { readWrittenDate } from "../words/written-date.ts";
import { isAuthorityLine } from "./head-line.ts";

/** The day a paper was signed, and the body named in the line above it; a day of print (印发) is none. */
export interface Signature {
  readonly date: Span | null;
  readonly authority: Span | null;
}

const HEAD_BLOCKS = 60;
const TAIL_BLOCKS = 14;

/** The first day that is a line of its own below a body's name; else such a day near the end of the text. */
export function findSignature({ blocks }: DocumentContent, reading: string): Signature | null {
  const tail = Math.max(0, blocks.length - TAIL_BLOCKS);
  const places = blocks.map((_, index) => index).filter((index) => index < HEAD_BLOCKS || index >= tail);
  const days = places.flatMap((index) => {
    const line = lineOf(reading, blocks[index]);
    const day = line && dayOf(reading, line);
    return line && day ? [{ index, date: day === "signed" ? line : null }] : [];
  });
  for (const { index, date } of days) {
    const above = lineOf(reading, blocks[index - 1]);
    if (above && isAuthorityLine(reading.slice(...above))) return { date, authority: above };
  }
  const last = days.find(({ index, date }) => date !== null && index >= tail);
  return last ? { date: last.date, authority: null } : null;
}

function lineOf(reading: string, block: Block | undefined): Span | null {
  if (block?.kind !== "paragraph" || block.aside !== undefined) return null;
  return trimSpan(reading, block.span);
}

const LONGEST_DAY = 24;

/** Whether a line is nothing but a day, or the day on which a paper was printed. */
function dayOf(reading: string, [from, to]: Span): "signed" | "printed" | null {
  if (to - from > LONGEST_DAY) return null;
  const date = readWrittenDate(reading, from);
  if (date === null || date.day === null) return null;
  const rest = reading.slice(date.end, to).trim();
  return rest === "" ? "signed" : rest === "印发" ? "printed" : null;
}
