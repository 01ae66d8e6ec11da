import { boxOf } from "./page.ts";
import type { Glyph } from "./page.ts";
import { linesOf } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** Text that is read from the top down before what stands beside or below it. */
export interface Region {
  readonly lines: readonly TextLine[];
  /** Whether it is a column beside another. */
  readonly isColumn: boolean;
}

/** Fewer lines beside each other are a table or a signature. */
const FEWEST_LINES = 6;
const STEP = 3;

/** Cuts running text into what stands above, the left column, the right column, and what stands below. */
export function regionsOf(glyphs: readonly Glyph[]): Region[] {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const gutter = findGutter(inked);
  if (!gutter) return inked.length === 0 ? [] : [{ lines: linesOf(glyphs), isColumn: false }];
  const within = glyphs.filter((glyph) => isBetween(glyph, gutter));
  const above = glyphs.filter((glyph) => glyph.baseline < gutter.top);
  const below = glyphs.filter((glyph) => glyph.baseline > gutter.bottom);
  const sides = [within.filter((each) => each.left < gutter.at), within.filter((each) => each.left >= gutter.at)];
  return [
    ...(above.length > 0 ? [{ lines: linesOf(above), isColumn: false }] : []),
    ...sides.map((side) => ({ lines: linesOf(side), isColumn: true })),
    ...(below.length > 0 ? regionsOf(below) : []),
  ].filter((region) => region.lines.length > 0);
}

interface Gutter {
  readonly at: number;
  /** Baselines of the first and last line beside it. */
  readonly top: number;
  readonly bottom: number;
}

function isBetween({ baseline }: Glyph, { top, bottom }: Gutter): boolean {
  return baseline >= top && baseline <= bottom;
}

/** The white strip down the page that parts the tallest pair of columns, both of them filled with running text. */
function findGutter(glyphs: readonly Glyph[]): Gutter | null {
  const left = Math.min(...glyphs.map((glyph) => glyph.left));
  const right = Math.max(...glyphs.map((glyph) => glyph.right));
  let best: Gutter | null = null;
  for (let at = left + (right - left) * 0.38; at <= left + (right - left) * 0.62; at += STEP) {
    const strip = freeStrip(glyphs, at);
    if (strip && (!best || strip.bottom - strip.top > best.bottom - best.top + 1)) best = strip;
  }
  return best && areColumns(glyphs, best) ? best : null;
}

function freeStrip(glyphs: readonly Glyph[], at: number): Gutter | null {
  const blocked = glyphs
    .filter((glyph) => glyph.left < at + glyph.size * 0.5 && glyph.right > at - glyph.size * 0.5)
    .map((glyph) => boxOf(glyph))
    .toSorted((a, b) => a[1] - b[1]);
  let from = -Infinity;
  let best: readonly [number, number] = [0, 0];
  for (const [, top, , bottom] of [...blocked, [0, Infinity, 0, Infinity] as const]) {
    const gap = glyphs
      .filter((glyph) => glyph.baseline > from && boxOf(glyph)[3] <= top + 1)
      .map((each) => each.baseline);
    const reach: readonly [number, number] = [Math.min(...gap), Math.max(...gap)];
    if (gap.length > 0 && reach[1] - reach[0] > best[1] - best[0]) best = reach;
    from = Math.max(from, bottom);
  }
  return best[1] > best[0] ? { at, top: best[0], bottom: best[1] } : null;
}

function areColumns(glyphs: readonly Glyph[], gutter: Gutter): boolean {
  const within = glyphs.filter((glyph) => isBetween(glyph, gutter));
  return [within.filter((each) => each.left < gutter.at), within.filter((each) => each.left >= gutter.at)].every(
    (side) => isRunningText(linesOf(side)),
  );
}

/** Most lines of running text reach both edges of their column. */
function isRunningText(lines: readonly TextLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const right = Math.max(...lines.map(({ box }) => box[2]));
  const full = lines.filter(({ box }) => box[2] - box[0] > (right - left) * 0.8);
  return full.length >= lines.length * 0.5;
}
