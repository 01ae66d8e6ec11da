import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { copyDataFolder, removeFolder, startDemo } from "./demo-service.ts";
import type { DemoService } from "./demo-service.ts";
import { signIn } from "./personas.ts";
import { aLongPlan, importPlan } from "./review-plans.ts";
import { mySite } from "./use-site.ts";

describe("断电不丢 a crash loses nothing", { timeout: 300_000 }, () => {
  let dataFolder = "";
  let service: DemoService;
  let browser: Browser;

  beforeAll(async () => {
    dataFolder = await copyDataFolder(inject("loadedCity"));
    service = await startDemo(dataFolder);
    browser = await chromium.connect(mySite().browser);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await service.end();
    await removeFolder(dataFolder);
  }, 60_000);

  async function open(): Promise<{ window: BrowserContext; page: Page }> {
    const window = await browser.newContext({ baseURL: service.address, locale: "zh-CN", reducedMotion: "reduce" });
    window.setDefaultTimeout(30_000);
    await signIn(window.request, "demo-plan");
    return { window, page: await window.newPage() };
  }

  async function edit(page: Page) {
    await page
      .getByText(/已核对/)
      .first()
      .waitFor();
    await page.getByRole("main").press("j");
    await page.keyboard.press("e");
    return page.getByRole("dialog", { name: "修改任务" });
  }

  test("what was typed outlives kill -9 of the server, a crashed page, and is there on another device", async () => {
    const { window, page } = await open();
    const draft = await importPlan(page, "断电.txt", Buffer.from(aLongPlan("澜州市断电演练计划", 8)));
    await page.goto(`${draft}?tab=tasks`);
    const sheet = await edit(page);
    await sheet.getByLabel("任务名称").fill("写到一半的题目");
    await sheet.getByText(/输入已暂存/).waitFor();

    const { port } = new URL(service.address);
    await service.end("SIGKILL");
    await sheet.getByLabel("任务名称").fill("断电时写完的题目");
    await sheet.getByText("输入暂未送达，正在重试").waitFor();
    await page.getByText("连接中断，正在重试").first().waitFor();
    service = await startDemo(dataFolder, port);
    await sheet.getByText(/输入已暂存/).waitFor();

    // A renderer that dies takes the page with it: nothing is said to the page before.
    await page.goto("chrome://crash").catch(() => undefined);
    const again = await window.newPage();
    await again.goto(`${draft}?tab=tasks`);
    await again.getByText(/您上次有 1 处输入还没有保存/).waitFor();
    await again.getByRole("button", { name: "继续填写" }).click();
    const restored = again.getByRole("dialog", { name: "修改任务" });
    await restored.getByText(/已恢复您 .* 尚未保存的输入/).waitFor();
    expect(await restored.getByLabel("任务名称").inputValue()).toBe("断电时写完的题目");
    await window.close();

    const device = await open();
    await device.page.goto(`${draft}?tab=tasks`);
    await device.page.getByRole("button", { name: "继续填写" }).click();
    const there = device.page.getByRole("dialog", { name: "修改任务" });
    expect(await there.getByLabel("任务名称").inputValue()).toBe("断电时写完的题目");
    await there.getByRole("button", { name: "保存" }).click();
    await there.waitFor({ state: "hidden" });
    await device.page.getByRole("article").getByText("断电时写完的题目").first().waitFor();
    await device.page.reload();
    await device.page
      .getByText(/已核对/)
      .first()
      .waitFor();
    expect(await device.page.getByText(/处输入还没有保存/).count()).toBe(0);
    await device.window.close();
  });
});
