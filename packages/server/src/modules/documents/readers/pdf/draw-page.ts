import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadRefusal } from "../reader.ts";
import { NO_ANNOTATIONS } from "./open-pdf.ts";

/** A drawn page: red, green, blue and opacity of each pixel. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

interface SurfaceEntry {
  readonly canvas: unknown;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

/** The library's own types speak of a browser's canvas; here it is a library's (docs/adr). */
interface SurfaceFactory {
  create(width: number, height: number): SurfaceEntry;
  destroy(entry: SurfaceEntry): void;
}

/** More than any page at reading size. */
const MOST_PIXELS = 40_000_000;

/** Draws a page, `scale` pixels to the point. The library that draws is optional: without it the refusal names it. */
export async function drawPage(pdf: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<DrawnPicture> {
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  if (width * height > MOST_PIXELS) throw new ReadRefusal("documents.picture_too_large", { width, height });
  const factory = pdf.canvasFactory as SurfaceFactory;
  const entry = createSurface(factory, width, height);
  try {
    const order = { canvas: entry.canvas, viewport, background: "white", ...NO_ANNOTATIONS };
    await page.render(order as unknown as Parameters<PDFPageProxy["render"]>[0]).promise;
    return { width, height, pixels: entry.context.getImageData(0, 0, width, height).data };
  } finally {
    factory.destroy(entry);
  }
}

function createSurface(factory: SurfaceFactory, width: number, height: number): SurfaceEntry {
  try {
    return factory.create(width, height);
  } catch (error) {
    throw new ReadRefusal("documents.drawing_missing", {}, error);
  }
}
