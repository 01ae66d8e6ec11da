import type { Glyph, Rule } from "../page-layout/page.ts";
import { findGrids } from "../page-layout/ruling-grid.ts";
import type { Recognise } from "../reader.ts";
import { glyphsOfHocr } from "./hocr.ts";
import { findRules, halved, pngOf } from "./raster.ts";
import type { Raster } from "./raster.ts";
import { isWhite, unrollCells, withoutTables } from "./unroll.ts";

/** Thin lines need twice as many pixels as characters do. */
export const FINER = 2;
/** Shorter lines are strokes of characters. */
const SHORTEST_RULE = 70 * FINER;
const LETTER = /[\p{L}\p{N}]/u;

/** How a picture is read: pixels to the point at which characters are recognised, and who recognises them. */
export interface Reading {
  readonly scale: number;
  readonly recognise: Recognise;
}

/** What was recognised on a picture, in points. */
export interface RasterText {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** How many of the glyphs are letters or figures, and how sure recognition is of them in the mean. */
  readonly letters: number;
  readonly certainty: number;
}

/** Has a page of `FINER` times the scale recognised: running text as it stands, tables cell by cell. */
export async function readRaster(fine: Raster, { scale, recognise }: Reading): Promise<RasterText> {
  const rules = findRules(fine, SHORTEST_RULE).map((rule) => inPoints(rule, scale * FINER));
  const grids = findGrids(rules);
  const raster = halved(fine);
  const unit = { pointsPerPixel: 1 / scale };
  const strip = unrollCells(raster, grids, scale);
  const text = withoutTables(raster, grids, scale);
  const running = isWhite(text) ? [] : glyphsOfHocr(await recognise(pngOf(text), "page"), unit);
  const inCells = strip ? strip.toPage(glyphsOfHocr(await recognise(pngOf(strip.raster), "column"), unit)) : [];
  const glyphs = [...running, ...inCells];
  const letters = glyphs.filter((glyph) => LETTER.test(glyph.text));
  const certainty = letters.reduce((sum, glyph) => sum + (glyph.certainty ?? 0), 0) / Math.max(1, letters.length);
  return { glyphs, rules, letters: letters.length, certainty };
}

function inPoints({ isAcross, at, from, to }: Rule, scale: number): Rule {
  return { isAcross, at: at / scale, from: from / scale, to: to / scale };
}
