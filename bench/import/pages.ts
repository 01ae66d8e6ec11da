import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { encodePng } from "../../packages/server/src/modules/documents/readers/recognition/raster.ts";
import { drawPage } from "../../packages/server/src/modules/documents/readers/pdf/draw-page.ts";
import { withPdf } from "../../packages/server/src/modules/documents/readers/pdf/open-pdf.ts";
import { ReadingDesk } from "../../packages/server/src/modules/documents/reading/reading-desk.ts";
import { ExternalPrograms } from "../../packages/server/src/modules/documents/tools/external-programs.ts";
import { hasRecognition } from "../../packages/server/src/modules/documents/tools/ocr.ts";
import { printTable } from "../table.ts";

const PLAN = fileURLToPath(new URL("../../samples/files/district-plan.pdf", import.meta.url));
const PIXELS_PER_POINT = 150 / 72;

/** Prints how many pages a second are read from a PDF with text and from pictures of its pages, and what memory that takes. */
export async function measurePages(): Promise<void> {
  const programs = new ExternalPrograms();
  const desk = new ReadingDesk({ workers: 1, timeLimitMs: 60_000, memoryLimitMb: 512 }, programs);
  const bytes = await readFile(PLAN);
  const { pages, picture } = await firstPage(bytes);
  const rows = [await measure("PDF with text", pages, () => desk.read(bytes, "plan.pdf"))];
  if (await hasRecognition(programs)) {
    rows.push(await measure("picture, 150 dpi", 1, () => desk.read(picture, "page.png")));
  } else console.log("\nNo Tesseract on this machine: recognition is not measured.");
  await desk.close();
  console.log(
    "\nImport: pages, after a warm-up; memory of this process with its threads, without the programs it asks",
  );
  printTable(["file", "pages", "time", "pages/s", "memory"], rows);
}

async function measure(name: string, pages: number, read: () => Promise<unknown>): Promise<string[]> {
  await read();
  const before = process.memoryUsage().rss;
  const from = performance.now();
  await read();
  const seconds = (performance.now() - from) / 1000;
  const grown = Math.max(0, process.memoryUsage().rss - before);
  const memory = `${Math.round(process.memoryUsage().rss / 1e6)} MB (+${Math.round(grown / 1e6)})`;
  return [name, String(pages), `${(seconds * 1000).toFixed(0)} ms`, (pages / seconds).toFixed(2), memory];
}

async function firstPage(bytes: Uint8Array): Promise<{ pages: number; picture: Buffer }> {
  return withPdf(bytes, async (pdf) => {
    const { width, height, pixels } = await drawPage(pdf, await pdf.getPage(1), PIXELS_PER_POINT);
    return { pages: pdf.numPages, picture: encodePng({ width, height, channels: 4, pixels }) };
  });
}
