import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PresentedExtraction } from "@zhigang/policy-text";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crowding } from "../testing/crowding.ts";
import { startCommand } from "../testing/start-command.ts";

const PLAN = `青澜市数字经济发展行动方案

为加快数字经济发展，制定本方案。
一、主要目标
到2027年，数字经济核心产业增加值达到150亿元以上。
二、重点任务
（一）建设城市数据平台。2026年底前建成统一的城市数据平台。（牵头单位：市数据局；配合单位：市财政局、市住建局）
（二）培育数字企业。每年培育数字企业20家。（牵头单位：市工信局）
`;

describe("提取 (extract)", { timeout: 30_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-extract-"));
    await writeFile(join(folder, "plan.txt"), PLAN);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const zhigang = (...words: string[]) =>
    startCommand(words, { PATH: "", DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }).ended;

  test("--json prints exactly one object, whose spans lie in its text, and needs no database", async () => {
    const { out, err, exitCode } = await zhigang("extract", join(folder, "plan.txt"), "--json");

    expect(exitCode).toBe(0);
    expect(err).toBe("");
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    const { text, tasks, indicators, document } = JSON.parse(out) as PresentedExtraction;
    expect(document.title).toBe("青澜市数字经济发展行动方案");
    expect(
      tasks.map(({ leads, supports, span }) => ({ leads, supports, words: text.slice(span[0], span[0] + 3) })),
    ).toEqual([
      { leads: ["市数据局"], supports: ["市财政局", "市住建局"], words: "（一）" },
      { leads: ["市工信局"], supports: [], words: "（二）" },
    ]);
    expect(indicators.map(({ value, unit }) => value + unit)).toContain("150亿元");
  });

  test("without --json it is a page for people", async () => {
    const { out, exitCode } = await zhigang("extract", join(folder, "plan.txt"));

    expect(exitCode).toBe(0);
    expect(out).toContain("任务 tasks 2");
    expect(out).toContain("市数据局；配合 市财政局、市住建局");
  });

  test("what cannot be read is told in words with its own exit code, and standard output stays empty", async () => {
    await writeFile(join(folder, "photo.png"), "not a picture");

    const absent = await zhigang("extract", join(folder, "absent.docx"), "--json");
    const wrong = await zhigang("extract", join(folder, "photo.png"), "--json");
    const none = await zhigang("extract");
    const isFolder = await zhigang("extract", folder);

    expect([absent.exitCode, wrong.exitCode, none.exitCode, isFolder.exitCode]).toEqual([4, 2, 2, 2]);
    expect(absent.out + wrong.out + none.out + isFolder.out).toBe("");
    expect(wrong.err).toContain("photo.png");
  });

  test("it answers within a second and a half, start included", async () => {
    const began = performance.now();
    await zhigang("extract", join(folder, "plan.txt"), "--json");

    expect(performance.now() - began).toBeLessThan(1_500 * crowding());
  });
});
