// Finds a Chromium for the browser tests, or gets one, or says what is missing.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { installed, run, runNode, say } from "./steps.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: the one named, the machine's, the distribution's where we may install it, Playwright's own. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : missing(`CHROMIUM_PATH names ${named}, which is not there.`);
  return (
    findOnPath() ??
    (await findPlaywrights()) ??
    (await installDistributions()) ??
    (await installPlaywrights()) ??
    missing("")
  );
}

function findOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function findPlaywrights() {
  const { chromium } = await import(pathToFileURL(installed("playwright-core", "index.mjs")).href);
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function installDistributions() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing the distribution's Chromium for the browser tests … 正在安装 Chromium …");
  const options = {
    heartbeat: "still installing 仍在安装",
    quiet: true,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  await run("apt-get", ["update", "-q"], options);
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], options);
  return findOnPath();
}

async function installPlaywrights() {
  say("Downloading Playwright's Chromium for the browser tests … 正在下载 Chromium …");
  await runNode([installed("playwright-core", "cli.js"), "install", "chromium"], {
    heartbeat: "still downloading 仍在下载",
  });
  return await findPlaywrights();
}

function missing(reason) {
  say(
    `${reason} The browser tests need a Chromium and none could be found or installed. ` +
      "Install one (Debian: apt-get install chromium fonts-noto-cjk), or name it in CHROMIUM_PATH, " +
      "or leave these tests out with ZHIGANG_SKIP_BROWSER=1.\n" +
      "浏览器测试需要 Chromium，本机没有且无法安装。请先安装，或用 CHROMIUM_PATH 指定，或设 ZHIGANG_SKIP_BROWSER=1 跳过。",
  );
  return undefined;
}
