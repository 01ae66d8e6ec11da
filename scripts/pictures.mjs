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
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const read = async (path) => (await page.request.get(`api/${path}`)).json();
  const { demoPersonas } = await read("about");
  const { loginName, password } = demoPersonas.find((persona) => persona.roles.includes("plan_office"));
  await page.request.post("api/session", { data: { loginName, password } });

  const draft = (await read("drafts?status=open&limit=20")).items.find(({ fileName }) => fileName.endsWith(".docx"));
  const content = await read(`drafts/${draft.id}`);
  const task =
    (await read("tasks?limit=20")).items.find(({ targetCount = 0 }) => targetCount > 0) ??
    (await read("tasks?limit=1")).items[0];
  mkdirSync(FOLDER, { recursive: true });
  await take(page, "home", "");
  await take(page, "draft", `drafts/${draft.id}?tab=tasks&at=${content.tasks[1]?.id ?? ""}`);
  await take(page, "ledger", "ledger/tasks?group=plan");
  await take(page, "task", `ledger/tasks/${task.id}`);
  await take(page, "coverage", "ledger/coverage");
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
