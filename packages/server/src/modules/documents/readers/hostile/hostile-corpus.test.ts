import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReadingDesk } from "../../reading/reading-desk.ts";
import { ExternalPrograms } from "../../tools/external-programs.ts";
import { aDocx, p } from "../docx/docx.fixtures.ts";
import { READ_REFUSALS } from "../refusals.ts";
import type { RefusalCode } from "../refusals.ts";
import { ReadRefusal } from "../reader.ts";
import { HOSTILE_FILES } from "./hostile-files.fixtures.ts";

const MB = 1024 * 1024;
const GOOD = aDocx({ body: p("云岭市行动计划") + p("一、重点任务") + p("1．建设平台。（市科技局牵头）") });
const temporaryFolder = mkdtempSync(join(tmpdir(), "zhigang-hostile-"));
// Without the machine's programs: what is refused here is refused by ourselves.
const desk = new ReadingDesk(
  { workers: 1, timeLimitMs: 20_000, memoryLimitMb: 512 },
  new ExternalPrograms({ path: "", temporaryFolder }),
);
let before = { memory: 0, here: [] as string[], passwd: "" };

beforeAll(async () => {
  await desk.read(GOOD, "好.docx");
  before = { memory: process.memoryUsage().rss, here: readdirSync(".").toSorted(), passwd: passwords() };
});
afterAll(async () => {
  await desk.close();
  rmSync(temporaryFolder, { recursive: true });
});

describe("恶意文件 (§3.3)", () => {
  test.each(HOSTILE_FILES)("$id: $what", { timeout: 60_000 }, async ({ bytes, fileName, outcome }) => {
    const answer = await desk.read(bytes(), fileName).catch((error: unknown) => error);

    if ("read" in outcome) {
      expect(answer).toMatchObject({ content: { fileName } });
      expect((answer as { content: { text: string } }).content.text).toContain(outcome.read);
      expect((answer as { content: { text: string } }).content.text).not.toContain("root:");
    } else {
      expect(answer).toBeInstanceOf(ReadRefusal);
      expect(outcome.refused).toContain((answer as ReadRefusal).code);
      const words = READ_REFUSALS[(answer as ReadRefusal).code as RefusalCode];
      expect([words.zh, words.en].every((each) => each.length > 10)).toBe(true);
    }
  });

  test("after all of them the next plan is read, little memory is held, and nothing was written", async () => {
    const { extraction } = await desk.read(GOOD, "好.docx");
    expect(extraction.tasks.map((task) => task.leads.map(({ name }) => name))).toEqual([["市科技局"]]);

    expect(process.memoryUsage().rss - before.memory).toBeLessThan(1_200 * MB);
    expect(readdirSync(".").toSorted()).toEqual(before.here);
    expect(readdirSync(temporaryFolder)).toEqual([]);
    expect(passwords()).toBe(before.passwd);
  });
});

function passwords(): string {
  return process.platform === "win32" ? "" : readFileSync("/etc/passwd", "utf8");
}
