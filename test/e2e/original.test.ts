import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useSite } from "./use-site.ts";

/** A paper of its own by one comment behind its end, so that no other journey has brought it in before. */
const PDF = Buffer.concat([
  readFileSync(new URL("../../samples/files/district-plan.pdf", import.meta.url)),
  Buffer.from("\n% original\n"),
]);

/** The draft of a paper, by the name of its file. */
async function draftOf(page: Page, fileName: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await page.request.get("api/documents");
    const { items } = (await answer.json()) as { items: { fileName: string; draftId: string | null }[] };
    const draftId = items.find((item) => item.fileName === fileName)?.draftId;
    if (draftId) return draftId;
    await page.waitForTimeout(500);
  }
  throw new Error(`${fileName} was not read`);
}

describe("原件 the original as it looked", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a PDF stands beside its reading: what is selected is lit in it, what is pressed is selected", async () => {
    const page = await site().open({ as: "demo-plan" });
    await page.goto("documents");
    await page
      .getByLabel("选择文件")
      .first()
      .setInputFiles({ name: "区级计划.pdf", mimeType: "application/pdf", buffer: PDF });
    const draftId = await draftOf(page, "区级计划.pdf");

    await page.goto(`drafts/${draftId}`);
    await page.getByRole("radio", { name: "原件" }).click();
    await page.waitForURL(/view=original/);
    await page.locator("[data-page] canvas").first().waitFor();
    const line = page.locator("[data-words] span", { hasText: /[\u4e00-\u9fff]{4}/ }).first();
    await line.click({ clickCount: 3 });
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain(await line.textContent());
    expect(new URL(page.url()).searchParams.get("at")).toBeNull();
    await page.evaluate(() => document.getSelection()?.empty());
    await page.keyboard.press("j");
    await page.locator("[data-lit]").first().waitFor();
    const first = new URL(page.url()).searchParams.get("at");

    const words = page.locator("[data-page] [data-lit]").first();
    await page.keyboard.press("j");
    await page.waitForFunction((at) => new URL(location.href).searchParams.get("at") !== at, first);
    await words.waitFor();
    expect(await page.locator("[data-page]").count()).toBeGreaterThan(3);

    const second = new URL(page.url()).searchParams.get("at");
    const { number, ...position } = await words.evaluate((lit) => {
      const paper = lit.parentElement as HTMLElement;
      const [inner, outer] = [lit.getBoundingClientRect(), paper.getBoundingClientRect()];
      const [x, y] = [inner.left - outer.left + inner.width / 2, inner.top - outer.top + inner.height / 2];
      return { number: paper.dataset["page"] ?? "", x, y };
    });
    await page.keyboard.press("k");
    await page.waitForFunction((at) => new URL(location.href).searchParams.get("at") === at, first);
    await page.locator(`[data-page="${number}"]`).click({ position });
    await page.waitForFunction((at) => new URL(location.href).searchParams.get("at") === at, second);
  });

  test("a sheet is a grid: a pressed cell selects what was read from it", async () => {
    const page = await site().open({ as: "demo-plan", language: "en" });
    const draftId = await draftOf(page, "work-list.xlsx");
    await page.goto(`drafts/${draftId}?view=original`);

    const cell = page.getByRole("cell", { name: "政务大模型知识库建设" });
    await cell.click();
    await page.waitForURL(/at=/);
    expect(await page.locator("td[data-lit]").count()).toBeGreaterThan(0);
    expect(await page.getByRole("columnheader", { name: "C", exact: true }).count()).toBe(1);
  });

  test("a web page stands in a frame in which nothing runs", async () => {
    const page = await site().open({ as: "demo-plan" });
    const answer = await page.request.get("api/documents");
    const { items } = (await answer.json()) as { items: { fileName: string; id: string }[] };
    const id = items.find((item) => item.fileName === "three-year-plan.html")?.id ?? "";
    await page.goto(`documents/${id}?view=original`);

    const frame = page.locator("iframe");
    await frame.waitFor();
    expect(await frame.getAttribute("sandbox")).toBe("allow-same-origin");
    await frame.contentFrame().getByText("一网感知工程").first().waitFor();
    expect(await frame.contentFrame().locator("script, style, link").count()).toBe(0);
  });
});
