import type { PDFDocumentProxy } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- the address of the file, which the bundler gives
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { basePath } from "../../../../api/document-settings.ts";

/** Opens a PDF in a worker of our own origin, without evaluating code and without fetching anything but our own tables. */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  GlobalWorkerOptions.workerSrc = workerAddress;
  return getDocument({
    // The worker takes the bytes for itself; the ones kept stay whole.
    data: bytes.slice(0),
    useWasm: false,
    enableXfa: false,
    disableFontFace: false,
    cMapUrl: `${basePath().replace(/\/$/, "")}/assets/cmaps/`,
    cMapPacked: true,
  }).promise;
}
