import type { GoldDocument } from "../gold.ts";
import type { Reading } from "./reading.ts";
import { readingOfGold } from "./reading.ts";
import type { Span } from "../../src/span.ts";

/** A change of a text at one place: `remove` units taken out, `insert` put in. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The text after the edits, which must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let position = 0;
  const parts: string[] = [];
  for (const { at, remove, insert } of edits) {
    parts.push(text.slice(position, at), insert);
    position = at + remove;
  }
  return [...parts, text.slice(position)].join("");
}

/** The gold of a document where its words stand after the edits; names and titles stay those of the original. */
export function goldAfterEdits(document: GoldDocument, edits: readonly Edit[]): Reading {
  const reading = readingOfGold(document);
  const move = <T extends { readonly span: Span }>(thing: T): T => ({ ...thing, span: moveSpan(thing.span, edits) });
  return {
    text: applyEdits(document.text, edits),
    tasks: reading.tasks.map(({ end: _end, phases: _phases, ...task }) => move(task)),
    indicators: reading.indicators.map(move),
    references: reading.references.map(move),
  };
}

function moveSpan([start, end]: Span, edits: readonly Edit[]): Span {
  let [first, last] = [start, end];
  for (const { at, remove, insert } of edits) {
    const shift = insert.length - remove;
    if (at <= start) first += shift;
    if (at < end) last += shift;
  }
  return [first, Math.max(last, first + 1)];
}
