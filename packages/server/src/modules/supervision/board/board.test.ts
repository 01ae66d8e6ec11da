import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { ReadingDesk } from "../../documents/reading/reading-desk.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { downloadBoard } from "./download-board.ts";

const tx = useTx();

describe("挂图作战图 the board as a file", () => {
  test("it shows the items of its day, and no item that came later", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled", title: "先有的" });
    await anItem(tx(), cast, { status: "filed", title: "未交办的" });
    await anItem(tx(), cast, { status: "handled", title: "后来的", day: "2026-04-08" });
    const call = callOf(tx(), cast.leader, "2026-05-01");

    const { body } = await downloadBoard(call, { on: "2026-04-03", sheet: "A3", format: "svg" }, () =>
      Promise.resolve(null),
    );

    const svg = (body as Buffer).toString("utf8");
    expect(svg).toContain("先有的");
    for (const title of ["未交办的", "后来的"]) expect(svg).not.toContain(title);
  });

  test.each([
    ["A3", "1190.55 x 841.89"],
    ["A0", "3370.39 x 2383.94"],
  ] as const)("as a PDF it is one sheet of %s", async (sheet, size) => {
    const desk = new ReadingDesk({ workers: 1, timeLimitMs: 60_000, memoryLimitMb: 512 });
    const folder = await mkdtemp(join(tmpdir(), "zhigang-board-"));
    try {
      const cast = await aCast(tx());
      await anItem(tx(), cast, { status: "handled" });
      const call = callOf(tx(), cast.leader, "2026-05-01");
      const download = downloadBoard(call, { on: "2026-04-03", sheet, format: "pdf" }, (bytes, from) =>
        desk.drawPdf(bytes, from),
      );
      if (!(await desk.canRender())) {
        await expect(download).rejects.toMatchObject({ code: "supervision.pdf_unavailable" });
        return;
      }
      const { body } = await download;
      expect(await sheetOf(body as Buffer, folder)).toEqual({ pages: "1", size });
    } finally {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Pages and size in points, as Poppler reads them. */
async function sheetOf(pdf: Buffer, folder: string): Promise<{ pages: string | undefined; size: string | undefined }> {
  await writeFile(join(folder, "board.pdf"), pdf);
  const { stdout } = await promisify(execFile)("pdfinfo", [join(folder, "board.pdf")]);
  return { pages: /Pages:\s+(\d+)/.exec(stdout)?.[1], size: /Page size:\s+([\d.]+ x [\d.]+)/.exec(stdout)?.[1] };
}
