import type { Box } from "../page-layout/page.ts";
import type { Raster } from "./raster.ts";

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** A raster brought upright, and where a box on it stands on the raster it came from. */
export interface UprightRaster {
  readonly raster: Raster;
  readonly toOriginal: (box: Box) => Box;
}

/** A raster turned clockwise by whole quarters, pixel for pixel. */
export function quarterTurned(raster: Raster, turns: QuarterTurns): UprightRaster {
  if (turns === 0) return { raster, toOriginal: (box) => box };
  const { width, height } = raster;
  const { first, right, down } = READING[turns](width, height);
  const [turnedWidth, turnedHeight] = turns === 2 ? [width, height] : [height, width];
  const pixels = new Uint8Array(width * height);
  let to = 0;
  for (let y = 0; y < turnedHeight; y++) {
    for (let x = 0, from = first + y * down; x < turnedWidth; x++, from += right)
      pixels[to++] = raster.pixels[from] ?? 255;
  }
  return {
    raster: { width: turnedWidth, height: turnedHeight, pixels },
    toOriginal: (box) => cornersOf(box, (x, y) => PLACES[turns](x, y, width, height)),
  };
}

type Turned = Exclude<QuarterTurns, 0>;

/** Which pixel comes first in the turned picture, and how far on the next one right and below of it stand. */
const READING: Readonly<
  Record<
    Turned,
    (width: number, height: number) => { readonly first: number; readonly right: number; readonly down: number }
  >
> = {
  1: (width, height) => ({ first: (height - 1) * width, right: -width, down: 1 }),
  2: (width, height) => ({ first: height * width - 1, right: -1, down: -width }),
  3: (width) => ({ first: width - 1, right: width, down: -1 }),
};

/** Where a point of the turned picture stood before, in a picture of that width and height. */
const PLACES: Readonly<Record<Turned, (x: number, y: number, width: number, height: number) => [number, number]>> = {
  1: (x, y, _width, height) => [y, height - x],
  2: (x, y, width, height) => [width - x, height - y],
  3: (x, y, width) => [width - y, x],
};

/** A raster whose lines lean clockwise by so many degrees, straightened; what comes in at its corners is paper. */
export function straightened(raster: Raster, degrees: number): UprightRaster {
  const { width, height } = raster;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = (along: number, beside: number): number => Math.ceil(along * Math.abs(cos) + beside * Math.abs(sin));
  const [wide, high] = [reach(width, height), reach(height, width)];
  const pixels = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const down = y + 0.5 - high / 2;
    let fromX = (0.5 - wide / 2) * cos - down * sin + width / 2 - 0.5;
    let fromY = (0.5 - wide / 2) * sin + down * cos + height / 2 - 0.5;
    for (let x = 0; x < wide; x++, fromX += cos, fromY += sin) pixels[y * wide + x] = shadeAt(raster, fromX, fromY);
  }
  const place = (x: number, y: number): [number, number] => {
    const [right, down] = [x - wide / 2, y - high / 2];
    return [right * cos - down * sin + width / 2, right * sin + down * cos + height / 2];
  };
  return { raster: { width: wide, height: high, pixels }, toOriginal: (box) => cornersOf(box, place) };
}

/** Between four pixels, each counts by how near it is. */
function shadeAt({ width, height, pixels }: Raster, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const right = x - left;
  const at = top * width + left;
  const upper = (pixels[at] ?? 255) * (1 - right) + (pixels[at + 1] ?? 255) * right;
  const lower = (pixels[at + width] ?? 255) * (1 - right) + (pixels[at + width + 1] ?? 255) * right;
  return upper + (lower - upper) * (y - top);
}

/** The box around the four corners of a box, wherever they come to stand. */
function cornersOf([left, top, right, bottom]: Box, place: (x: number, y: number) => readonly [number, number]): Box {
  const corners = [place(left, top), place(right, top), place(left, bottom), place(right, bottom)] as const;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
