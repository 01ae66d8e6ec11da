import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { signIn } from "./personas.ts";
import type { Persona } from "./personas.ts";
import type { Site } from "./global-setup.ts";

/** What somebody says of the window they open. */
export interface Wish extends BrowserContextOptions {
  readonly as?: Persona;
  readonly language?: "zh" | "en";
  readonly scheme?: "light" | "dark";
}

/** The site and its one browser, as a file of journeys uses them; every window closes after its test. */
export interface OpenSite {
  readonly address: string;
  /** A window of its own: nobody is signed in unless said. */
  open(wish?: Wish): Promise<Page>;
}

/** The city of this worker; its files follow each other on it. */
export function mySite(): Site {
  const sites = inject("sites");
  const site = sites[(Number(process.env["VITEST_POOL_ID"]) - 1) % sites.length];
  if (!site) throw new Error("no city was started for this worker");
  return site;
}

/** Gives the tests of a file the site; a complaint of any page (script error, policy, failed request) fails its test. */
export function useSite(): () => OpenSite {
  let browser: Browser;
  const windows: BrowserContext[] = [];
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(mySite().browser);
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    const heard = complaints;
    complaints = [];
    if (heard.length > 0) throw new Error(`The pages complained:\n${heard.join("\n")}`);
  });
  afterAll(() => browser.close());

  const { address } = mySite();
  return () => ({
    address,
    async open({ as, language = "zh", scheme = "light", ...options } = {}) {
      const window = await browser.newContext({
        baseURL: address,
        viewport: { width: 1440, height: 900 },
        locale: language === "zh" ? "zh-CN" : "en-US",
        colorScheme: scheme,
        reducedMotion: "reduce",
        ...options,
      });
      window.setDefaultTimeout(45_000);
      windows.push(window);
      if (as) await signIn(window.request, as);
      const page = await window.newPage();
      listen(page, address, (complaint) => complaints.push(complaint));
      return page;
    },
  });
}

/** What a browser says when a page does what it must not: an error, a policy broken, a word to a stranger. */
function listen(page: Page, address: string, complain: (words: string) => void): void {
  const origin = new URL(address).origin;
  page.on("pageerror", (error) => complain(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) complain(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol))
      complain(`${page.url()}: asked ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complain(`${response.status()} ${response.url()}`);
  });
}
