import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose } from "./choose.ts";
import { settle } from "./pages.ts";
import { useSite } from "./use-site.ts";

/** A plan of a city that does not exist; one task names two bodies and no lead. */
const A_PLAN = `青澜市海上风电行动方案

一、重点任务
（一）建设运维母港。2027年底前建成运维泊位三个。（牵头单位：市数据局）
（二）引进整机企业。2028年底前引进整机企业5家。（市数据局、市科技局按职责分工负责）
`;

describe("英文界面从文件到台账 from a dropped file to the ledger in English", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a file is dropped, its question answered, and the answer stands in the published plan", async () => {
    const page = await site().open({ as: "demo-plan", language: "en" });
    await page.addInitScript(() => localStorage.setItem("zhigang.language", "en"));
    await page.goto("documents");
    await drop(page, "海上风电.txt", A_PLAN);
    const row = page.getByRole("listitem").filter({ hasText: "海上风电.txt" }).first();
    await row.getByRole("link", { name: "Open the draft" }).click();

    await answer(page);
    await publish(page);

    await page.getByRole("treeitem", { name: /引进整机企业/ }).click();
    const brief = page.getByRole("complementary", { name: "What is chosen" });
    await brief.getByRole("link", { name: "引进整机企业" }).click();
    await page.waitForURL(/\/ledger\/tasks\//);
    await page.getByText("Owners: Set by a person", { exact: false }).first().waitFor();
    const owners = page.getByRole("region", { name: "Who does it" });
    expect(await owners.locator("dl > div", { hasText: "Lead" }).first().textContent()).toContain("市数据局");
    await page.getByRole("link", { name: "See the words" }).first().click();
    await page.waitForURL(/\/documents\/.*span=/);
    const lit = page.getByRole("document", { name: "Text of the document" }).locator("mark");
    await lit.first().waitFor();
    expect((await lit.allTextContents()).join("")).toContain("引进整机企业");
  });
});

/** As a person does with the mouse: a file from the desk let go above the page's place for files. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, words]) => {
      const files = new DataTransfer();
      files.items.add(new File([words], fileName, { type: "text/plain" }));
      return files;
    },
    [name, text] as const,
  );
  await page.getByRole("group", { name: "Drop files here" }).dispatchEvent("drop", { dataTransfer: transfer });
}

/** Says which of the two bodies leads; the question is then settled and waits no more. */
async function answer(page: Page): Promise<void> {
  await page.getByRole("document", { name: "Text of the document" }).waitFor();
  await page.getByText("Questions: 1").waitFor();
  await page
    .getByRole("button", { name: /引进整机企业/ })
    .first()
    .click();
  const question = page.getByRole("region", { name: "Question" });
  await question.getByText("The one you choose leads, the others support.", { exact: false }).waitFor();
  await question.getByRole("button", { name: /市数据局/ }).click();
  await page.getByText("Questions: 1").waitFor({ state: "detached" });
  await page.getByRole("tab", { name: /Tasks/ }).click();
  await page.getByText(/Answered: 市数据局/).waitFor();
}

/** Says what kind of plan it is and where it holds, then signs for what is open and publishes. */
async function publish(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Plan" }).click();
  await settle(page);
  await choose(page, page.getByRole("combobox", { name: /Kind of plan/ }), "Special plan");
  await choose(page, page.getByRole("combobox", { name: /Division it holds for/ }), "澜州市");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The plan's details are saved").waitFor();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish to the ledger" });
  await dialog.getByText("To be published: tasks 2", { exact: false }).waitFor();
  await dialog.getByRole("checkbox", { name: /I have seen these numbers/ }).check();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(/\/ledger\/tree\?planId=/);
}
