import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageMarks } from "../page-layout/page.ts";
import { ReadRefusal } from "../reader.ts";
import type { ReadOptions } from "../reader.ts";
import { drawnPage } from "./drawn-page.ts";
import { hasHiddenText, kindOfPage } from "./page-kind.ts";
import { countAskew, countBeside, uprightPage } from "./page-marks.ts";
import type { UprightPage } from "./page-marks.ts";
import type { DrawnGlyph, DrawnPage } from "./page-walker.ts";
import { readPicturePage } from "./picture-page.ts";
import type { PictureState } from "./picture-page.ts";

/** No plan has as many pages; a file that has is split by hand. */
const MOST_PAGES = 2_000;
/** Recognition takes seconds for each page. */
const MOST_PICTURES = 300;

/** The marks of the pages, and by what way each came to them. */
export interface PagesRead {
  readonly pages: PageMarks[];
  /** Numbers of pages. */
  readonly recognised: number[];
  readonly garbled: number[];
  readonly unread: number[];
  readonly foreign: number[];
  /** Pages in vertical writing that hold their words as text. */
  readonly inColumns: number[];
  /** Recognised pages that did not stand upright, by how they stood. */
  readonly states: Readonly<Record<PictureState, number[]>>;
  pictures: number;
  askew: number;
  /** Characters that stand beside the paper. */
  beside: number;
  /** Characters that stand another way than the text of their page. */
  otherWay: number;
}

/** The marks of every page, one page in memory at a time. */
export async function readPages(pdf: PDFDocumentProxy, options: ReadOptions): Promise<PagesRead> {
  refuseAbove("pages", pdf.numPages, MOST_PAGES);
  const counts = { pictures: 0, askew: 0, beside: 0, otherWay: 0 };
  const lists = { recognised: [], garbled: [], unread: [], foreign: [], inColumns: [] };
  const states = { turned: [], straightened: [], slanting: [], vertical: [], hardlyRead: [] };
  const read: PagesRead = { pages: [], ...lists, states, ...counts };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await readPage(pdf, page, options, read);
    page.cleanup();
  }
  return read;
}

async function readPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  { recognise }: ReadOptions,
  read: PagesRead,
): Promise<void> {
  const number = page.pageNumber;
  const drawn = await drawnPage(page);
  const { width, height } = page.getViewport({ scale: 1 });
  const kind = kindOfPage(drawn, width * height);
  if (kind === "garbled" && recognise) read.garbled.push(number);
  if (kind === "text" || kind === "blank") {
    const upright = uprightOf(page, drawn, (glyph) => !glyph.isUnseen);
    read.pages.push(upright.marks);
    if (upright.isInColumns) read.inColumns.push(number);
    read.otherWay += upright.otherWay;
    read.pictures += drawn.pictures.length;
    read.askew += countAskew(drawn);
    read.beside += countBeside({ width, height }, drawn);
  } else if (recognise) {
    refuseAbove("scanned pages", read.recognised.push(number), MOST_PICTURES);
    const { marks, states } = await readPicturePage(pdf, page, { recognise, fineness: drawn.fineness });
    read.pages.push(marks);
    for (const state of states) read.states[state].push(number);
  } else if (kind === "picture" && hasHiddenText(drawn)) {
    read.foreign.push(number);
    read.pages.push(withoutTrust(uprightOf(page, drawn, (glyph) => glyph.isUnseen).marks));
  } else read.unread.push(number);
}

function uprightOf(page: PDFPageProxy, drawn: DrawnPage, isSeen: (glyph: DrawnGlyph) => boolean): UprightPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return uprightPage({ number: page.pageNumber, width, height }, drawn, isSeen);
}

/** What a scanner recognised is no surer than what we would: its numbers are to be checked. */
function withoutTrust(page: PageMarks): PageMarks {
  return { ...page, glyphs: page.glyphs.map((glyph) => ({ ...glyph, certainty: 0.5 })) };
}

function refuseAbove(what: string, count: number, limit: number): void {
  if (count > limit) throw new ReadRefusal("documents.content_too_large", { what, limit });
}
