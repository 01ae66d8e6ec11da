import { lineTextOf } from "./line-text.ts";
import type { LineText } from "./line-text.ts";
import { mostCommon } from "./most-common.ts";
import { boxAround, boxOf } from "./page.ts";
import type { Box, Glyph } from "./page.ts";

/** Characters that stand in one row, from left to right. */
export interface TextLine extends LineText {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly baseline: number;
  /** Height of most of its type. */
  readonly size: number;
  readonly isBold: boolean;
}

/** Raised and lowered type stays within this share of the line's height. */
const SAME_LINE = 0.42;

/** Sorts characters into lines, from the top down; blank lines are left out. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const rows: Row[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && glyph.baseline - row.baseline <= SAME_LINE * Math.max(row.size, glyph.size)) addTo(row, glyph);
    else rows.push({ glyphs: [glyph], baseline: glyph.baseline, size: glyph.size });
  }
  return rows.map((row) => lineOf(row.glyphs)).filter((line) => line.text !== "");
}

interface Row {
  readonly glyphs: Glyph[];
  baseline: number;
  size: number;
}

/** The biggest type of a row says where it stands. */
function addTo(row: Row, glyph: Glyph): void {
  row.glyphs.push(glyph);
  if (glyph.size <= row.size * 1.05) return;
  row.size = glyph.size;
  row.baseline = glyph.baseline;
}

/** One line of characters, whatever their heights. */
export function lineOf(glyphs: readonly Glyph[]): TextLine {
  const sorted = glyphs.toSorted((a, b) => a.left - b.left);
  const inked = sorted.filter((glyph) => glyph.text.trim() !== "");
  const size = usualSize(inked);
  const main = inked.find((glyph) => glyph.size === size);
  return {
    ...lineTextOf(sorted),
    glyphs: sorted,
    box: boxAround(inked.map(boxOf)),
    baseline: main?.baseline ?? 0,
    size,
    isBold: inked.length > 0 && inked.filter((glyph) => glyph.isBold).length * 2 > inked.length,
  };
}

/** The height that most of the characters have; 0 for none. */
export function usualSize(glyphs: readonly Glyph[]): number {
  return mostCommon(glyphs.map((glyph) => glyph.size)) ?? 0;
}
