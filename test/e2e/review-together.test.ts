import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { aLongPlan, importPlan } from "./review-plans.ts";
import { useSite } from "./use-site.ts";

describe("两人同时核对 two reviewers at once", { timeout: 240_000 }, () => {
  const site = useSite();

  async function two(name: string) {
    const [one, other] = [await site().open({ as: "demo-plan" }), await site().open({ as: "demo-plan" })];
    const draft = await importPlan(one, `${name}.txt`, Buffer.from(aLongPlan(`澜州市${name}行动计划`, 12)));
    for (const page of [one, other]) {
      await page.goto(`${draft}?tab=tasks`);
      await page.getByText("已核对 0 /").first().waitFor();
    }
    return { one, other };
  }

  const firstCard = (page: Page) => page.getByRole("main").locator("[data-entry]").first();

  test("each sees the other's step without reloading, who is there and at which entry", async () => {
    const { one, other } = await two("共同核对");
    await one.getByRole("main").press("j");
    await firstCard(other)
      .getByText(/正在看/)
      .waitFor();
    const startedAt = performance.now();
    await one.keyboard.press("a");
    await firstCard(other).getByText("已采纳").waitFor();
    const seen = Math.round(performance.now() - startedAt);
    console.log(`the other reviewer saw an acceptance after ${seen} ms`);
    await other.getByText("已核对 1 /").first().waitFor();
    await one.keyboard.press("Control+z");
    await other.getByText("已核对 0 /").first().waitFor();
  });

  test("two who edit one item: different fields are merged, the same field is chosen; nothing is overwritten", async () => {
    const { one, other } = await two("同一条目");
    const sheets = [];
    for (const page of [one, other]) {
      await page.getByRole("main").press("j");
      await page.keyboard.press("e");
      sheets.push(page.getByRole("dialog", { name: "修改任务" }));
    }
    const [mine, theirs] = sheets;
    if (!mine || !theirs) throw new Error("two sheets are open");
    await mine.getByLabel("任务名称").fill("甲写的题目");
    await theirs.getByLabel("任务名称").fill("乙写的题目");
    await theirs.getByLabel("时间节点").fill("2028-06-30");
    await mine.getByRole("button", { name: "保存" }).click();
    await theirs.getByText(/刚刚改过这一条/).waitFor();
    await theirs.getByText("甲写的题目").first().waitFor();

    await theirs.getByRole("radio", { name: /现在的 甲写的题目/ }).check();
    await theirs.getByRole("button", { name: "按选择合并" }).click();
    expect(await theirs.getByLabel("任务名称").inputValue()).toBe("甲写的题目");
    expect(await theirs.getByLabel("时间节点").inputValue()).toBe("2028-06-30");
    await theirs.getByRole("button", { name: "保存" }).click();
    await theirs.waitFor({ state: "hidden" });
    await firstCard(one)
      .getByText("2028-06-30")
      .or(firstCard(one).getByText(/2028年6月30日/))
      .first()
      .waitFor();
    await firstCard(one).getByText("甲写的题目").first().waitFor();
  });
});
