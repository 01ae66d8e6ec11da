import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadRefusal } from "../reader.ts";
import { toMatrix } from "./matrix.ts";
import { NO_ANNOTATIONS } from "./open-pdf.ts";
import { PageWalker } from "./page-walker.ts";
import type { DrawnPage } from "./page-walker.ts";
import type { PdfFont } from "./text-state.ts";

const HEAVY_NAME = /bold|black|heavy|demi|simhei|黑体/i;

/** A map with every street and house draws a tenth of it. */
const MOST_OPERATORS = 1_000_000;

/** Everything a page draws, in points of the page as it is shown. */
export async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const operators = await operatorsOf(page);
  const viewport = page.getViewport({ scale: 1 });
  const walker = new PageWalker(toMatrix(viewport.transform), (name) => fontOf(page, name));
  for (const [index, operator] of operators.fnArray.entries()) {
    walker.step(operator, (operators.argsArray[index] as readonly unknown[] | null) ?? []);
  }
  return walker.page;
}

type OperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** Where the library takes in what its own worker hands over, a thousand operators at a time. */
interface CollectingPage {
  _renderPageChunk(chunk: { readonly length: number }, state: unknown): void;
}

/** The list of a page; the library would collect it without end, and so is refused in between where it grows too long. */
async function operatorsOf(page: PDFPageProxy): Promise<OperatorList> {
  const collecting = page as unknown as CollectingPage;
  const collect = collecting._renderPageChunk.bind(page);
  let count = 0;
  return new Promise((resolve, reject) => {
    collecting._renderPageChunk = (chunk, state) => {
      count += chunk.length;
      if (count <= MOST_OPERATORS) collect(chunk, state);
      else reject(tooMany(page.pageNumber));
    };
    page.getOperatorList(NO_ANNOTATIONS).then(resolve, reject);
  });
}

function tooMany(page: number): ReadRefusal {
  return new ReadRefusal("documents.page_too_crowded", { page, limit: MOST_OPERATORS });
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
