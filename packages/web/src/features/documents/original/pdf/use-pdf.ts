import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { openPdf } from "./open-pdf.ts";
import { readPdfWords } from "./pdf-words.ts";
import type { PdfWords } from "./pdf-words.ts";

/** The size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** An opened PDF; its words follow a moment later. */
export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy | null;
  readonly sizes: readonly PageSize[];
  readonly words: PdfWords | null;
  readonly error: unknown;
}

const NOTHING: OpenedPdf = { pdf: null, sizes: [], words: null, error: null };

/** Opens a PDF, and lets go of it when the screen moves on. */
export function usePdf(bytes: ArrayBuffer | undefined): OpenedPdf {
  const [opened, setOpened] = useState(NOTHING);
  useEffect(() => {
    if (!bytes) return undefined;
    let isGone = false;
    let own: PDFDocumentProxy | null = null;
    const open = async (): Promise<void> => {
      const pdf = await openPdf(bytes);
      own = pdf;
      if (isGone) return void pdf.loadingTask.destroy();
      const sizes = await sizesOf(pdf);
      if (!isGone) setOpened({ ...NOTHING, pdf, sizes });
      const words = await readPdfWords(pdf);
      if (!isGone) setOpened((before) => ({ ...before, words }));
    };
    open().catch((error: unknown) => {
      if (!isGone) setOpened({ ...NOTHING, error });
    });
    return () => {
      isGone = true;
      void own?.loadingTask.destroy();
    };
  }, [bytes]);
  return opened;
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return sizes;
}
