import type { Span } from "@zhigang/policy-text";
import type { Glyph } from "./page.ts";

/** The words of a run of characters, and which glyph each UTF-16 code unit came from. */
export interface LineText {
  readonly text: string;
  /** As long as `text`; -1 for a blank that only the distance between two characters shows. */
  readonly sources: readonly number[];
}

/** Wider than the gap type-setting leaves between Chinese and Western characters. */
const WIDE_GAP = 0.6;
const WORD_GAP = 0.18;
const ROUGH_GAP = 1.3;
const WIDE_SCRIPT = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff\u{20000}-\u{3ffff}]|[—…“”‘’·]/u;
const BLANK = /^\s+$/u;

/**
 * Puts characters in a row together. A blank stands where the file has one, or where the distance is wider than
 * type-setting alone would leave: the narrow gap between 年 and 2026 is no blank.
 */
export function lineTextOf(glyphs: readonly Glyph[]): LineText {
  let text = "";
  const sources: number[] = [];
  let previous: Glyph | null = null;
  let blanks = "";
  for (const [index, glyph] of glyphs.entries()) {
    if (BLANK.test(glyph.text)) {
      if (previous) blanks += glyph.text;
      continue;
    }
    const gap = previous === null ? "" : gapBetween(previous, glyph, blanks);
    text += gap + glyph.text;
    for (let at = 0; at < gap.length; at++) sources.push(-1);
    for (let at = 0; at < glyph.text.length; at++) sources.push(index);
    previous = glyph;
    blanks = "";
  }
  return { text, sources };
}

function gapBetween(left: Glyph, right: Glyph, blanks: string): string {
  const size = Math.max(left.size, right.size);
  const distance = (right.left - left.right) / size;
  if (blanks !== "") return distance > WORD_GAP / 2 ? blanks : "";
  const isWide = WIDE_SCRIPT.test(left.text) || WIDE_SCRIPT.test(right.text);
  // The boxes of recognised characters are rough, and recognition says itself where Western words end.
  if (left.certainty !== undefined) return distance > ROUGH_GAP ? " " : "";
  return distance > (isWide ? WIDE_GAP : WORD_GAP) ? " " : "";
}

/** The stretches of a text whose glyphs are bold. */
export function boldSpans({ sources }: LineText, glyphs: readonly Glyph[], offset: number): Span[] {
  const spans: Span[] = [];
  for (const [at, source] of sources.entries()) {
    const last = spans.at(-1);
    const isBold = source === -1 ? last?.[1] === offset + at : glyphs[source]?.isBold === true;
    if (!isBold) continue;
    if (last?.[1] === offset + at) spans[spans.length - 1] = [last[0], offset + at + 1];
    else spans.push([offset + at, offset + at + 1]);
  }
  return spans;
}
