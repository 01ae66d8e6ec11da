import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box, PageMarks } from "../page-layout/page.ts";
import { findLean } from "../recognition/lean.ts";
import { rasterOf } from "../recognition/raster.ts";
import { FINER } from "../recognition/read-raster.ts";
import { ENOUGH_LETTERS, readUpright } from "../recognition/read-upright.ts";
import type { UprightText } from "../recognition/read-upright.ts";
import { straightened } from "../recognition/turned-raster.ts";
import type { Recognise } from "../reader.ts";
import { drawPage } from "./draw-page.ts";

/** Dots to the inch at which recognition is surest: as scanned where that is near, for resampling blurs. */
const DPI = { least: 130, usual: 150, most: 200, reduced: 190 } as const;
/** Short sides of real paper in points, and the width of A4 in inches where a file gives a size that no paper has. */
const PAPER = { least: 380, most: 900, inches: 8.27 } as const;
/** In degrees: a lesser lean is not worth the blur of turning, a greater one is told and left. */
const LEAN = { least: 0.2, most: 9 } as const;
/** Mean certainty below which a reading is more guess than text. */
const HARDLY_READ = 0.75;

/** What a person should hear of how a page was brought upright, or could not be. */
export type PictureState = "turned" | "straightened" | "slanting" | "vertical" | "hardlyRead";

/** The marks of a recognised page, and how it stood. */
export interface PicturePage {
  readonly marks: PageMarks;
  readonly states: readonly PictureState[];
}

/** Draws a page, brings it upright, and has it recognised. */
export async function readPicturePage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  { recognise, fineness }: { readonly recognise: Recognise; readonly fineness: number },
): Promise<PicturePage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = scaleFor(Math.min(width, height), fineness);
  const drawn = await drawPage(pdf, page, scale * FINER);
  const fine = rasterOf(drawn.pixels, drawn.width, drawn.height);
  const { degrees, runs } = findLean(fine);
  const isLeaning = Math.abs(degrees) >= LEAN.least;
  const isStraightened = isLeaning && Math.abs(degrees) <= LEAN.most;
  const straight = isStraightened ? straightened(fine, degrees) : { raster: fine, toOriginal: (box: Box) => box };
  const read = await readUpright(straight.raster, runs, { scale, recognise });

  const pixels = scale * FINER;
  const toShown = (box: Box): Box =>
    scaled(straight.toOriginal(read.upright.toOriginal(scaled(box, pixels))), 1 / pixels);
  const { raster } = read.upright;
  const size = { width: raster.width / pixels, height: raster.height / pixels };
  const { glyphs, rules } = read.isVertical ? { glyphs: [], rules: [] } : read.text;
  return {
    marks: { number: page.pageNumber, ...size, glyphs, rules, toShown },
    states: statesOf(read, { isLeaning, isStraightened }),
  };
}

function statesOf(
  { turns, text, isVertical }: UprightText,
  { isLeaning, isStraightened }: { readonly isLeaning: boolean; readonly isStraightened: boolean },
): PictureState[] {
  if (isVertical) return ["vertical"];
  if (text.letters < ENOUGH_LETTERS) return [];
  return [
    ...(turns === 0 ? [] : (["turned"] as const)),
    ...(isStraightened ? (["straightened"] as const) : []),
    ...(isLeaning && !isStraightened ? (["slanting"] as const) : []),
    ...(text.certainty < HARDLY_READ ? (["hardlyRead"] as const) : []),
  ];
}

/** Pixels to the point; `fineness` is that of the scan. */
function scaleFor(shortSide: number, fineness: number): number {
  const isPaper = shortSide >= PAPER.least && shortSide <= PAPER.most;
  const pointsPerInch = isPaper ? 72 : shortSide / PAPER.inches;
  const scanned = fineness * pointsPerInch;
  if (scanned > DPI.most) return DPI.reduced / pointsPerInch;
  return (scanned >= DPI.least ? scanned : DPI.usual) / pointsPerInch;
}

function scaled([left, top, right, bottom]: Box, by: number): Box {
  return [left * by, top * by, right * by, bottom * by];
}
