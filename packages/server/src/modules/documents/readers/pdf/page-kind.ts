import { plausibility } from "../encoding/plausibility.ts";
import type { DrawnGlyph, DrawnPage } from "./page-walker.ts";

/** How a page holds its words: as text, as text that cannot be decoded, in a picture, or not at all. */
export type PageKind = "text" | "garbled" | "picture" | "blank";

const ENOUGH_LETTERS = 12;
const LETTER = /[\p{L}\p{N}]/u;
/** A picture that covers less of a page is an emblem or a diagram. */
const LARGE_SHARE = 0.35;
/** Type that was turned into outlines draws at least so many curves. */
const MANY_CURVES = 400;
const LEAST_PLAUSIBLE = 0.6;

/** Judges by what a page draws; `area` is that of the page. */
export function kindOfPage({ glyphs, pictures, curves }: DrawnPage, area: number): PageKind {
  const seen = glyphs.filter((glyph) => !glyph.isUnseen);
  const covered = pictures.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0) / area;
  const isPicture = covered >= LARGE_SHARE;
  if (countLetters(seen) >= (isPicture ? ENOUGH_LETTERS * 4 : 1)) return isGarbled(seen) ? "garbled" : "text";
  if (isPicture || curves >= MANY_CURVES || countLetters(glyphs) >= ENOUGH_LETTERS) return "picture";
  return countLetters(seen) > 0 ? "text" : "blank";
}

/** Whether the words that a scanner laid under its picture are enough to go by. */
export function hasHiddenText({ glyphs }: DrawnPage): boolean {
  const unseen = glyphs.filter((glyph) => glyph.isUnseen);
  return countLetters(unseen) >= ENOUGH_LETTERS && !isGarbled(unseen);
}

function countLetters(glyphs: readonly DrawnGlyph[]): number {
  return glyphs.filter((glyph) => LETTER.test(glyph.text)).length;
}

/** Fonts that do not say which characters their glyphs are come out as signs nobody writes. */
function isGarbled(glyphs: readonly DrawnGlyph[]): boolean {
  const text = glyphs.map((glyph) => glyph.text).join("");
  return text.length >= ENOUGH_LETTERS * 2 && plausibility(text) < LEAST_PLAUSIBLE;
}
