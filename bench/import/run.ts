import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReadingPool } from "../../packages/server/src/modules/documents/reading/reading-pool.ts";
import { readWholeFile } from "../../packages/server/src/modules/documents/reading/read-whole-file.ts";
import { median, printTable } from "../table.ts";
import { measurePages } from "./pages.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/files/", import.meta.url));
const ROUNDS = 9;

/** Prints how long a file takes from its bytes to its tasks: in this thread, and in a worker with its limits. */
export async function run(): Promise<void> {
  const files = await filesToRead();
  const pool = new ReadingPool({ workers: 1, timeLimitMs: 60_000, memoryLimitMb: 512 });
  const rows: string[][] = [];
  for (const { name, bytes } of files) {
    const here = await timed(() => readWholeFile(bytes, name));
    const there = await timed(() => pool.read(bytes, name));
    const { content, extraction } = await readWholeFile(bytes, name);
    rows.push([
      name,
      extname(name).slice(1),
      `${Math.round(bytes.byteLength / 1024)} kB`,
      content.text.length.toLocaleString("en"),
      String(extraction.tasks.length),
      `${here.toFixed(1)} ms`,
      `${there.toFixed(1)} ms`,
      (there / here).toFixed(2),
    ]);
  }
  await pool.close();
  console.log("\nImport: from a file's bytes to its tasks, median of 9 after a warm-up");
  printTable(["file", "format", "size", "characters", "tasks", "this thread", "worker", "ratio"], rows);
  await measurePages();
}

async function timed(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** The sample city's papers, and the real plans where they are. */
async function filesToRead(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const folders = [SAMPLES, ...(process.env["ZHIGANG_TEST_PLANS"] ? [process.env["ZHIGANG_TEST_PLANS"]] : [])];
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => /\.(docx|html|txt|xlsx|csv|pdf)$/.test(name)).sort();
    for (const name of names) files.push({ name, bytes: await readFile(join(folder, name)) });
  }
  return files;
}
