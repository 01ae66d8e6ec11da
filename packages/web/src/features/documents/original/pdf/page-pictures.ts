import type { PagePlace } from "../page-places.ts";
import type { PageBox, PdfWords } from "./pdf-words.ts";
import type { PageSize } from "./use-pdf.ts";

/** A page with fewer letters is a picture: a page number or a stray sign is all its file says of it. */
const FEWEST_LETTERS = 20;

/** The pages that are pictures, of which only the reading knows where what stands. */
export function picturePages({ runs }: PdfWords, pageCount: number): ReadonlySet<number> {
  const letters = new Map<number, number>();
  for (const { page, text } of runs) letters.set(page, (letters.get(page) ?? 0) + text.trim().length);
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  return new Set(pages.filter((page) => (letters.get(page) ?? 0) < FEWEST_LETTERS));
}

/** Places that the reading noted, as parts of their pages. */
export function boxesOfPlaces(places: readonly PagePlace[], sizes: readonly PageSize[]): PageBox[] {
  return places.flatMap(({ page, box: [left, top, right, bottom] }) => {
    const size = sizes[page - 1];
    if (!size) return [];
    const { width, height } = size;
    const box = {
      left: left / width,
      top: top / height,
      width: (right - left) / width,
      height: (bottom - top) / height,
    };
    return [{ page, ...box }];
  });
}
