import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose } from "./choose.ts";
import { settle } from "./pages.ts";
import { useSite } from "./use-site.ts";

const PLANS = process.env["ZHIGANG_TEST_PLANS"];

/** A plan of a city that does not exist: three tasks, one of them without anybody, one open list, one target. */
const A_PLAN = `青澜市海洋产业提升行动方案

为提升海洋产业，制定本方案。
一、主要目标
到2027年，全市海洋产业增加值达到320亿元以上。
二、重点任务
（一）建设深水码头。2026年底前建成两个深水泊位。（牵头单位：市港航局；配合单位：市财政局）
（二）培育海洋企业。每年培育海洋企业20家。（市海洋经济局、市科技局等按职责分工负责）
（三）发展海洋旅游。整合海岛旅游资源。
三、保障措施
（一）加强统筹。市海洋经济局定期调度进展。
`;

describe("从文件到台账 from a file to the ledger", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a plan is dropped in, reviewed by keyboard, published, and each task leads back to its words in three clicks", async () => {
    const page = await site().open({ as: "demo-plan" });
    await page.goto("documents");
    await page
      .getByLabel("选择文件")
      .first()
      .setInputFiles({ name: "海洋产业.txt", mimeType: "text/plain", buffer: Buffer.from(A_PLAN) });
    const row = page.getByRole("listitem").filter({ hasText: "海洋产业.txt" }).first();
    await row.getByRole("link", { name: "打开草稿" }).click();

    await review(page);
    await publish(page);

    await page
      .getByRole("treeitem", { name: /建设深水码头/ })
      .first()
      .click();
    await page
      .getByRole("link", { name: /打开任务页|建设深水码头/ })
      .last()
      .click();
    await page.waitForURL(/\/ledger\/tasks\//);
    await page.locator('main a[href*="/documents/"]').first().click();
    await page.waitForURL(/\/documents\/.*span=/);
    const lit = page.getByRole("document", { name: "文件正文" }).locator("mark");
    await lit.first().waitFor();
    expect((await lit.allTextContents()).join("")).toContain("建设深水码头");
  });

  test.runIf(PLANS)("a real plan becomes a draft whose tasks stand beside its text", async () => {
    const page = await site().open({ as: "demo-plan" });
    const [name = ""] = readdirSync(PLANS ?? "").filter((each) => each.endsWith(".txt"));
    await page.goto("documents");
    await page
      .getByLabel("选择文件")
      .first()
      .setInputFiles(join(PLANS ?? "", name));
    const row = page.getByRole("listitem").filter({ hasText: name }).first();
    await row.getByRole("link", { name: "打开草稿" }).click();
    await page.getByRole("tab", { name: /任务/ }).click();
    await page.getByRole("main").locator("[data-entry]").nth(3).waitFor();
    expect(await page.getByRole("main").locator("[data-entry]").count()).toBeGreaterThan(3);
  });

  test("a file of another kind is refused in words, and the same file twice is known", async () => {
    const page = await site().open({ as: "demo-plan" });
    const known = readFileSync(new URL("../../samples/files/overall-plan.docx", import.meta.url));
    await page.goto("documents");
    await page
      .getByLabel("选择文件")
      .first()
      .setInputFiles([
        {
          name: "附件.rar",
          mimeType: "application/vnd.rar",
          buffer: Buffer.from("Rar!\u001a\u0007\u0000\u0000\u0000"),
        },
        { name: "overall-plan.docx", mimeType: "application/octet-stream", buffer: known },
      ]);

    const refused = page.getByRole("listitem").filter({ hasText: "附件.rar" }).first();
    await refused.getByText(/无法识别.*请上传 docx/).waitFor();
    const twice = page.getByRole("listitem").filter({ hasText: "overall-plan.docx" }).first();
    await twice.getByText("这个文件以前导入过").waitFor();
  });

  test("a table whose header says nothing asks what its columns hold, and then becomes a draft", async () => {
    const page = await site().open({ as: "demo-plan" });
    const rows = [
      "甲,乙,丙",
      "1,改造东港路排水管网,市住建局",
      "2,新建社区食堂六处,市民政局",
      "3,修缮老旧小区,市住建局",
    ];
    await page.goto("documents");
    await page
      .getByLabel("选择文件")
      .first()
      .setInputFiles({ name: "民生事项.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    const row = page.getByRole("listitem").filter({ hasText: "民生事项.csv" }).first();
    await row.getByRole("button", { name: "确认各列含义" }).click();
    const dialog = page.getByRole("dialog");
    await choose(page, dialog.getByRole("combobox", { name: /含义 乙/ }), "任务");
    await choose(page, dialog.getByRole("combobox", { name: /含义 丙/ }), "责任单位");
    await dialog.getByRole("button", { name: "按此读取" }).click();
    await row.getByRole("link", { name: "打开草稿" }).click();
    await page.getByRole("tab", { name: /任务/ }).click();
    await page
      .getByRole("button", { name: /新建社区食堂六处/ })
      .first()
      .waitFor();
  });
});

/** Accepts, takes back, edits, answers, and makes a task of selected words; nearly all of it by keyboard. */
async function review(page: Page): Promise<void> {
  await page.getByRole("document", { name: "文件正文" }).waitFor();
  await page.getByRole("tab", { name: /任务/ }).click();
  const progress = async () =>
    (await page
      .getByText(/已核对 \d+ \/ \d+/)
      .first()
      .textContent()) ?? "";
  const before = await progress();

  await page.getByRole("main").press("j");
  await page.keyboard.press("a");
  await page.getByText(before.replace("0 /", "1 /")).first().waitFor();
  await expect.poll(() => page.getByRole("button", { name: "撤销" }).first().isEnabled()).toBe(true);
  await page.keyboard.press("Control+z");
  await page.getByText(before).first().waitFor();

  await page
    .getByRole("button", { name: /建设深水码头/ })
    .first()
    .click();
  await page.keyboard.press("e");
  const sheet = page.getByRole("dialog", { name: "修改任务" });
  await sheet.getByLabel("任务名称").fill("建设深水码头和泊位");
  await sheet.getByRole("button", { name: "保存" }).click();
  await page
    .getByRole("button", { name: /建设深水码头和泊位/ })
    .first()
    .waitFor();

  await page
    .getByRole("button", { name: /培育海洋企业/ })
    .first()
    .click();
  await page.getByRole("button", { name: "搁置" }).first().click();
  await page
    .getByText(/已搁置：按原文保留/)
    .first()
    .waitFor();

  await selectWords(page, "整合海岛旅游资源");
  await page.getByRole("button", { name: "设为任务" }).click();
  await page.getByRole("dialog", { name: "新增任务" }).getByRole("button", { name: "保存" }).click();
  await page
    .getByRole("button", { name: /整合海岛旅游资源/ })
    .first()
    .waitFor();
}

/** Fills in what the text does not say, then publishes with new departments for the names that nobody knows. */
async function publish(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "规划" }).click();
  await settle(page);
  await choose(page, page.getByRole("combobox", { name: /规划类型/ }), "专项规划");
  await choose(page, page.getByRole("combobox", { name: /适用的行政区划/ }), "澜州市");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("规划信息已保存").waitFor();

  await page.getByRole("button", { name: "发布到台账" }).click();
  const dialog = page.getByRole("dialog", { name: "发布到台账" });
  await dialog.getByRole("button", { name: "全部新建为部门" }).click();
  await dialog.getByRole("checkbox", { name: /确认发布/ }).check();
  await dialog.getByRole("button", { name: "发布", exact: true }).click();
  await page.waitForURL(/\/ledger\/tree\?planId=/);
}

/** As a person does with the mouse: from the first to the last of these words in the document. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.getByRole("document", { name: "文件正文" }).evaluate((paper, wanted) => {
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at === -1) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      paper.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      return;
    }
    throw new Error(`not in the document: ${wanted}`);
  }, words);
}
