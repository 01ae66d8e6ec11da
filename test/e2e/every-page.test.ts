import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { listRoutes, visit } from "./pages.ts";
import type { Route } from "./pages.ts";
import { signIn } from "./personas.ts";
import { useSite } from "./use-site.ts";

const fromServer = createRequire(pathToFileURL("packages/server/package.json"));
const AXE = readFileSync(fromServer.resolve("axe-core/axe.min.js"), "utf8");

/**
 * Opens every address there is and gives what `examine` found wrong, by address. The windows, signed in alike, share the
 * addresses among them: one is examined while the other waits for its answers.
 */
async function walk(windows: readonly [Page, Page], examine: (page: Page) => Promise<readonly string[]>) {
  const routes = await listRoutes(windows[0]);
  expect(routes.length).toBeGreaterThan(20);
  const found: string[] = [];
  const goOn = async (page: Page) => {
    let who: Route["as"] = "demo-plan";
    for (let route = routes.shift(); route; route = routes.shift()) {
      if (route.as !== who) await become(page, route.as);
      who = route.as;
      const faults = await visit(page, route.path).then(
        () => examine(page),
        () => [`is not there: ${page.url()}`],
      );
      found.push(...faults.map((fault) => `${who ?? "nobody"} /${route.path}: ${fault}`));
    }
  };
  await Promise.all(windows.map(goOn));
  return found;
}

async function become(page: Page, who: Route["as"]): Promise<void> {
  await page.context().clearCookies();
  if (who) await signIn(page.request, who);
}

/** English is walked where there is time for every variant of the slow tests. */
const LANGUAGES = process.env["ZHIGANG_TEST_THOROUGH"] === "1" ? (["zh", "en"] as const) : (["zh"] as const);

describe.concurrent.each(LANGUAGES)("每一页 every page in %s", { timeout: 600_000 }, (language) => {
  const site = useSite();

  const kept = language === "en" ? "speaks one language" : "has no grave finding of axe by day or night";
  test(`${kept}, and fits from 390 to 1920 pixels`, async () => {
    const open = async () => {
      const page = await site().open({ as: "demo-plan", language });
      await page.addInitScript((chosen) => localStorage.setItem("zhigang.language", chosen), language);
      return page;
    };

    const faults = await walk([await open(), await open()], async (at) => {
      // Parts and colours are the same in either language, and the night changes colours alone.
      const found = language === "en" ? await chineseOn(at) : await graveByDayAndNight(at);
      for (const width of [1920, 1366, 390]) {
        await at.setViewportSize({ width, height: 900 });
        const needed = await at.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) found.push(`needs ${needed} of ${width} pixels`);
      }
      await at.setViewportSize({ width: 1440, height: 900 });
      return found;
    });

    expect(faults).toEqual([]);
  });
});

async function graveByDayAndNight(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const byDay = await graveFindings(page, "every");
  await page.emulateMedia({ colorScheme: "dark" });
  const byNight = await graveFindings(page, "colours");
  await page.emulateMedia({ colorScheme: "light" });
  return [...byDay, ...byNight.map((finding) => `by night: ${finding}`)];
}

async function graveFindings(page: Page, which: "every" | "colours"): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  return page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const options: import("axe-core").RunOptions = { resultTypes: ["violations"] };
      if (rules) options.runOnly = { type: "rule", values: rules };
      const { violations } = await axe.run(document, options);
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      return grave.map(({ id, nodes }) => `${id} ${nodes.length}× ${nodes[0]?.html.slice(0, 160)}`);
    },
    which === "colours" ? ["color-contrast", "link-in-text-block"] : null,
  );
}

/**
 * The screen's own words in Chinese. Data is what the API answered on this page: a text that is part of some answer, or
 * made of such parts, is data; so is what an element says to be Chinese (`lang="zh-CN"`).
 */
async function chineseOn(page: Page): Promise<string[]> {
  const data = await page.evaluate(async () => {
    const asked = performance.getEntriesByType("resource").map(({ name }) => name);
    const apis = [...new Set(asked.filter((name) => name.includes("/api/")))];
    const answers = await Promise.all(
      apis.map(async (name) => {
        const answer = await fetch(name);
        return answer.headers.get("content-type")?.includes("json") ? await answer.text() : "";
      }),
    );
    return answers.join("\n");
  });
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest('[lang="zh-CN"], script, style')) continue;
      if (node instanceof Text) texts.push(node.data);
      else if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(node.getAttribute(name) ?? "");
    }
    return texts;
  });
  const isData = (words: string) => data.includes(words);
  return shown.flatMap((text) =>
    (text.match(/\p{Script=Han}[\p{Script=Han}，。、（）《》〔〕“”]*/gu) ?? []).filter((words) => !isData(words)),
  );
}
