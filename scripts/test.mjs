// All tests in one command: checks, unit, room (on every server we support), web, and browser, with one closing line.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { check } from "./check.mjs";
import { findChromium } from "./chromium.mjs";
import { installed, runNode, say } from "./steps.mjs";

/** Runs everything, whatever fails on the way, and gives the exit code. Arguments go to vitest, which then runs alone. */
export async function test(args) {
  if (args.length > 0) return await runNode([installed("vitest", "vitest.mjs"), "run", ...args]);

  const folder = mkdtempSync(join(tmpdir(), "zhigang-reports-"));
  const sums = [await check({ withWalls: false })];
  const step = async (words, name, projects, env = {}) => {
    say(`• ${words}`);
    sums.push(await runProjects(join(folder, `${name}.json`), projects, env));
  };
  try {
    // Some room tests look at the built pages; the browser tests run on them.
    if (!(await ensureBuilt())) sums.push({ failed: 1 });
    await step("unit and web tests 单元与网页测试", "unit", ["pure", "web"]);
    await step("room tests on the embedded PostgreSQL 模块测试（内置数据库）", "embedded", ["server"], {
      ZHIGANG_TEST_ENGINE: "embedded",
    });
    if (process.env.TEST_DATABASE_URL) {
      await step("room tests on TEST_DATABASE_URL 模块测试（外部数据库）", "external", ["server"], {
        ZHIGANG_TEST_ENGINE: "external",
      });
    } else {
      say(
        "• TEST_DATABASE_URL is not set: the room tests ran on the embedded PostgreSQL alone. 未设外部数据库，仅测内置。",
      );
    }
    sums.push(await runBrowserTests(step));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return close(sums);
}

async function runBrowserTests(step) {
  if (process.env.ZHIGANG_SKIP_BROWSER === "1") {
    say("• browser tests left out (ZHIGANG_SKIP_BROWSER=1) 已跳过浏览器测试");
    return {};
  }
  const chromium = await findChromium();
  if (chromium === undefined) return { failed: 1 };
  await step("browser tests 浏览器测试", "browser", ["e2e"], { CHROMIUM_PATH: chromium });
  return {};
}

async function runProjects(report, projects, env) {
  const code = await runNode(
    [
      installed("vitest", "vitest.mjs"),
      "run",
      ...projects.flatMap((name) => ["--project", name]),
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  return readSums(report, code);
}

/** A file that broke before its first test counts as one failure, and so does a run that ended badly without any. */
function readSums(report, code) {
  let sums = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"),
    );
    sums = { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
  } catch {
    say("vitest left no report. 测试没有生成报告。");
  }
  return code !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}

function close(sums) {
  const total = (key) => sums.reduce((sum, one) => sum + (one[key] ?? 0), 0);
  if (total("skipped") > 0) say(`${total("skipped")} skipped`);
  process.stdout.write(`${total("passed")} passed, ${total("failed")} failed\n`);
  return total("failed") === 0 ? 0 : 1;
}
