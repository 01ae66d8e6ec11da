import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft } from "../documents.fixtures.ts";
import { on } from "../../../platform/database/database.ts";
import type { DocumentsTables } from "../tables.ts";
import { getOriginalContent, getOriginalView } from "./get-original.ts";
import { originalKind } from "./original-kind.ts";
import { renderOriginals } from "./render-job.ts";
import type { RenderJobParts } from "./render-job.ts";

const tx = useTx();
const PDF = Buffer.from("%PDF-1.7 as it looks");

async function aDocument(format: string): Promise<string> {
  const { draft } = await aDraft(aCall(tx()));
  await on<DocumentsTables>(tx())
    .updateTable("documents.document")
    .set({ format })
    .where("id", "=", draft.documentId)
    .execute();
  return draft.documentId;
}

const parts = (renderFile: RenderJobParts["renderFile"], isThere = true): RenderJobParts => ({
  db: tx(),
  clock: { now: () => new Date("2026-11-21T02:00:00Z") },
  renderFile,
  canRender: () => Promise.resolve(isThere),
});

describe("原件 the original as it looked", () => {
  test("an office file is drawn once, and shown as the pages it was drawn as", async () => {
    const id = await aDocument("docx");
    const seen: string[] = [];
    const job = parts((_, name) => Promise.resolve(seen.push(name) > 0 ? PDF : null));
    expect(await getOriginalView(aCall(tx()), id)).toEqual({ kind: "word" });

    await renderOriginals(job);
    await renderOriginals(job);

    expect(seen).toEqual(["行动计划.txt"]);
    expect(await getOriginalView(aCall(tx()), id)).toEqual({ kind: "pdf" });
    expect(await getOriginalContent(aCall(tx()), id)).toMatchObject({ contentType: "application/pdf", body: PDF });
  });

  test("one that cannot be drawn is not tried again, and is shown another way", async () => {
    const id = await aDocument("doc");
    let tries = 0;
    const job = parts(() => {
      tries += 1;
      return Promise.resolve(null);
    });
    await renderOriginals(job);
    await renderOriginals(job);

    expect(tries).toBe(1);
    expect(await getOriginalView(aCall(tx()), id)).toEqual({ kind: "none" });
    await expect(getOriginalContent(aCall(tx()), id)).rejects.toMatchObject({ code: "documents.original_not_drawn" });
  });

  test("without the program nothing is remembered, so that it can still be installed", async () => {
    await aDocument("docx");
    await renderOriginals(parts(() => Promise.reject(new Error("not asked")), false));
  });

  test("a page is nothing but text on its way to the screen", async () => {
    const id = await aDocument("html");
    expect(await getOriginalContent(aCall(tx()), id)).toMatchObject({ contentType: "text/plain; charset=utf-8" });
  });

  test("what is not there for somebody is not shown to them either", async () => {
    const id = await aDocument("docx");
    const call = aCall(tx(), { role: "liaison" });
    for (const read of [getOriginalView, getOriginalContent]) {
      await expect(read(call, id)).rejects.toMatchObject({ code: "documents.document_not_found" });
    }
  });

  test.each([
    ["pdf", false, "pdf"],
    ["docx", false, "word"],
    ["docx", true, "pdf"],
    ["wps", true, "pdf"],
    ["wps", false, "none"],
    ["et", false, "sheet"],
    ["xlsx", true, "sheet"],
    ["txt", false, "text"],
    ["something new", false, "none"],
  ] as const)("%s, drawn: %s, is shown as %s", (format, isDrawn, kind) => {
    expect(originalKind(format, isDrawn)).toBe(kind);
  });
});
