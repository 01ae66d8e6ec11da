import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { settle, visit } from "./pages.ts";
import { useSite } from "./use-site.ts";

const fromServer = createRequire(pathToFileURL("packages/server/package.json"));
const { strFromU8, unzipSync } = fromServer("fflate") as typeof import("fflate");

describe("任务表 the task table", { timeout: 120_000 }, () => {
  const site = useSite();
  const table = (page: Page) => page.getByRole("grid", { name: "任务台账" });

  test("filters, sorts and groups; the address holds all of it, and a saved view brings it back", async () => {
    const page = await site().open({ as: "demo-plan" });
    await visit(page, "ledger/tasks");
    const all = Number(await table(page).getAttribute("aria-rowcount"));
    expect(all).toBeGreaterThan(50);

    await page.getByRole("searchbox", { name: "搜索任务" }).last().fill("数据");
    await page.waitForURL(/q=/);
    await settle(page);
    await expect.poll(async () => Number(await table(page).getAttribute("aria-rowcount"))).toBeLessThan(all);
    await page.getByRole("columnheader", { name: /任务/ }).first().getByRole("button").first().click();
    await page.waitForURL(/sort=/);
    await page.getByRole("radio", { name: "按单位" }).click();
    await page.waitForURL(/group=department/);
    const address = new URL(page.url()).search;

    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("button", { name: "保存当前视图" }).click();
    await page.getByLabel("视图名称").fill("数据任务");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByText("视图“数据任务”已保存").waitFor();

    await visit(page, "ledger/tasks");
    await page.getByRole("button", { name: "视图" }).click();
    await page.getByRole("button", { name: "数据任务", exact: true }).click();
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual(Object.fromEntries(new URLSearchParams(address)));
  });

  test.each([
    ["任务分工表（docx，公文版式）", "docx", "word/document.xml"],
    ["电子表格（xlsx）", "xlsx", "xl/workbook.xml"],
  ])("%s is downloaded and opens again with the tasks of the view", async (entry, ending, part) => {
    const page = await site().open({ as: "demo-plan" });
    await visit(page, "ledger/tasks?q=数据");
    const title = (
      (await (await page.request.get("api/tasks?limit=1&q=数据")).json()) as { items: { title: string }[] }
    ).items[0]?.title;

    await page.getByRole("button", { name: "导出" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: entry }).click(),
    ]);

    expect(file.suggestedFilename()).toMatch(new RegExp(`_\\d{8}_\\d{4}\\.${ending}$`));
    const parts = unzipSync(await buffer(await file.createReadStream()));
    expect(Object.keys(parts)).toContain(part);
    const words = Object.keys(parts)
      .filter((name) => name.endsWith(".xml"))
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    expect(words.join("").replace(/<[^>]+>/g, "")).toContain(title);
  });

  test("two people edit the same task: the second is told and nothing is overwritten", async () => {
    const [first, second] = [await site().open({ as: "demo-plan" }), await site().open({ as: "demo-supervision" })];
    const { items } = (await (await first.request.get("api/tasks?limit=1")).json()) as { items: { id: string }[] };
    for (const page of [first, second]) {
      await visit(page, `ledger/tasks/${items[0]?.id}`);
      await page.getByRole("button", { name: "修改任务" }).click();
    }
    const note = (page: Page) => page.getByRole("dialog", { name: "修改任务" }).getByLabel("备注");
    const save = (page: Page) => page.getByRole("dialog", { name: "修改任务" }).getByRole("button", { name: "保存" });

    await note(first).fill("规划处写下的备注");
    await save(first).click();
    await first.getByRole("dialog").waitFor({ state: "hidden" });
    await note(second).fill("督查室写下的备注");
    await save(second).click();

    await second.getByText("您修改期间，别人已先保存了改动").waitFor();
    const kept = (await (await first.request.get(`api/tasks/${items[0]?.id}`)).json()) as { note: string };
    expect(kept.note).toBe("规划处写下的备注");
  });
});
