import { parentPort, workerData } from "node:worker_threads";
import { drawPage } from "../readers/pdf/draw-page.ts";
import { withPdf } from "../readers/pdf/open-pdf.ts";
import type { PaintOrder, PaintReport } from "./page-painter.ts";

/** The thread that draws one page and ends. */
void paint(workerData as PaintOrder).then((report) => parentPort?.postMessage(report));

async function paint({ bytes, page, scale }: PaintOrder): Promise<PaintReport> {
  return withPdf(bytes, async (pdf) => {
    if (page > pdf.numPages) return { kind: "no_such_page" };
    const { width, height, pixels } = await drawPage(pdf, await pdf.getPage(page), scale);
    return { kind: "painted", width, height, pixels };
  });
}
