import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { takeUpItems } from "./items-in-hand.ts";
import { visit } from "./pages.ts";
import { useSite } from "./use-site.ts";

const TITLES = Array.from({ length: 10 }, (_, index) => `填报演练事项${index + 1}`);
/** What an officer writes of one item: about as much as the published ledgers carry. */
const SAID = {
  percent: "45",
  progress: "已完成设备招标和机房改造，设备到货七成，正在组织安装；沿线点位勘察全部完成。",
  nextStep: "下月上旬完成安装调试，中旬组织联调联试，月底前投入试运行。",
};
/** An average typist's stroke with its share of thinking (keystroke-level model, Card, Moran and Newell 1983). */
const SECONDS_PER_STROKE = 0.28;
/** A Chinese character takes about two strokes and a half in pinyin, the choice among homophones included. */
const STROKES_PER_CHARACTER = 2.5;

/** Types by keyboard alone and counts every stroke. */
function typist(page: Page) {
  let strokes = 0;
  return {
    strokes: () => strokes,
    async press(key: string) {
      strokes += 1;
      await page.keyboard.press(key);
    },
    async write(text: string) {
      strokes += Math.ceil([...text].length * (/\p{Script=Han}/u.test(text) ? STROKES_PER_CHARACTER : 1));
      await page.keyboard.insertText(text);
    },
  };
}

describe("填报、签发、审核 from the liaison officer over the head to the office", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a month of ten items is written by keyboard, signed and passed", async () => {
    await takeUpItems(site(), TITLES);
    const liaison = await site().open({ as: "demo-liaison-transport" });
    await expect.poll(() => countOf(liaison, "toWrite=true"), { timeout: 90_000 }).toBeGreaterThanOrEqual(10);

    await visit(liaison, "supervision/reporting");
    const officer = typist(liaison);
    for (let left = await countOf(liaison, "toWrite=true"); left > 0; left -= 1) {
      await liaison.getByRole("navigation", { name: "待填报" }).getByText(`还有 ${left} 份`).waitFor();
      await expect.poll(() => focusedLabel(liaison)).toContain("完成进度");
      await officer.write(SAID.percent);
      await officer.press("Tab");
      await officer.write(SAID.progress);
      for (let tab = 0; tab < 3; tab += 1) await officer.press("Tab");
      await officer.write(SAID.nextStep);
      if (left === 10) await survivesACrash(liaison);
      await officer.press("Control+Enter");
      await liaison
        .getByText(/已提交/)
        .first()
        .waitFor();
    }
    await liaison.getByText("没有待填报的报告").waitFor();
    expect(officer.strokes() * SECONDS_PER_STROKE).toBeLessThan(600);

    const head = await site().open({ as: "demo-head-transport", language: "en" });
    await head.addInitScript(() => localStorage.setItem("zhigang.language", "en"));
    await doAll(head, { all: "Select all loaded rows", verb: /^Sign \d+ selected$/, done: /10 done/ });
    const office = await site().open({ as: "demo-supervision" });
    await doAll(office, { all: "选择全部已载入的行", verb: /^通过所选 \d+ 份$/, done: /已办理 10 份/ });

    await visit(liaison, "supervision/reports?view=all");
    await liaison.getByRole("link", { name: TITLES[0] ?? "", exact: true }).click();
    await liaison.getByText(SAID.progress).first().waitFor();
    await liaison.getByText("审核通过", { exact: false }).first().waitFor();
  });
});

/** What was typed is there again after the window is gone without a word. */
async function survivesACrash(page: Page): Promise<void> {
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel(/^进展/).inputValue()).toBe(SAID.progress);
  await page.getByLabel(/^下一步/).focus();
}

async function doAll(page: Page, { all, verb, done }: { all: string; verb: RegExp; done: RegExp }): Promise<void> {
  await visit(page, "supervision/reports");
  await page.getByRole("checkbox", { name: all }).check();
  await page.getByRole("button", { name: verb }).click();
  await page.getByText(done).first().waitFor();
}

async function countOf(page: Page, query: string): Promise<number> {
  const answer = await page.request.get(`api/supervision/reports?limit=200&${query}`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement ? (focused.labels?.[0]?.textContent ?? "") : "";
  });
}
