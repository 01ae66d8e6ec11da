import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Glyph, PageMarks, Rule } from "../page-layout/page.ts";
import { findGrids } from "../page-layout/ruling-grid.ts";
import { glyphsOfHocr } from "../recognition/hocr.ts";
import { findRules, halved, pngOf, rasterOf } from "../recognition/raster.ts";
import { isWhite, unrollCells, withoutTables } from "../recognition/unroll.ts";
import type { Raster } from "../recognition/raster.ts";
import type { Recognise } from "../reader.ts";
import { drawPage } from "./draw-page.ts";

/** Dots to the inch at which recognition is surest: as scanned where that is near, for resampling blurs. */
const DPI = { least: 130, usual: 150, most: 200, reduced: 190 } as const;
/** Short sides of real paper in points, and the width of A4 in inches where a file gives a size that no paper has. */
const PAPER = { least: 380, most: 900, inches: 8.27 } as const;
/** Thin lines need twice as many pixels as characters do. */
const FINER = 2;
/** Shorter lines are strokes of characters. */
const SHORTEST_RULE = 70 * FINER;

/** Draws a page and has it recognised: running text as it stands, tables cell by cell. */
export async function readPicturePage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  { recognise, fineness }: { readonly recognise: Recognise; readonly fineness: number },
): Promise<PageMarks> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = scaleFor(Math.min(width, height), fineness);
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

/** Pixels to the point; `fineness` is that of the scan. */
function scaleFor(shortSide: number, fineness: number): number {
  const isPaper = shortSide >= PAPER.least && shortSide <= PAPER.most;
  const pointsPerInch = isPaper ? 72 : shortSide / PAPER.inches;
  const scanned = fineness * pointsPerInch;
  if (scanned > DPI.most) return DPI.reduced / pointsPerInch;
  return (scanned >= DPI.least ? scanned : DPI.usual) / pointsPerInch;
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
