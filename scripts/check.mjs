// Format, lint, types and walls. Each is one step with a name; a tool that looked at nothing has failed.
import { spawnSync } from "node:child_process";
import { findOurNode, ourEnvironment } from "./our-node.mjs";
import { installed, projectFolder, runNode, say } from "./steps.mjs";

const STEPS = [
  { name: "format 格式", work: () => runNode([installed("oxfmt", "bin", "oxfmt"), "--check"]) },
  { name: "lint 规范", work: lint },
  { name: "types 类型", work: checkTypes },
  { name: "walls 结构", work: checkWalls },
];

/** Runs every check, whatever the ones before said; gives the numbers of passed and failed ones. */
export async function check({ withWalls = true } = {}) {
  let passed = 0;
  const failed = [];
  for (const { name, work } of withWalls ? STEPS : STEPS.slice(0, 3)) {
    say(`• ${name}`);
    if ((await work()) === 0) passed += 1;
    else failed.push(name);
  }
  if (failed.length > 0) say(`Checks that failed 未通过的检查: ${failed.join(", ")}`);
  return { passed, failed: failed.length };
}

/** oxlint ends well when it finds no file at all; a guard that can pass on nothing is no guard. */
async function lint() {
  const { status, stdout, stderr } = spawnSync(findOurNode(), [installed("oxlint", "bin", "oxlint"), "--type-aware"], {
    cwd: projectFolder,
    env: ourEnvironment(),
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
  });
  process.stderr.write(stdout + stderr);
  const files = Number(/on (\d+) files/.exec(stdout)?.[1] ?? 0);
  if (files > 0) return status ?? 1;
  say("oxlint looked at no file. 未检查到任何文件。");
  return 1;
}

function checkWalls() {
  return runNode([installed("vitest", "vitest.mjs"), "run", "--project", "pure", "test/architecture.test.ts"]);
}

async function checkTypes() {
  const tsc = installed("typescript", "bin", "tsc");
  const ofPackages = await runNode([tsc, "-b"]);
  const ofTests = await runNode([tsc, "-p", "tsconfig.tests.json"]);
  return ofPackages || ofTests;
}
