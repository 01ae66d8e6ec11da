import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { aLongPlan, importPlan } from "./review-plans.ts";
import { useSite } from "./use-site.ts";

const PLANS = process.env["ZHIGANG_TEST_PLANS"];

/** What a practised person is taken to need: a key pressed without looking, and a look at what must be decided. */
const SECONDS_PER_KEY = 0.4;
const SECONDS_PER_LOOK = 8;
/** Scrolling through what was read clearly, before it is accepted at once. */
const SECONDS_PER_CLEAR_ITEM = 2;
const MOST_LOOKS = 400;

/** The keys of one person, counted. */
class Hands {
  keys = 0;
  looks = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Goes on by Tab until the focus is on something of this name. */
  async tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (element === null || element === document.body || element.tagName === "MAIN") return "";
        const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
        return [element.getAttribute("aria-label"), ...labels, element.textContent].join(" ");
      });
      if (name.test(focused)) return;
      await this.press("Tab");
    }
    throw new Error(`no way by Tab to ${name}`);
  }

  /** Opens the list under the focus and goes down to an option. */
  async choose(words: RegExp): Promise<void> {
    await this.press("ArrowDown");
    await this.page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").last().waitFor();
    const active = this.page.locator(
      ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active",
    );
    for (let presses = 0; presses < 60; presses += 1) {
      const [chosen = ""] = await active.allTextContents();
      if (words.test(chosen)) return this.press("Enter");
      await this.press("ArrowDown");
    }
    throw new Error(`no option ${words}`);
  }
}

describe("只用键盘从草稿到台账 a plan from draft to ledger by keyboard", { timeout: 480_000 }, () => {
  const site = useSite();

  async function walk(name: string, content: Buffer): Promise<void> {
    const page = await site().open({ as: "demo-plan" });
    const draft = await importPlan(page, name, content);
    await page.goto(draft);
    await page
      .getByText(/已核对 \d+ \//)
      .first()
      .waitFor();
    await page.getByRole("main").focus();
    const hands = new Hands(page);

    await acceptTheClear(page, hands);
    await settleTheRest(page, hands);
    await describePlan(page, hands);
    const tasks = await publish(page, hands);

    const clear = Math.max(0, tasks - hands.looks);
    const seconds = hands.keys * SECONDS_PER_KEY + hands.looks * SECONDS_PER_LOOK + clear * SECONDS_PER_CLEAR_ITEM;
    console.log(
      `${name.replace(/\.\w+$/, "").slice(0, 12)}: ${tasks} tasks, ${hands.looks} looked at one by one, ${hands.keys} keystrokes; ` +
        `about ${(seconds / 60).toFixed(1)} min (assumed ${SECONDS_PER_KEY} s a key, ${SECONDS_PER_LOOK} s a look, ${SECONDS_PER_CLEAR_ITEM} s a clear item)`,
    );
    expect(seconds / 60).toBeLessThan(15);
  }

  test("160 tasks are reviewed and published without a mouse", async () => {
    await walk("一百六十项.txt", Buffer.from(aLongPlan("澜州市百项任务行动计划", 160)));
  });

  test.runIf(PLANS)("a real plan is reviewed and published without a mouse", async () => {
    const folder = PLANS ?? "";
    const [largest = ""] = readdirSync(folder)
      .filter((each) => each.endsWith(".txt"))
      .toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
    await walk(largest, readFileSync(join(folder, largest)));
  });
});

/** B shows how many are clear, Enter takes them all. */
async function acceptTheClear(page: Page, hands: Hands): Promise<void> {
  await hands.press("b");
  const dialog = page.getByRole("dialog", { name: "成批采纳" });
  const accept = dialog.getByRole("button", { name: "采纳", exact: true });
  await accept.waitFor();
  const isAny = await accept.isEnabled();
  if (isAny) await expect.poll(() => accept.evaluate((button) => button === document.activeElement)).toBe(true);
  await hands.press(isAny ? "Enter" : "Escape");
  await dialog.waitFor({ state: "hidden" });
  if (isAny)
    await page
      .getByText(/已采纳 \d+ 个条目/)
      .first()
      .waitFor();
}

/** N goes to what waits: a question gets an answer for all of its pattern, a doubt is accepted, a sentence dismissed. */
async function settleTheRest(page: Page, hands: Hands): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const before = await waiting(page);
    if (before === 0) return;
    await hands.press("n");
    hands.looks += 1;
    const card = page.locator("[data-entry] article").filter({ has: page.locator('[aria-expanded="true"]') });
    await card.first().waitFor();
    const question = card
      .getByRole("region", { name: "疑问" })
      .filter({ has: page.getByRole("button", { name: "搁置" }) });
    if ((await question.count()) > 0) {
      const isOffered = (await question.first().locator('[aria-keyshortcuts="1"]').count()) > 0;
      await hands.press(isOffered ? "1" : "0");
    } else if ((await card.getByRole("button", { name: "不是任务" }).count()) > 0) {
      await hands.press("r");
      const field = page.getByRole("dialog").getByRole("textbox", { name: /理由/ });
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await hands.press("Alt+1");
    } else await hands.press("a");
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeLessThan(before);
  }
  throw new Error("there is no end to what waits");
}

interface Reviewed {
  readonly id: string;
  readonly itemId?: string | null;
  readonly state: string;
  readonly confidence: number;
}

/** How much the review still shows as waiting. */
async function waiting(page: Page): Promise<number> {
  const id = /drafts\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  const answer = await page.request.get(`api/drafts/${id}`);
  const { tasks, targets, questions, gaps } = (await answer.json()) as Record<
    "tasks" | "targets" | "questions" | "gaps",
    Reviewed[]
  >;
  const items = [...tasks, ...targets];
  const rejected = new Set(items.filter(({ state }) => state === "rejected").map((item) => item.id));
  const open = questions.filter(({ state, itemId }) => state === "open" && !rejected.has(itemId ?? ""));
  const doubts = items.filter(({ state, confidence }) => state === "proposed" && confidence < 0.85);
  return open.length + doubts.length + gaps.filter(({ state }) => state === "open").length;
}

/** What the text does not say: the kind of plan and its place. */
async function describePlan(page: Page, hands: Hands): Promise<void> {
  await hands.press("i");
  await page.getByRole("combobox", { name: /规划类型/ }).waitFor();
  await hands.tabTo(/规划类型/);
  await hands.choose(/专项规划/);
  await hands.tabTo(/适用的行政区划/);
  await hands.choose(/澜州市/);
  await hands.tabTo(/^\s*保存/);
  await hands.press("Enter");
  await page.getByText("规划信息已保存").waitFor();
}

/** P opens the last look: the person signs and publishes; gives the number of tasks. */
async function publish(page: Page, hands: Hands): Promise<number> {
  await hands.press("p");
  const dialog = page.getByRole("dialog", { name: "发布到台账" });
  const summary = await dialog.getByText(/将发布 \d+ 项任务/).textContent();
  await hands.tabTo(/确认发布/);
  await hands.press("Space");
  await hands.tabTo(/^\s*发布\s*$/);
  await hands.press("Enter");
  await page.waitForURL(/\/ledger\/tree\?planId=/);
  return Number(/(\d+) 项任务/.exec(summary ?? "")?.[1] ?? 0);
}
