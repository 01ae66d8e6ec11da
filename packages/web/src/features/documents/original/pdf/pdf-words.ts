import type { PageViewport, PDFDocumentProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { indexWords } from "../words/word-index.ts";
import type { WordIndex } from "../words/word-index.ts";

/** A run of letters on a page, and its box in shares of the page from the upper left corner. */
interface PageRun {
  readonly page: number;
  readonly start: number;
  readonly text: string;
  readonly box: readonly [number, number, number, number];
}

/** The words of a PDF in the order of its pages, and where each run stands. */
export interface PdfWords {
  readonly index: WordIndex;
  readonly runs: readonly PageRun[];
}

/** A part of a page to be lit, as shares of its width and height from the upper left corner. */
export interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the words of all pages, one page after another. */
export async function readPdfWords(pdf: PDFDocumentProxy): Promise<PdfWords> {
  const runs: PageRun[] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str === "") continue;
      runs.push({ page: number, start: text.length, text: item.str, box: boxOf(item, viewport) });
      text += item.str;
    }
  }
  return { index: indexWords(text), runs };
}

type Run = Pick<TextItem, "transform" | "width" | "height">;

/** Letters reach a little below their line; the viewport knows how the page is turned. */
function boxOf({ transform, width, height }: Run, viewport: PageViewport): PageRun["box"] {
  const [x, y] = [Number(transform[4]), Number(transform[5])];
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(x, y - height * 0.18) as number[];
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(x + width, y + height * 0.92) as number[];
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  return [
    left / viewport.width,
    top / viewport.height,
    Math.abs(x2 - x1) / viewport.width,
    Math.abs(y2 - y1) / viewport.height,
  ];
}

/** The boxes that cover a stretch of the words: one for each line. */
export function boxesOf({ runs }: PdfWords, [start, end]: readonly [number, number]): PageBox[] {
  const boxes: PageBox[] = [];
  for (const { page, start: from, text, box } of runs) {
    if (from >= end || from + text.length <= start) continue;
    const [left, top, width, height] = box;
    const first = Math.max(0, start - from) / text.length;
    const last = Math.min(text.length, end - from) / text.length;
    const next = { page, left: left + width * first, top, width: width * (last - first), height };
    const before = boxes[boxes.length - 1];
    if (before && isSameLine(before, next)) boxes[boxes.length - 1] = joined(before, next);
    else boxes.push(next);
  }
  return boxes;
}

function isSameLine(a: PageBox, b: PageBox): boolean {
  const isBeside = b.left >= a.left && b.left <= a.left + a.width + a.height;
  return a.page === b.page && Math.abs(a.top - b.top) < a.height / 2 && isBeside;
}

function joined(a: PageBox, b: PageBox): PageBox {
  const top = Math.min(a.top, b.top);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { ...a, top, width: b.left + b.width - a.left, height: bottom - top };
}

/** Between two lines the nearer one is meant: so much of a line's height above and below it still belongs to it. */
const LEEWAY = 0.6;

/** The place in the words under a point of a page, given as shares of its size; null beside all words. */
export function placeUnder({ runs }: PdfWords, page: number, x: number, y: number): number | null {
  const near = runs.filter(({ page: own, box: [left, top, width, height] }) => {
    const isInLine = y >= top - height * LEEWAY && y <= top + height * (1 + LEEWAY);
    return own === page && isInLine && x >= left && x <= left + width;
  });
  const distance = ({ box: [, top, , height] }: PageRun): number => Math.abs(top + height / 2 - y);
  const [hit] = near.sort((a, b) => distance(a) - distance(b));
  if (!hit) return null;
  return hit.start + Math.floor(((x - hit.box[0]) / Math.max(1e-6, hit.box[2])) * hit.text.length);
}
