// Takes the pictures of docs/images from the running sample city: `node scripts/pictures.mjs`, with Node 24.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { findOurNode } from "./our-node.mjs";
import { installed, projectFolder, say } from "./steps.mjs";

const FOLDER = join(projectFolder, "docs", "images");
const LARGEST = 300 * 1024;

/** Each picture, as which persona it is taken, and where. The guided tour of the README walks the same way. */
const PICTURES = [
  { name: "home", as: "demo-supervision", path: () => "" },
  { name: "draft", as: "demo-plan", path: draftPath },
  { name: "ledger", as: "demo-plan", path: () => "ledger/tasks?group=plan" },
  { name: "task", as: "demo-plan", path: async (read) => `ledger/tasks/${(await redItem(read)).taskId}` },
  { name: "coverage", as: "demo-plan", path: () => "ledger/coverage" },
  { name: "reporting", as: "demo-liaison-transport", path: () => "supervision/reporting" },
  { name: "lights", as: "demo-supervision", path: () => "supervision/lights" },
  { name: "item", as: "demo-supervision", path: async (read) => `supervision/items/${(await redItem(read)).id}` },
  { name: "bulletin", as: "demo-supervision", path: bulletinPath },
];

const executablePath = await findChromium();
if (executablePath === undefined || !(await ensureBuilt())) process.exit(1);
const dataFolder = mkdtempSync(join(tmpdir(), "zhigang-pictures-"));
chmodSync(dataFolder, 0o755);
const service = spawn(
  findOurNode(),
  ["packages/server/dist/cli/main.js", "demo", "--port", "0", "--data-folder", dataFolder],
  { cwd: projectFolder, stdio: ["ignore", "ignore", "pipe"] },
);
const ended = new Promise((resolve) => service.once("exit", resolve));
try {
  await takeAll(await readAddress());
} finally {
  service.kill("SIGTERM");
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
}

async function draftPath(read) {
  const draft = (await read("drafts?status=open&limit=20")).items.find(({ fileName }) => fileName.endsWith(".docx"));
  const content = await read(`drafts/${draft.id}`);
  return `drafts/${draft.id}?tab=tasks&at=${content.tasks[1]?.id ?? ""}`;
}

/** The matter of the tour: it went red, and its sheets went up the ladder. */
async function redItem(read) {
  const { items } = await read("supervision/item-lights?colour=red&limit=1");
  return items[0].item;
}

async function bulletinPath(read) {
  const { items } = await read("supervision/bulletins?status=issued&limit=1");
  return `supervision/bulletins/${items[0].id}`;
}

function readAddress() {
  return new Promise((resolve, reject) => {
    let said = "";
    service.stderr.on("data", (part) => {
      said += part;
      const address = /Zhigang is ready: (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    service.once("exit", () => reject(new Error(said)));
  });
}

async function takeAll(address) {
  const { chromium } = await import(pathToFileURL(installed("playwright-core", "index.mjs")).href);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const read = async (path) => {
    const answer = await page.request.get(`api/${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
    return answer.json();
  };
  const { demoPersonas } = await read("about");
  mkdirSync(FOLDER, { recursive: true });
  for (const { as, name, path } of PICTURES) {
    const { loginName, password } = demoPersonas.find((persona) => persona.loginName === as);
    await page.request.post("api/session", { data: { loginName, password } });
    await take(page, name, await path(read));
  }
  await browser.close();
}

async function take(page, name, path) {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !/正在载入/.test(document.querySelector("main")?.textContent ?? ""));
  await page.evaluate(() => document.fonts.ready);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  say(`docs/images/${name}.png ${Math.round(size / 1024)} kB`);
  if (size > LARGEST) say(`  larger than ${LARGEST / 1024} kB`);
}
