import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { takeUpItems } from "./items-in-hand.ts";
import { visit } from "./pages.ts";
import { useSite } from "./use-site.ts";

const TITLES = [
  "修订内河航标维护办法",
  "更换老旧公交站牌",
  "开行校园定制班车",
  "清理废弃共享单车",
  "建立危险货物电子运单",
  "加装隧道应急广播",
  "复核桥梁荷载等级",
  "编制水上救援预案",
  "培训出租汽车驾驶员",
  "公开道路挖掘计划",
];
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
      strokes += Math.ceil(Array.from(text).length * (/\p{Script=Han}/u.test(text) ? STROKES_PER_CHARACTER : 1));
      await page.keyboard.insertText(text);
    },
  };
}

describe("填报、签发、审核 from the liaison officer over the head to the office", { timeout: 240_000 }, () => {
  const site = useSite();

  test("a month of ten items is written by keyboard, signed and passed", async () => {
    await takeUpItems(site(), TITLES);
    const liaison = await site().open({ as: "demo-liaison-transport" });
    await expect.poll(() => statesOfMine(liaison), { timeout: 90_000 }).toEqual(TITLES.map(() => "draft"));

    await visit(liaison, "supervision/reporting");
    const officer = typist(liaison);
    for (const left of TITLES.keys()) {
      while (!TITLES.includes(await titleInHand(liaison))) await officer.press("Alt+ArrowDown");
      await expect.poll(() => focusedLabel(liaison)).toContain("完成进度");
      await officer.write(SAID.percent);
      await officer.press("Tab");
      await officer.write(SAID.progress);
      for (let tab = 0; tab < 3; tab += 1) await officer.press("Tab");
      await officer.write(SAID.nextStep);
      if (left === 0) await survivesACrash(liaison);
      const title = await titleInHand(liaison);
      await officer.press("Control+Enter");
      await liaison.getByText(`已提交：${title}`, { exact: true }).waitFor();
      // The next form stands before a person types on.
      if (left < TITLES.length - 1) await expect.poll(() => titleInHand(liaison)).not.toBe(title);
    }
    expect(await statesOfMine(liaison)).toEqual(TITLES.map(() => "submitted"));
    expect(officer.strokes() * SECONDS_PER_STROKE).toBeLessThan(600);

    const head = await site().open({ as: "demo-head-transport", language: "en" });
    await head.addInitScript(() => localStorage.setItem("zhigang.language", "en"));
    await doMine(head, { verb: "Sign 10 selected", done: "10 done" });
    const office = await site().open({ as: "demo-supervision" });
    await doMine(office, { verb: "通过所选 10 份", done: "已办理 10 份" });

    expect(await statesOfMine(liaison)).toEqual(TITLES.map(() => "approved"));
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

async function doMine(page: Page, { verb, done }: { verb: string; done: string }): Promise<void> {
  await visit(page, "supervision/reports");
  for (const title of TITLES) {
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: title, exact: true }) });
    await row.getByRole("checkbox").check();
  }
  await page.getByRole("button", { name: verb }).click();
  await page.getByText(done, { exact: true }).waitFor();
}

async function statesOfMine(page: Page): Promise<string[]> {
  const answer = await page.request.get("api/supervision/reports?limit=200");
  const { items } = (await answer.json()) as { items: { itemTitle: string; status: string }[] };
  return items.filter(({ itemTitle }) => TITLES.includes(itemTitle)).map(({ status }) => status);
}

async function titleInHand(page: Page): Promise<string> {
  return (await page.getByRole("form").getByRole("heading", { level: 2 }).first().textContent()) ?? "";
}

function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement ? (focused.labels?.[0]?.textContent ?? "") : "";
  });
}
