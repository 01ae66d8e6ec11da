import { describe, expect, test } from "vitest";
import { importPlan, publishDraft } from "./review-plans.ts";
import { useSite } from "./use-site.ts";

/** A plan of a city that does not exist, and what became of it a year later: one task more, one less, one changed. */
const FIRST = `青澜市岸线修复行动方案

一、重点任务
（一）修复北岸湿地。2027年底前修复湿地30公顷。（牵头单位：市数据局）
（二）清理废弃码头。2026年底前完成5处废弃码头清理。（牵头单位：市财政局）
（三）建设岸线感知网。布设监测站点12个。（牵头单位：市科技局）
`;
const SECOND = FIRST.replace("修复湿地30公顷", "修复湿地45公顷").replace(
  /（二）清理废弃码头。.*\n/,
  "（二）建设亲海步道。2028年底前建成亲海步道8公里。（牵头单位：市财政局）\n",
);

describe("规划的新版本 a new version of a plan", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a new version is recognised, compared, published into the same plan, and the earlier one can still be read", async () => {
    const page = await site().open({ as: "demo-plan" });
    const planId = await publishDraft(page, await importPlan(page, "岸线修复.txt", Buffer.from(FIRST)));
    await page.goto(await importPlan(page, "岸线修复（修订）.txt", Buffer.from(SECOND)));
    await page.getByText("这看起来是新版本").waitFor();
    await page.getByRole("button", { name: "是新版本，沿用以往的核对" }).click();
    await page.getByText("这是新版本").waitFor();

    await page.getByRole("link", { name: "新旧对照" }).click();
    const rows = page.getByRole("list", { name: "对照" });
    await page.getByRole("radio", { name: "有改动 2" }).click();
    expect(await rows.locator("del").allTextContents()).toContain("30");
    expect(await rows.locator("ins").allTextContents()).toContain("45");
    await page.getByRole("radio", { name: "删除 2" }).click();
    await rows.getByText("清理废弃码头").first().waitFor();
    await page.getByRole("link", { name: "返回核对" }).first().click();

    await page.getByRole("button", { name: "发布到台账" }).click();
    const dialog = page.getByRole("dialog", { name: "发布到台账" });
    await dialog.getByText("将作为《青澜市岸线修复行动方案》的新版本发布").waitFor();
    await dialog.getByRole("textbox", { name: /退出的理由/ }).fill("清理已提前完成");
    await dialog.getByRole("checkbox", { name: /确认发布/ }).check();
    await dialog.getByRole("button", { name: "发布", exact: true }).click();
    await page.waitForURL(new RegExp(`/ledger/tree\\?planId=${planId}`));
    await page.getByRole("treeitem", { name: /建设亲海步道/ }).waitFor();
    expect(await page.getByRole("treeitem", { name: /清理废弃码头/ }).count()).toBe(0);

    await page.getByRole("button", { name: "规划操作" }).click();
    await page.getByRole("menuitem", { name: "查看以往版本" }).click();
    await page.waitForURL(/\/ledger\/versions/);
    await page.getByRole("table", { name: "当时的任务" }).getByText("清理废弃码头").waitFor();
    await page.getByText("理由：清理已提前完成").first().waitFor();
    await page.getByRole("link", { name: "与后一版本逐项对照" }).click();
    await page.waitForURL(/\/comparison/);
    await rows.locator("ins").first().waitFor();
    await page.getByRole("button", { name: "不是同一项" }).first().waitFor({ state: "detached" });
  });
});
