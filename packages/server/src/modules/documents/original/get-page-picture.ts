import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { getOriginalRow } from "../document/document-store.ts";
import { getReadableDocument } from "../document/read-documents.ts";
import type { PagePainter, PageRegion } from "./page-painter.ts";
import { findRendition } from "./rendition-store.ts";

/** Which page, and which region of it. */
export interface PageWish {
  readonly id: string;
  /** From 1. */
  readonly page: number;
  /** `left,top,right,bottom` in points, as places of a PDF are given. */
  readonly box?: string | undefined;
}

/** A page of the original as a picture, or the region of it that words were read from. */
export async function getPagePicture(call: Call, painter: PagePainter, wish: PageWish): Promise<FileAnswer> {
  const { fileId, format, fileName } = await getReadableDocument(call, wish.id);
  const load = async (): Promise<Uint8Array> => {
    const pdf =
      format === "pdf" ? (await getOriginalRow(call.tx, wish.id)).content : await findRendition(call.tx, fileId);
    if (!pdf) throw new AppError("documents.original_not_drawn", { id: wish.id });
    return pdf;
  };
  const body = await paint(painter, { key: fileId, load }, wish);
  if (!body) throw new AppError("documents.page_region_not_found", { page: wish.page });
  return { fileName: `${fileName}-${wish.page}.png`, contentType: "image/png", body, inline: true };
}

async function paint(
  painter: PagePainter,
  file: { readonly key: string; readonly load: () => Promise<Uint8Array> },
  { id, page, box }: PageWish,
): Promise<Buffer | null> {
  try {
    return await painter.paint(file, page, regionOf(box));
  } catch (error) {
    if (error instanceof AppError) throw error;
    // A page that the library cannot draw is the file's fault: the words are there all the same.
    throw new AppError("documents.page_not_drawn", { id, page });
  }
}

function regionOf(box: string | undefined): PageRegion | null {
  if (box === undefined) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = box.split(",").map(Number);
  return [left, top, right, bottom];
}
