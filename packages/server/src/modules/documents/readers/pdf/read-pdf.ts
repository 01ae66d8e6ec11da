import { BlockSink } from "../block-sink.ts";
import { layOut } from "../page-layout/lay-out.ts";
import { reportLayout } from "../page-layout/report-layout.ts";
import type { ReadOptions, ReadResult } from "../reader.ts";
import { WarningLog } from "../warnings.ts";
import { HEAD, latin } from "./pdf-head.ts";
import { withPdf } from "./open-pdf.ts";
import { readPages } from "./read-pages.ts";

/** Reads a PDF from its bytes to its blocks. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const warnings = new WarningLog();
  if (!isPlaceTableWhole(bytes)) warnings.add("pdf_repaired");
  const pages = await withPdf(bytes, (pdf) => readPages(pdf, options, warnings));
  const sink = new BlockSink();
  reportLayout(layOut(pages, sink), warnings);
  return { format: "pdf", content: sink.build(options.fileName), warnings: warnings.list() };
}

/** Whether the file says truly where its parts stand (ISO 32000-1 §7.5.5); otherwise the library searches for them. */
function isPlaceTableWhole(bytes: Uint8Array): boolean {
  const tail = latin(bytes.subarray(-HEAD * 2));
  const at = Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1] ?? Number.NaN);
  const head = latin(bytes.subarray(0, HEAD)).indexOf("%PDF-");
  return [at, at + head].some((start) => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(bytes.subarray(start, start + 40))));
}
