import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { aDataFolder, copyDataFolder, removeFolder, startDemo } from "./demo-service.ts";
import type { DemoService } from "./demo-service.ts";

/** What the journeys are told: where the service answers, its data, its command line, and the one browser of the run. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  readonly dataFolder: string;
  readonly browser: string;
  /** What the service said until it was ready. */
  readonly said: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** One city for each worker: what one file changes, no file beside it sees. */
    sites: readonly Site[];
    /** The data folder of the loaded city, which no service runs on; to be copied. */
    loadedCity: string;
  }
}

const SCRIPTS = `${fileURLToPath(new URL("../..", import.meta.url))}scripts/`;

/** What is used of the plain JavaScript of the bootstrap. */
interface Scripts {
  readonly findChromium: () => Promise<string | undefined>;
  readonly ensureBuilt: () => Promise<boolean>;
}

const services: DemoService[] = [];
const folders: string[] = [];
let browser: BrowserServer | undefined;

/** Builds what is older than its sources, loads the sample city once, starts a service on a copy for each worker, and one Chromium. */
export async function setup(project: TestProject): Promise<void> {
  const { findChromium } = (await import(SCRIPTS + "chromium.mjs")) as Scripts;
  const { ensureBuilt } = (await import(SCRIPTS + "build.mjs")) as Scripts;
  const executablePath = await findChromium();
  if (executablePath === undefined || !(await ensureBuilt())) throw new Error("the reasons stand above");
  try {
    const loadedCity = await loadCity();
    browser = await chromium.launchServer({ executablePath, args: ["--no-sandbox", "--lang=zh-CN"] });
    const sites: Site[] = [];
    for (let worker = 0; worker < project.config.maxWorkers; worker += 1) {
      sites.push(await openSite(loadedCity, browser.wsEndpoint(), sites[0]));
    }
    project.provide("sites", sites);
    project.provide("loadedCity", loadedCity);
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function loadCity(): Promise<string> {
  const folder = await aDataFolder();
  folders.push(folder);
  await (await startDemo(folder)).end();
  return folder;
}

/** Every service but the first is told to take a port that is taken, as it happens to whoever starts the demo twice. */
async function openSite(loadedCity: string, browserAt: string, first: Site | undefined): Promise<Site> {
  const dataFolder = await copyDataFolder(loadedCity);
  folders.push(dataFolder);
  const service = await startDemo(dataFolder, first ? new URL(first.address).port : "0");
  services.push(service);
  return { address: service.address, dataFolder, browser: browserAt, said: service.said };
}

/** Stops browser and services, and removes their data. */
export async function teardown(): Promise<void> {
  await browser?.close();
  await Promise.all(services.map((service) => service.end()));
  await Promise.all(folders.map(removeFolder));
}
