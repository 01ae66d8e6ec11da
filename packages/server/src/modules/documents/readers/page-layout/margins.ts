import { mostCommon } from "./most-common.ts";
import type { Margins } from "./paragraphs.ts";
import { usualSize } from "./text-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** Lines that are enough to tell how a page was set. */
const ENOUGH = 20;

/** The edges between which lines were set: where several of them begin and end. */
export function marginsOf(lines: readonly TextLine[]): Margins {
  const lefts = lines.map((line) => line.box[0]).toSorted((a, b) => a - b);
  const rights = lines.map(rightOf).toSorted((a, b) => b - a);
  const left = firstShared(lefts);
  const size = usualSize(lines.flatMap((line) => line.glyphs));
  const indented = lefts.filter((each) => each - left > size * 1.5 && each - left < size * 2.6);
  return {
    left,
    right: firstShared(rights),
    pitch: pitchOf(lines),
    size,
    isIndented: indented.length > lines.length * 0.05,
  };
}

const HANGING = /^[，。、；：！？）》〉」』】〕”’,.;:!?)]$/;

/** Where a line ends; a mark at its end may hang out over the edge. */
function rightOf({ glyphs, box }: TextLine): number {
  const [last, before] = glyphs
    .filter((glyph) => glyph.text.trim() !== "")
    .slice(-2)
    .toReversed();
  return last && before && HANGING.test(last.text) ? before.right : box[2];
}

/** Margins of a page from all pages set like it; even and odd pages may be bound on different sides. */
export function marginsOfPages<Page>(
  pages: readonly { readonly page: Page; readonly width: number; readonly lines: readonly TextLine[] }[],
): Map<Page, Margins> {
  const known = new Map<string, Margins>();
  return new Map(
    pages.map(({ page, width }, index) => {
      const key = `${width.toFixed(1)}:${index % 2}`;
      const margins = known.get(key) ?? marginsOf(linesOfPagesLike(pages, width, index % 2));
      known.set(key, margins);
      return [page, margins];
    }),
  );
}

type LinedPages = readonly { readonly width: number; readonly lines: readonly TextLine[] }[];

function linesOfPagesLike(pages: LinedPages, width: number, side: number): TextLine[] {
  const isAlike = (page: LinedPages[number]): boolean => Math.abs(page.width - width) < 2;
  const sameSide = pages.filter((page, index) => index % 2 === side && isAlike(page));
  const chosen = count(sameSide) >= ENOUGH ? sameSide : pages.filter(isAlike);
  return chosen.flatMap(({ lines }) => lines);
}

function count(pages: LinedPages): number {
  return pages.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** The outermost position that a tenth of the lines share, or else the outermost of all. */
function firstShared(sorted: readonly number[]): number {
  const needed = Math.max(2, Math.min(6, Math.floor(sorted.length / 10)));
  for (const [index, position] of sorted.entries()) {
    const other = sorted[index + needed - 1];
    if (other !== undefined && Math.abs(other - position) <= 3) return position;
  }
  return sorted[0] ?? 0;
}

/** The distance that most lines keep from the line above. */
function pitchOf(lines: readonly TextLine[]): number {
  const distances = lines.slice(1).map((line, index) => Math.round(line.baseline - (lines[index]?.baseline ?? 0)));
  return mostCommon(distances.filter((distance) => distance > 0)) ?? 0;
}
