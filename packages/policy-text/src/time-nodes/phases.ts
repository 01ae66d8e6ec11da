import type { Phase } from "../extraction.ts";
import type { Span } from "../span.ts";
import { trimSpan } from "../words/clauses.ts";
import { findTimeExpressions } from "./find-time-expressions.ts";
import type { TimeContext } from "./time-expression.ts";

const PHASE_ENDS: ReadonlySet<string> = new Set("；。\n");

/** 时间节点 with several stages: each dated part of a cell is a phase; a cell with one date has none. */
export function readPhases(text: string, reading: string, cell: Span, context: TimeContext): Phase[] {
  const phases: Phase[] = [];
  for (const part of partsOf(reading, cell)) {
    const dated = findTimeExpressions(reading, part, context).find(({ kind }) => kind === "deadline");
    if (!dated) continue;
    phases.push({ from: dated.from, to: dated.value, text: text.slice(part[0], part[1]), span: part });
  }
  return phases.length > 1 ? phases : [];
}

function partsOf(reading: string, [from, to]: Span): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !PHASE_ENDS.has(reading[at] ?? "")) continue;
    const part = trimSpan(reading, [start, at]);
    if (part[1] > part[0]) parts.push(part);
    start = at + 1;
  }
  return parts;
}
