import type { PagePlace } from "../../original/page-places.ts";

/** A region of a page, and the part of it that is meant, as shares of its size. */
interface Crop {
  /** As the server takes it. */
  readonly box: string;
  /** Its width by its height: the room is there before the picture is. */
  readonly ratio: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place with so much around it, in points; no page goes beyond its upper left corner. */
export function cropAround({ box: [left, top, right, bottom] }: PagePlace, across: number, down: number): Crop {
  const region = [Math.max(0, left - across), Math.max(0, top - down), right + across, bottom + down].map(
    (side) => Math.round(side * 10) / 10,
  );
  const [x = 0, y = 0, endX = 0, endY = 0] = region;
  return {
    box: region.join(","),
    ratio: (endX - x) / (endY - y),
    left: (left - x) / (endX - x),
    top: (top - y) / (endY - y),
    width: (right - left) / (endX - x),
    height: (bottom - top) / (endY - y),
  };
}
