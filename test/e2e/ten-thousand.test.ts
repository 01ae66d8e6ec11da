import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visit } from "./pages.ts";
import { mySite, useSite } from "./use-site.ts";

const CLI = fileURLToPath(new URL("../../packages/server/dist/cli/main.js", import.meta.url));
const ROWS = 10_000;

describe("一万行 ten thousand rows", { timeout: 240_000 }, () => {
  const site = useSite();
  let folder = "";
  let planId = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-rows-"));
    const rows = Array.from(
      { length: ROWS },
      (_, index) => `${index + 1},整治第${index + 1}号河段,市水务局,${2027 + (index % 4)}年底`,
    );
    const file = join(folder, "河段.csv");
    await writeFile(file, ["序号,重点任务,牵头单位,完成时限", ...rows].join("\n"));
    const where = ["--publish", "--division", "990100", "--plan-kind", "special", "--json"];
    const words = [CLI, "import", file, ...where, "--data-folder", mySite().dataFolder];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    planId = (JSON.parse(stdout) as { imports: { planId: string }[] }).imports[0]?.planId ?? "";
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("scroll from end to end without a frame that blocks, with only the rows in sight on the page", async () => {
    const page = await site().open({ as: "demo-plan" });
    await visit(page, `ledger/tasks?planId=${planId}`);
    const table = page.getByRole("grid", { name: "任务台账" });
    expect(Number(await table.getAttribute("aria-rowcount"))).toBeGreaterThan(ROWS);

    const frames = await table.evaluate(async (grid) => {
      const lengths: number[] = [];
      let before = performance.now();
      for (let step = 0; step < 120; step += 1) {
        grid.scrollBy(0, 400);
        await new Promise(requestAnimationFrame);
        lengths.push(performance.now() - before);
        before = performance.now();
      }
      return lengths.toSorted((a, b) => a - b);
    });

    expect(frames[Math.floor(frames.length * 0.95)]).toBeLessThan(200 * crowding());
    expect(await table.getByRole("row").count()).toBeLessThan(120);
    const reached = table.getByRole("row").last();
    await expect.poll(async () => Number(await reached.getAttribute("aria-rowindex"))).toBeGreaterThan(150);
  });
});

/** A machine whose cores are shared does the same work in so many times the time. */
function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}
