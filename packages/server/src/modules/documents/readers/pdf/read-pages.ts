import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageMarks } from "../page-layout/page.ts";
import { ReadRefusal } from "../reader.ts";
import type { ReadOptions } from "../reader.ts";
import type { WarningLog } from "../warnings.ts";
import { toMatrix } from "./matrix.ts";
import { NO_ANNOTATIONS } from "./open-pdf.ts";
import { countAskew, pageMarksOf } from "./page-marks.ts";
import { PageWalker } from "./page-walker.ts";
import type { DrawnPage } from "./page-walker.ts";
import type { PdfFont } from "./text-state.ts";

/** No plan has as many pages; a file that has is split by hand. */
const MOST_PAGES = 2_000;

/** The marks of every page, one page in memory at a time. */
export async function readPages(
  pdf: PDFDocumentProxy,
  _options: ReadOptions,
  warnings: WarningLog,
): Promise<PageMarks[]> {
  if (pdf.numPages > MOST_PAGES) {
    throw new ReadRefusal("documents.content_too_large", { what: "pages", limit: MOST_PAGES });
  }
  const pages: PageMarks[] = [];
  let pictures = 0;
  let askew = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const drawn = await drawnPage(page);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push(pageMarksOf({ number, width, height }, drawn, (glyph) => !glyph.isUnseen));
    pictures += drawn.pictures.length;
    askew += countAskew(drawn);
    page.cleanup();
  }
  warnings.addCount("pictures", pictures);
  warnings.addCount("watermark", askew);
  return pages;
}

async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const operators = await page.getOperatorList(NO_ANNOTATIONS);
  const viewport = page.getViewport({ scale: 1 });
  const walker = new PageWalker(toMatrix(viewport.transform), (name) => fontOf(page, name));
  for (const [index, operator] of operators.fnArray.entries()) {
    walker.step(operator, (operators.argsArray[index] as readonly unknown[] | null) ?? []);
  }
  return walker.page;
}

const HEAVY_NAME = /bold|black|heavy|demi|simhei|黑体/i;

function fontOf(page: PDFPageProxy, name: string): PdfFont | null {
  if (!page.commonObjs.has(name)) return null;
  const font = page.commonObjs.get(name) as {
    readonly name?: string;
    readonly bold?: boolean;
    readonly black?: boolean;
    readonly vertical?: boolean;
    readonly fontMatrix?: readonly number[];
  };
  return {
    isBold: font.bold === true || font.black === true || HEAVY_NAME.test(font.name ?? ""),
    isVertical: font.vertical === true,
    unit: font.fontMatrix?.[0] ?? 0.001,
  };
}
