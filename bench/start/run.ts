import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { removeDataFolder } from "../../packages/server/src/platform/database/embedded-postgres.ts";
import { median, printTable } from "../table.ts";

const CLI = fileURLToPath(new URL("../../packages/server/dist/cli/main.js", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../../samples/files/overall-plan.docx", import.meta.url));
const ROUNDS = 5;

/** Prints how long the built service takes to be ready, and what it keeps in memory; against a bare Node that only starts. */
export async function run(): Promise<void> {
  if (!existsSync(CLI)) return console.log("\nStart: nothing is built yet; run `npm run build` first.");
  const folder = await mkdtemp(join(tmpdir(), "zhigang-bench-"));
  await chmod(folder, 0o755); // as root the database runs as somebody else
  try {
    const bare = await repeated(() => ended([process.execPath, "-e", "0"]));
    const extract = await repeated(() => ended([process.execPath, CLI, "extract", SAMPLE, "--json"]));
    const first = await served(folder);
    const later: Served[] = [];
    for (let round = 0; round < 3; round++) later.push(await served(folder));
    const again = median(later.map((each) => each.ms));
    const row = (name: string, ms: number, rss = "") => [name, `${ms.toFixed(0)} ms`, (ms / bare).toFixed(1), rss];

    console.log("\nStart and memory, medians; ratios against a bare Node that starts and ends");
    printTable(
      ["", "time", "ratio", "memory"],
      [
        row("bare Node", bare),
        row("zhigang extract, one docx", extract),
        row("first start: new database, all tables", first.ms, megabytes(first.rssKb)),
        row("start on a database that is there", again, megabytes(median(later.map((each) => each.rssKb)))),
      ],
    );
  } finally {
    await removeDataFolder(folder);
  }
}

interface Served {
  readonly ms: number;
  readonly rssKb: number;
}

async function served(folder: string): Promise<Served> {
  const from = performance.now();
  const child = spawn(process.execPath, [CLI, "serve", "--port", "0", "--data-folder", folder, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
  });
  const ms = performance.now() - from;
  await wait(500);
  const rssKb = await residentKilobytes(child.pid ?? 0);
  child.removeAllListeners("exit");
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
  return { ms, rssKb };
}

async function repeated(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await work());
  return median(times);
}

function ended([command = "", ...args]: readonly string[]): Promise<number> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore" });
    child.once("exit", (code) =>
      code === 0 ? resolve(performance.now() - from) : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}

/** What the process holds in memory; 0 where the system does not say it in /proc. */
async function residentKilobytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

function megabytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MB`;
}
