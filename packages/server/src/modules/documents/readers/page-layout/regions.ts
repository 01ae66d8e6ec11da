import { leastOf } from "./least-of.ts";
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
/** Pairs of columns below each other on one page. */
const MOST_PAIRS = 20;
const STEP = 3;
/** Characters far off the paper would make the strip a page wide into a journey. */
const MOST_STEPS = 400;

/** Cuts running text into what stands above, the left column, the right column, and what stands below. */
export function regionsOf(glyphs: readonly Glyph[], mostPairs = MOST_PAIRS): Region[] {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== "");
  const gutter = mostPairs > 0 ? findGutter(inked) : null;
  if (!gutter) return inked.length === 0 ? [] : [{ lines: linesOf(glyphs), isColumn: false }];
  const within = glyphs.filter((glyph) => isBetween(glyph, gutter));
  const above = glyphs.filter((glyph) => glyph.baseline < gutter.top);
  const below = glyphs.filter((glyph) => glyph.baseline > gutter.bottom);
  const sides = [within.filter((each) => each.left < gutter.at), within.filter((each) => each.left >= gutter.at)];
  return [
    ...(above.length > 0 ? [{ lines: linesOf(above), isColumn: false }] : []),
    ...sides.map((side) => ({ lines: linesOf(side), isColumn: true })),
    ...(below.length > 0 ? regionsOf(below, mostPairs - 1) : []),
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
  const left = leastOf(glyphs, (glyph) => glyph.left);
  const width = -leastOf(glyphs, (glyph) => -glyph.right) - left;
  const step = Math.max(STEP, width / MOST_STEPS);
  const sorted = glyphs.toSorted((a, b) => a.baseline - b.baseline);
  let best: Gutter | null = null;
  for (let at = left + width * 0.38; at <= left + width * 0.62; at += step) {
    const strip = freeStrip(sorted, at);
    if (strip && (!best || strip.bottom - strip.top > best.bottom - best.top + 1)) best = strip;
  }
  return best && areColumns(glyphs, best) ? best : null;
}

/** The tallest stretch that nothing crosses; `sorted` are the characters from the top down. */
function freeStrip(sorted: readonly Glyph[], at: number): Gutter | null {
  let best: Gutter | null = null;
  for (const [top, bottom] of gapsAt(sorted, at)) {
    const within = sorted.slice(indexBelow(sorted, top), indexBelow(sorted, bottom));
    const inside = within.filter((glyph) => boxOf(glyph)[3] <= bottom);
    const strip = { at, top: inside[0]?.baseline ?? 0, bottom: inside.at(-1)?.baseline ?? 0 };
    if (strip.bottom - strip.top > (best ? best.bottom - best.top : 0)) best = strip;
  }
  return best;
}

/** Where the characters begin whose baseline lies below a height. */
function indexBelow(sorted: readonly Glyph[], height: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.baseline ?? 0) <= height) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The stretches of a strip between the characters that stand in it, from the top down. */
function gapsAt(sorted: readonly Glyph[], at: number): (readonly [top: number, bottom: number])[] {
  const boxes = sorted
    .filter((glyph) => glyph.left < at + glyph.size * 0.5 && glyph.right > at - glyph.size * 0.5)
    .map((glyph) => boxOf(glyph))
    .toSorted((a, b) => a[1] - b[1]);
  const gaps: (readonly [number, number])[] = [];
  let from = -Infinity;
  for (const [, top, , bottom] of boxes) {
    if (top + 1 > from) gaps.push([from, top + 1]);
    from = Math.max(from, bottom);
  }
  return [...gaps, [from, Infinity]];
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
  const left = leastOf(lines, ({ box }) => box[0]);
  const right = -leastOf(lines, ({ box }) => -box[2]);
  const full = lines.filter(({ box }) => box[2] - box[0] > (right - left) * 0.8);
  return full.length >= lines.length * 0.5;
}
