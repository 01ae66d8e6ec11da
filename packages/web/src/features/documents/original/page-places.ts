import type { ShownBlock } from "@zhigang/contract/documents";

/** A box on a page: left, top, right, bottom in points from the upper left corner of the page as it is shown. */
export interface PagePlace {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

/** Where on its pages a piece of a paper stands; empty where the file has no pages. */
export function pagePlaces(place: unknown): PagePlace[] {
  const { kind, page, box, more } = (place ?? {}) as Partial<PagePlace> & { kind?: string; more?: PagePlace[] };
  if (kind !== "page_box" || page === undefined || box === undefined) return [];
  return [{ page, box }, ...(more ?? [])];
}

type Piece = Pick<ShownBlock, "span" | "place">;

/** The paragraphs and cells of a paper that have a place of their own. */
export function piecesOf(blocks: readonly ShownBlock[]): Piece[] {
  return blocks.flatMap((block): Piece[] => block.cells?.map(({ span, place }) => ({ span, place })) ?? [block]);
}

/** Where a stretch of the text stands, as finely as the reading noted it: by paragraphs and cells. */
export function placesOfSpan(pieces: readonly Piece[], [start, end]: readonly [number, number]): PagePlace[] {
  return pieces.filter(({ span }) => span[0] < end && span[1] > start).flatMap(({ place }) => pagePlaces(place));
}

/** The place in the text under a point of a page; inside a paragraph it is told by the share of its height above. */
export function offsetUnder(pieces: readonly Piece[], page: number, x: number, y: number): number | null {
  let best: { readonly area: number; readonly offset: number } | null = null;
  for (const { span, place } of pieces) {
    const places = pagePlaces(place);
    const at = places.findIndex((each) => each.page === page && holds(each, x, y));
    const found = places[at];
    if (!found) continue;
    const area = widthOf(found) * heightOf(found);
    if (best !== null && best.area <= area) continue;
    const above = places.slice(0, at).reduce((sum, each) => sum + heightOf(each), y - found.box[1]);
    const share =
      above /
      Math.max(
        1,
        places.reduce((sum, each) => sum + heightOf(each), 0),
      );
    best = { area, offset: span[0] + Math.floor(Math.min(share, 0.99) * (span[1] - span[0])) };
  }
  return best?.offset ?? null;
}

function holds({ box: [left, top, right, bottom] }: PagePlace, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

const widthOf = ({ box }: PagePlace): number => box[2] - box[0];
const heightOf = ({ box }: PagePlace): number => box[3] - box[1];
