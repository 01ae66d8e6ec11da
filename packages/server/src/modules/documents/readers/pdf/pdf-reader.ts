import type { Reader } from "../reader.ts";
import { HEAD, latin } from "./pdf-head.ts";

/** PDF (ISO 32000): text by where it stands on the page; pages without text by what recognition makes of them. */
export const pdfReader: Reader = {
  format: "pdf",
  label: { zh: "PDF 文件", en: "PDF document" },
  extensions: [".pdf"],
  detect: (bytes) => (latin(bytes.subarray(0, HEAD)).includes("%PDF-") ? 1 : 0),
  // The library behind it is large: only a PDF loads it.
  read: async (bytes, options) => (await import("./read-pdf.ts")).readPdf(bytes, options),
};
