import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AnnotationMode, getDocument, PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadRefusal } from "../reader.ts";

/** Folders of the library's own character maps, fonts and decoders: nothing is fetched from elsewhere. */
const LIBRARY = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => `${join(LIBRARY, name)}/`;

/** A picture inside a PDF is not decoded beyond this. */
const MOST_PIXELS = 60_000_000;

/** Scripts, forms and annotations stay shut; the fonts of the machine are not asked. */
const SETTINGS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  fontExtraProperties: true,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: MOST_PIXELS,
  cMapUrl: folder("cmaps"),
  cMapPacked: true,
  standardFontDataUrl: folder("standard_fonts"),
  wasmUrl: folder("wasm"),
  verbosity: 0,
} as const;

/** Annotations are drawn by nobody here. */
export const NO_ANNOTATIONS = { annotationMode: AnnotationMode.DISABLE } as const;

/** Opens a PDF and hands it to `work`; a file that needs a password or is none is refused. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  work: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // The library takes the bytes it is given for itself.
  const task = getDocument({ ...SETTINGS, data: Uint8Array.from(bytes) });
  try {
    return await work(await task.promise);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

/** What the library throws about a file, told from a mistake of our own. */
const LIBRARY_ERROR = /Exception$|^FormatError$|^XRef/;

function refusalOf(error: unknown): unknown {
  if (error instanceof ReadRefusal) return error;
  if (error instanceof PasswordException) return new ReadRefusal("documents.encrypted", {}, error);
  if (error instanceof Error && LIBRARY_ERROR.test(error.name))
    return new ReadRefusal("documents.not_a_pdf", {}, error);
  return error;
}
