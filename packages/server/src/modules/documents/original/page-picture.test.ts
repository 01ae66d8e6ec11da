import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { on } from "../../../platform/database/database.ts";
import { aDraft } from "../documents.fixtures.ts";
import { aPdf, prose } from "../readers/pdf/pdf.fixtures.ts";
import type { DocumentsTables } from "../tables.ts";
import { getPagePicture } from "./get-page-picture.ts";
import { PagePainter } from "./page-painter.ts";
import { putRendition } from "./rendition-store.ts";

const tx = useTx();
const PDF = aPdf([{ texts: prose(["到2027年建成平台25个。"]) }, { rotate: 90 }]);

async function aDocument(format: string, content: Buffer = PDF): Promise<{ id: string; fileId: string }> {
  const { draft } = await aDraft(aCall(tx()));
  const { fileId } = await on<DocumentsTables>(tx())
    .updateTable("documents.document")
    .set({ format })
    .where("id", "=", draft.documentId)
    .returning("fileId")
    .executeTakeFirstOrThrow();
  await on<DocumentsTables>(tx()).updateTable("documents.file").set({ content }).where("id", "=", fileId).execute();
  return { id: draft.documentId, fileId };
}

async function sizeOf(wish: Parameters<typeof getPagePicture>[2], painter = new PagePainter()) {
  const { body, contentType } = await getPagePicture(aCall(tx()), painter, wish);
  const png = Buffer.from(body as Uint8Array);
  expect(contentType).toBe("image/png");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("原件页面图片 pages of the original as pictures", () => {
  test("a page, a region of it, and a page that is shown turned", async () => {
    const { id } = await aDocument("pdf");
    const painter = new PagePainter();

    expect(await sizeOf({ id, page: 1 }, painter)).toEqual([1190, 1684]);
    expect(await sizeOf({ id, page: 1, box: "80,100,180,130.5" }, painter)).toEqual([200, 61]);
    expect(await sizeOf({ id, page: 2 }, painter)).toEqual([1684, 1190]);
  });

  test("a picture that was imported is drawn from the pages it was put on", async () => {
    const { id, fileId } = await aDocument("png", Buffer.from("the picture itself"));
    const wish = { id, page: 1, box: "0,0,10,10" };
    await expect(sizeOf(wish)).rejects.toMatchObject({ code: "documents.original_not_drawn" });

    await putRendition(tx(), { fileId, content: PDF, createdAt: new Date("2026-11-21T02:00:00Z") });
    expect(await sizeOf(wish)).toEqual([20, 20]);
  });

  test.each([
    ["a page that is not there", { page: 3 }],
    ["a region beyond the page", { page: 1, box: "600,0,700,50" }],
    ["a region turned inside out", { page: 1, box: "100,100,50,50" }],
  ])("%s is not found", async (_, wish) => {
    const { id } = await aDocument("pdf");

    await expect(sizeOf({ id, ...wish })).rejects.toMatchObject({ code: "documents.page_region_not_found" });
  });

  test("a file that is no PDF after all is not drawn, and the service lives on", async () => {
    const { id } = await aDocument("pdf", Buffer.from("%PDF-1.7 broken"));

    await expect(sizeOf({ id, page: 1 })).rejects.toMatchObject({ code: "documents.page_not_drawn" });
  });

  test("a document in review has no pages for who may not see it", async () => {
    const { id } = await aDocument("pdf");
    const wish = getPagePicture(aCall(tx(), { role: "liaison" }), new PagePainter(), { id, page: 1 });

    await expect(wish).rejects.toMatchObject({ code: "documents.document_not_found" });
  });
});
