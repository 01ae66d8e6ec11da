import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { toMatrix } from "./matrix.ts";
import { NO_ANNOTATIONS } from "./open-pdf.ts";
import { PageWalker } from "./page-walker.ts";
import type { DrawnPage } from "./page-walker.ts";
import type { PdfFont } from "./text-state.ts";

const HEAVY_NAME = /bold|black|heavy|demi|simhei|黑体/i;

/** Everything a page draws, in points of the page as it is shown. */
export async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const operators = await page.getOperatorList(NO_ANNOTATIONS);
  const viewport = page.getViewport({ scale: 1 });
  const walker = new PageWalker(toMatrix(viewport.transform), (name) => fontOf(page, name));
  for (const [index, operator] of operators.fnArray.entries()) {
    walker.step(operator, (operators.argsArray[index] as readonly unknown[] | null) ?? []);
  }
  return walker.page;
}

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
