import type { Glyph } from "../page-layout/page.ts";
import type { DrawnGlyph } from "./page-walker.ts";

/** Fewer characters are a label set upright in a table or beside a seal. */
const ENOUGH = 40;
/** So many of the steps from one character to the next go down the page where it is written in columns. */
const MOST_STEPS = 0.6;

/** Whether a page is in vertical writing (竖排): one character stands below the other, by its font or by where each was put. */
export function isInColumns(glyphs: readonly DrawnGlyph[]): boolean {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== "");
  if (inked.length < ENOUGH) return false;
  const down = inked.filter((glyph, index) => index > 0 && isBelow(inked[index - 1] ?? glyph, glyph)).length;
  return down >= (inked.length - 1) * MOST_STEPS;
}

function isBelow(before: DrawnGlyph, glyph: DrawnGlyph): boolean {
  const [right, down] = [glyph.from[0] - before.from[0], glyph.from[1] - before.from[1]];
  return Math.abs(right) < glyph.size * 0.4 && down > glyph.size * 0.5 && down < glyph.size * 2.5;
}

/** How far above its middle line, seen from the side, a character's own line stands. */
const MIDDLE = 0.36;

/**
 * A character of a column as one of a line: the page is read as if it lay on its left side, its columns from the right as lines
 * from the top. `width` is that of the page as it is shown.
 */
export function columnGlyph({ text, from, to, size, isBold, isVertical }: DrawnGlyph, width: number): Glyph {
  const [top, bottom] = isVertical ? [from[1], to[1]] : [from[1] - size * 0.88, from[1] + size * 0.12];
  const middle = isVertical ? from[0] : (from[0] + to[0]) / 2;
  const height = Math.round(size * 10) / 10;
  const baseline = width - middle + size * MIDDLE;
  return {
    text: UPRIGHT_SIGNS.get(text) ?? text,
    left: top,
    right: Math.max(top, bottom),
    baseline,
    size: height,
    isBold,
  };
}

/** Signs that fonts keep in a form of their own for vertical writing (Unicode, Vertical Forms and CJK Compatibility Forms). */
const UPRIGHT_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "︐": "，",
    "︑": "、",
    "︒": "。",
    "︓": "：",
    "︔": "；",
    "︕": "！",
    "︖": "？",
    "︙": "…",
    "︱": "—",
    "︵": "（",
    "︶": "）",
    "︹": "〔",
    "︺": "〕",
    "︻": "【",
    "︼": "】",
    "︽": "《",
    "︾": "》",
    "︿": "〈",
    "﹀": "〉",
    "﹁": "「",
    "﹂": "」",
    "﹃": "『",
    "﹄": "』",
  }),
);
