import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { signIn } from "../../test/e2e/personas.ts";
import { aLongPlan, importPlan } from "../../test/e2e/review-plans.ts";
import { median, printTable } from "../table.ts";
import { measureKey, watchKeys } from "./key-to-paint.ts";

const CLI = fileURLToPath(new URL("../../packages/server/dist/cli/main.js", import.meta.url));
const SCRIPTS = new URL("../../scripts/", import.meta.url).href;
const TASKS = 160;
const ROUNDS = 40;
/** Nobody presses faster; what the key before has asked of the service is answered by then. */
const MS_BETWEEN_KEYS = 250;

interface Measure {
  readonly key: string;
  readonly meaning: string;
  readonly times: number[];
}

/** Keys pressed in turn, round after round. */
const TURNS: readonly (readonly Omit<Measure, "times">[])[] = [
  [{ key: "j", meaning: "next entry" }],
  [{ key: "k", meaning: "entry before" }],
  [{ key: "n", meaning: "next that needs a look" }],
  [
    { key: "x", meaning: "pick" },
    { key: "x", meaning: "let go" },
  ],
  [
    { key: "e", meaning: "open the form" },
    { key: "Escape", meaning: "close it" },
  ],
  [
    { key: "a", meaning: "accept, and on to the next" },
    { key: "Control+z", meaning: "take it back" },
  ],
];

/** Prints how long a key of the review takes until it is seen, with a long plan in Chromium; against a bare page that writes the key. */
export async function run(): Promise<void> {
  if (!existsSync(CLI)) return console.log("\nReview: nothing is built yet; run `npm run build` first.");
  const { findChromium } = (await import(`${SCRIPTS}chromium.mjs`)) as { findChromium: () => Promise<string> };
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  const service = await startService(folder);
  try {
    const viewport = { width: 1366, height: 768 };
    const page = await browser.newPage({ baseURL: service.address, viewport, locale: "zh-CN" });
    await watchKeys(page);
    const bare = await onBarePage(page);
    await openLongReview(page);
    const measures: Measure[] = [bare];
    for (const turn of TURNS) measures.push(...(await pressInTurn(page, turn)));

    console.log(`\nReview of ${TASKS} tasks, key to paint, ${ROUNDS} presses each; ratios against a bare page`);
    printTable(
      ["", "key", "median", "p95", "ratio"],
      measures.map((each) => rowOf(each, bare)),
    );
  } finally {
    await browser.close();
    await service.end();
    await removeDataFolder(folder);
  }
}

function rowOf({ meaning, key, times }: Measure, bare: Measure): string[] {
  const slow = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
  const ratio = median(times) / median(bare.times);
  return [meaning, key, `${median(times).toFixed(0)} ms`, `${slow.toFixed(0)} ms`, ratio.toFixed(1)];
}

async function onBarePage(page: Page): Promise<Measure> {
  const script = "addEventListener('keydown', (event) => document.body.append(event.key))";
  await page.goto(`data:text/html,<body><script>${encodeURIComponent(script)}</script>`);
  const times = (await pressInTurn(page, [{ key: "j", meaning: "" }])).flatMap((each) => each.times);
  return { key: "j", meaning: "a bare page writes the key", times };
}

async function openLongReview(page: Page): Promise<void> {
  await signIn(page.request, "demo-plan");
  const draft = await importPlan(page, "review.txt", Buffer.from(aLongPlan("澜州市百项任务行动计划", TASKS)));
  await page.goto(draft);
  await page.locator("[data-entry] article").first().waitFor();
  await page.getByRole("main").focus();
  await page.keyboard.press("j");
}

/** The keys of a turn one after the other, until each was pressed often enough. */
async function pressInTurn(page: Page, turn: readonly Omit<Measure, "times">[]): Promise<Measure[]> {
  const measures = turn.map((each) => ({ ...each, times: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { key, times } of measures) {
      await page.waitForTimeout(MS_BETWEEN_KEYS);
      times.push(await measureKey(page, key));
    }
  }
  return measures;
}

/** The built service with the sample city, on a port of its own. */
async function startService(folder: string): Promise<{ address: string; end: () => Promise<unknown> }> {
  const words = [CLI, "demo", "--port", "0", "--data-folder", folder, "--log-level", "error"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}\n${said}`)));
    child.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /Zhigang is ready: (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const end = () => {
    child.kill("SIGTERM");
    return gone;
  };
  return { address, end };
}
