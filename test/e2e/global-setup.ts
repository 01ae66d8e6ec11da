import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";

/** What the journeys are told: where the service answers, its data, its command line, and the one browser of the run. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  readonly dataFolder: string;
  readonly browser: string;
}

declare module "vitest" {
  interface ProvidedContext {
    site: Site;
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SCRIPTS = `${ROOT}scripts/`;
const PATIENCE_MS = 120_000;

/** What is used of the plain JavaScript of the bootstrap. */
interface Scripts {
  readonly findChromium: () => Promise<string | undefined>;
  readonly ensureBuilt: () => Promise<boolean>;
}

let service: ChildProcess | undefined;
let browser: BrowserServer | undefined;
let dataFolder = "";

/** Builds what is older than its sources, starts the built service with the sample city on a free port, and one Chromium. */
export async function setup(project: TestProject): Promise<void> {
  const { findChromium } = (await import(SCRIPTS + "chromium.mjs")) as Scripts;
  const { ensureBuilt } = (await import(SCRIPTS + "build.mjs")) as Scripts;
  const executablePath = await findChromium();
  if (executablePath === undefined || !(await ensureBuilt())) throw new Error("the reasons stand above");
  try {
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-journeys-"));
    await chmod(dataFolder, 0o755); // as root the database runs as somebody else
    const address = await startService();
    browser = await chromium.launchServer({ executablePath, args: ["--no-sandbox", "--lang=zh-CN"] });
    project.provide("site", { address, dataFolder, browser: browser.wsEndpoint() });
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function startService(): Promise<string> {
  const words = ["packages/server/dist/cli/main.js", "demo", "--port", "0", "--data-folder", dataFolder];
  const child = spawn(process.execPath, [...words, "--log-level", "warn"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  service = child;
  return await new Promise<string>((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`${why}\n${said}`));
    const timer = setTimeout(() => fail("The service was not ready in time."), PATIENCE_MS);
    child.once("exit", (code) => fail(`The service ended with ${code}.`));
    child.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /Zhigang is ready: (\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Stops browser and service, and removes their data. */
export async function teardown(): Promise<void> {
  await browser?.close();
  if (service && service.exitCode === null) {
    const ended = new Promise((resolve) => service?.once("exit", resolve));
    service.kill("SIGTERM");
    await ended;
  }
  if (dataFolder !== "") await rm(dataFolder, { recursive: true, force: true });
}
