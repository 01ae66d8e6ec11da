// Installs the packages of the lockfile when they are not there, or not those.
import { readFileSync } from "node:fs";
import { installed, projectFolder, run, say } from "./steps.mjs";

/** Makes node_modules hold exactly what the lockfile names; does nothing when it already does. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say("Installing the packages (about half a minute with a warm cache) … 正在安装依赖 …");
  const args = ["ci", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...args], { heartbeat: "still installing 仍在安装" })
    : await run("npm", args, { heartbeat: "still installing 仍在安装", shell: process.platform === "win32" });
  if (code === 0) return;
  say("The packages could not be installed; npm's own words are above. 依赖安装失败，原因见上。");
  process.exit(7);
}

/** npm writes its own lockfile into node_modules as the last act of an install: every package in it must be ours, in our version. */
function isInstalled() {
  const wanted = readPackages(`${projectFolder}/package-lock.json`);
  const present = readPackages(installed(".package-lock.json"));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) return true; // a workspace itself
    if (entry.link || entry.optional || entry.devOptional || entry.peer) return true; // may be absent on this platform
    return present[path]?.version === entry.version;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}
