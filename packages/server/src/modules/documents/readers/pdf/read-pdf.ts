import { BlockSink } from "../block-sink.ts";
import { layOut } from "../page-layout/lay-out.ts";
import { reportLayout } from "../page-layout/report-layout.ts";
import { rangesOf } from "../page-ranges.ts";
import { ReadRefusal } from "../reader.ts";
import type { ReadOptions, ReadResult } from "../reader.ts";
import { WarningLog } from "../warnings.ts";
import type { WarningCode } from "../warnings.ts";
import { mendFonts } from "./mend-fonts.ts";
import { withPdf } from "./open-pdf.ts";
import { HEAD, latin } from "./pdf-head.ts";
import { readPages } from "./read-pages.ts";
import type { PagesRead } from "./read-pages.ts";
import { refuseBombs } from "./refuse-bombs.ts";
import type { PictureState } from "./picture-page.ts";

/** Reads a PDF from its bytes to its blocks. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const warnings = new WarningLog();
  if (!isPlaceTableWhole(bytes)) warnings.add("pdf_repaired");
  await refuseBombs(bytes);
  const mended = mendFonts(bytes);
  warnings.addCount("fonts_damaged", mended.count);
  const read = await withPdf(mended.bytes, (pdf) => readPages(pdf, options));
  refuseWithoutText(read, options.fileName);
  const sink = new BlockSink();
  const tally = layOut(read.pages, sink);
  reportLayout(tally, warnings);
  reportPages(read, tally.recognisedNumbers, warnings);
  return { format: "pdf", content: sink.build(options.fileName), warnings: warnings.list() };
}

/** Nothing but pictures, and nobody to read them, or vertical writing, which nobody can. */
function refuseWithoutText({ pages, unread, states: { vertical } }: PagesRead, fileName: string): void {
  if (pages.some((page) => page.glyphs.some((glyph) => glyph.text.trim() !== ""))) return;
  if (unread.length > 0) throw new ReadRefusal("documents.recognition_missing", { fileName, pages: rangesOf(unread) });
  if (vertical.length > 0) throw new ReadRefusal("documents.vertical_writing", { fileName, pages: rangesOf(vertical) });
}

function reportPages(read: PagesRead, numbers: number, warnings: WarningLog): void {
  const pages = (list: readonly number[]) => ({ count: list.length, pages: rangesOf(list) });
  if (read.recognised.length > 0) warnings.add("recognised_pages", { count: read.recognised.length, numbers });
  if (read.garbled.length > 0) warnings.add("garbled_pages", pages(read.garbled));
  if (read.unread.length > 0) warnings.add("pages_not_recognised", pages(read.unread));
  if (read.foreign.length > 0) warnings.add("foreign_recognition", pages(read.foreign));
  for (const [state, code] of Object.entries(STATE_WARNINGS)) {
    const list = read.states[state as PictureState];
    if (list.length > 0) warnings.add(code, pages(list));
  }
  warnings.addCount("pictures", read.pictures);
  if (read.inColumns.length > 0) warnings.add("vertical_pages", pages(read.inColumns));
  warnings.addCount("watermark", read.askew);
  warnings.addCount("other_direction", read.otherWay);
  warnings.addCount("hidden_left_out", read.beside);
}

const STATE_WARNINGS: Readonly<Record<PictureState, WarningCode>> = {
  turned: "pages_turned",
  straightened: "pages_straightened",
  slanting: "pages_slanting",
  vertical: "vertical_pages_unread",
  hardlyRead: "pages_hardly_read",
};

/** Whether the file says truly where its parts stand (ISO 32000-1 §7.5.5); otherwise the library searches for them. */
function isPlaceTableWhole(bytes: Uint8Array): boolean {
  const tail = latin(bytes.subarray(-HEAD * 2));
  const at = Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1] ?? Number.NaN);
  const head = latin(bytes.subarray(0, HEAD)).indexOf("%PDF-");
  return [at, at + head].some((start) => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(bytes.subarray(start, start + 40))));
}
