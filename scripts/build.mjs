// Builds what is older than its sources: the packages with tsc, the SQL files beside them, the web application with vite.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installed, projectFolder, runNode, say } from "./steps.mjs";

const PARTS = {
  server: {
    sources: ["packages/domain", "packages/policy-text", "packages/contract", "packages/server"],
    result: "packages/server/dist/main.js",
    make: buildServer,
    words: "Building the server … 正在构建服务端 …",
  },
  web: {
    sources: ["packages/domain", "packages/contract", "packages/web"],
    result: "packages/web/dist/site/index.html",
    make: buildWeb,
    words: "Building the web application … 正在构建网页 …",
  },
};

/** Builds each part whose sources have changed since it was built; says whether everything stands. */
export async function ensureBuilt() {
  const outcomes = await Promise.all(Object.entries(PARTS).map(([name, part]) => ensurePart(name, part)));
  if (outcomes.every(Boolean)) return true;
  say("The build failed; the reasons are above. 构建失败，原因见上。");
  return false;
}

async function ensurePart(name, { sources, result, make, words }) {
  const stamp = join(projectFolder, "packages", name, "dist", ".built-from");
  const digest = digestOf(sources);
  if (existsSync(join(projectFolder, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest)
    return true;

  say(words);
  rmSync(stamp, { force: true });
  if (!(await make())) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  return true;
}

async function buildServer() {
  const tsc = installed("typescript", "bin", "tsc");
  if ((await runNode([tsc, "-b", "packages/server"], { heartbeat: "still compiling 仍在编译" })) !== 0) return false;
  copySql();
  return true;
}

/** tsc leaves SQL files behind; the migrations are looked for beside the compiled code. Old copies go, or a removed one would run. */
function copySql() {
  const from = join(projectFolder, "packages/server/src");
  const to = join(projectFolder, "packages/server/dist");
  for (const path of filesUnder(to)) if (path.endsWith(".sql")) rmSync(path);
  for (const path of filesUnder(from)) {
    if (path.endsWith(".sql")) cpSync(path, join(to, path.slice(from.length)));
  }
}

async function buildWeb() {
  const vite = installed("vite", "bin", "vite.js");
  const cwd = join(projectFolder, "packages/web");
  const options = { cwd, env: { NODE_ENV: "production" }, heartbeat: "still bundling 仍在打包" };
  return (await runNode([vite, "build", "--logLevel", "warn"], options)) === 0;
}

/** Names and contents, not times: a fresh checkout of the same sources need not be built again. */
function digestOf(folders) {
  const hash = createHash("sha256");
  const roots = ["package-lock.json", "tsconfig.base.json"].map((name) => join(projectFolder, name));
  const files = [...roots, ...folders.flatMap((folder) => sourcesUnder(join(projectFolder, folder)))];
  for (const path of files) hash.update(path.slice(projectFolder.length)).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

const NO_SOURCE = /^(node_modules|dist|gold)$|\.test\.tsx?$|\.md$/;

function sourcesUnder(folder) {
  return filesUnder(folder, (name) => !NO_SOURCE.test(name));
}

function filesUnder(folder, isMeant = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isMeant(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, isMeant) : [path];
    });
}
