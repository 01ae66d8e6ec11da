import type { Span } from "../span.ts";

const OPENERS = new Set("（(【[〔");
const BRACKET = /[（()）【】[\]〔〕]/g;

/** The brackets of a paragraph: outermost pairs, and the halves whose other half is lost. */
export interface Brackets {
  /** From the opening bracket to after the closing one. */
  readonly pairs: readonly Span[];
  readonly openHalves: readonly number[];
  readonly closeHalves: readonly number[];
}

/** Pairs the brackets between two offsets in one pass; a half without its other half never swallows what follows. */
export function pairBrackets(reading: string, [start, end]: Span): Brackets {
  const stack: number[] = [];
  const found: Span[] = [];
  const closeHalves: number[] = [];
  for (const { 0: character, index } of reading.slice(start, end).matchAll(BRACKET)) {
    const at = start + index;
    if (OPENERS.has(character)) {
      stack.push(at);
      continue;
    }
    const open = stack.pop();
    if (open === undefined) closeHalves.push(at);
    else found.push([open, at + 1]);
  }
  return { pairs: outermost(found), openHalves: stack, closeHalves };
}

/** Pairs come by their closing bracket; an outer pair drops the inner ones that came before it. */
function outermost(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const pair of found) {
    while ((kept.at(-1)?.[0] ?? -1) > pair[0]) kept.pop();
    kept.push(pair);
  }
  return kept;
}
