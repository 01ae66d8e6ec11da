import type { Box, Glyph } from "../page-layout/page.ts";
import type { Grid } from "../page-layout/ruling-grid.ts";
import type { Raster } from "./raster.ts";

/** Cells of tables one below the other, so that recognition never reads across a column. */
export interface CellStrip {
  readonly raster: Raster;
  /** Brings characters found on the strip back to where their cell stands; those between cells are dropped. */
  readonly toPage: (glyphs: readonly Glyph[]) => Glyph[];
}

interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where it stands on the strip. */
  readonly at: number;
}

/** White around a cell on the strip, and what is cut off inside its lines. */
const MARGIN = 24;
const BORDER = 4;
const DARK = 150;
/** Fewer dark pixels are dust. */
const LEAST_INK = 12;

/** Cuts the cells of tables out of a page; null where none holds any ink. `scale` is pixels to the point. */
export function unrollCells(raster: Raster, grids: readonly Grid[], scale: number): CellStrip | null {
  const pieces: Piece[] = [];
  let at = MARGIN;
  for (const { box } of grids.flatMap((grid) => grid.cells)) {
    const piece = pieceOf(box, scale, at);
    if (!hasInk(raster, piece)) continue;
    pieces.push(piece);
    at += piece.height + MARGIN;
  }
  if (pieces.length === 0) return null;
  return {
    raster: drawStrip(raster, pieces, at),
    toPage: (glyphs) => glyphs.flatMap((glyph) => putBack(glyph, pieces, scale)),
  };
}

/** The inside of a cell. */
function pieceOf([left, top, right, bottom]: Box, scale: number, at: number): Piece {
  const inside = (from: number, to: number): number => Math.max(0, Math.round((to - from) * scale) - BORDER * 2);
  return {
    left: Math.round(left * scale) + BORDER,
    top: Math.round(top * scale) + BORDER,
    width: inside(left, right),
    height: inside(top, bottom),
    at,
  };
}

/** The page with its tables white. */
export function withoutTables(raster: Raster, grids: readonly Grid[], scale: number): Raster {
  const pixels = Uint8Array.from(raster.pixels);
  for (const { box } of grids) {
    const [left = 0, top = 0, right = 0, bottom = 0] = box.map((side) => Math.round(side * scale));
    for (let y = Math.max(0, top - BORDER); y < Math.min(raster.height, bottom + BORDER); y++) {
      pixels.fill(
        255,
        y * raster.width + Math.max(0, left - BORDER),
        y * raster.width + Math.min(raster.width, right + BORDER),
      );
    }
  }
  return { ...raster, pixels };
}

/** Whether anything is printed on it. */
export function isWhite({ pixels }: Raster): boolean {
  let ink = 0;
  for (const pixel of pixels) {
    if (pixel < DARK && ++ink > LEAST_INK) return false;
  }
  return true;
}

function hasInk(raster: Raster, { left, top, width, height }: Piece): boolean {
  let ink = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      if ((raster.pixels[y * raster.width + x] ?? 255) < DARK && ++ink > LEAST_INK) return true;
    }
  }
  return false;
}

function drawStrip(raster: Raster, pieces: readonly Piece[], height: number): Raster {
  const width = Math.max(...pieces.map((piece) => piece.width)) + MARGIN * 2;
  const pixels = new Uint8Array(width * height).fill(255);
  for (const piece of pieces) {
    for (let y = 0; y < piece.height; y++) {
      const from = (piece.top + y) * raster.width + piece.left;
      pixels.set(raster.pixels.subarray(from, from + piece.width), (piece.at + y) * width + MARGIN);
    }
  }
  return { width, height, pixels };
}

function putBack(glyph: Glyph, pieces: readonly Piece[], scale: number): Glyph[] {
  const middle = (glyph.baseline - glyph.size * 0.4) * scale;
  const piece = pieces.find(({ at, height }) => middle >= at - MARGIN / 2 && middle < at + height + MARGIN / 2);
  if (!piece) return [];
  const right = (piece.left - MARGIN) / scale;
  const down = (piece.top - piece.at) / scale;
  return [{ ...glyph, left: glyph.left + right, right: glyph.right + right, baseline: glyph.baseline + down }];
}
