import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Glyph, PageMarks, Rule } from "../page-layout/page.ts";
import { findGrids } from "../page-layout/ruling-grid.ts";
import { glyphsOfHocr } from "../recognition/hocr.ts";
import { findRules, halved, pngOf, rasterOf } from "../recognition/raster.ts";
import { isWhite, unrollCells, withoutTables } from "../recognition/unroll.ts";
import type { Raster } from "../recognition/raster.ts";
import type { Recognise } from "../reader.ts";
import { drawPage } from "./draw-page.ts";

/** Recognition is surest at this size of type; more pixels make it worse. */
const PIXELS_PER_POINT = 150 / 72;
/** Pixels along the short side of a page, whatever size the file gives it. */
const SHORT_SIDE = { least: 1_100, most: 1_800 } as const;
/** Thin lines need twice as many pixels as characters do. */
const FINER = 2;
/** Shorter lines are strokes of characters. */
const SHORTEST_RULE = 70 * FINER;

/** Draws a page and has it recognised: running text as it stands, tables cell by cell. */
export async function readPicturePage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  recognise: Recognise,
): Promise<PageMarks> {
  const { width, height } = page.getViewport({ scale: 1 });
  const shortSide = Math.min(width, height);
  const pixels = Math.min(Math.max(shortSide * PIXELS_PER_POINT, SHORT_SIDE.least), SHORT_SIDE.most);
  const scale = pixels / shortSide;
  const drawn = await drawPage(pdf, page, scale * FINER);
  const fine = rasterOf(drawn.pixels, drawn.width, drawn.height);
  const rules = findRules(fine, SHORTEST_RULE).map((rule) => inPoints(rule, scale * FINER));
  return {
    number: page.pageNumber,
    width,
    height,
    glyphs: await recogniseRaster(halved(fine), rules, { scale, recognise }),
    rules,
    toShown: (box) => box,
  };
}

function inPoints({ isAcross, at, from, to }: Rule, scale: number): Rule {
  return { isAcross, at: at / scale, from: from / scale, to: to / scale };
}

async function recogniseRaster(
  raster: Raster,
  rules: readonly Rule[],
  { scale, recognise }: { readonly scale: number; readonly recognise: Recognise },
): Promise<Glyph[]> {
  const unit = { pointsPerPixel: 1 / scale };
  const grids = findGrids(rules);
  const strip = unrollCells(raster, grids, scale);
  const text = withoutTables(raster, grids, scale);
  const running = isWhite(text) ? [] : glyphsOfHocr(await recognise(pngOf(text), "page"), unit);
  const inCells = strip ? strip.toPage(glyphsOfHocr(await recognise(pngOf(strip.raster), "column"), unit)) : [];
  return [...running, ...inCells];
}
