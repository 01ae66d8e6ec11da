import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PresentedAlignment, PresentedExtraction } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";
import { startCommand } from "../testing/start-command.ts";

const samples = fileURLToPath(new URL("../../../../samples/files/", import.meta.url));
const upper = join(samples, "overall-plan.docx");
const lower = join(samples, "three-year-plan.html");

describe("衔接 (align)", { timeout: 30_000 }, () => {
  const zhigang = (...words: string[]) =>
    startCommand(words, { PATH: "", DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }).ended;

  test("--json prints exactly one object whose texts are those that extract prints, without a database", async () => {
    const aligned = await zhigang("align", upper, lower, "--json");
    const extracted = await zhigang("extract", upper, "--json");

    expect(aligned.exitCode).toBe(0);
    expect(aligned.out.trimEnd().split("\n")).toHaveLength(1);
    const found = JSON.parse(aligned.out) as PresentedAlignment;
    expect(Object.keys(found)).toEqual(["upper", "lower", "links", "gaps", "conflicts"]);
    expect(found.upper.text).toBe((JSON.parse(extracted.out) as PresentedExtraction).text);
    for (const { from, to, reason } of found.links) {
      expect(found.upper.text.slice(...from.span)).not.toBe("");
      expect(found.lower.text.slice(...to.span)).not.toBe("");
      expect(reason).not.toBe("");
    }
  });

  test("the contradictions that were written into the sample city are found", async () => {
    const { out } = await zhigang("align", upper, lower, "--json");
    const { upper: above, lower: below, conflicts } = JSON.parse(out) as PresentedAlignment;

    const words = conflicts.map(({ kind, from, to }) => [
      kind,
      above.text.slice(...from.span).slice(0, 8),
      to.map(({ span }) => below.text.slice(...span).slice(0, 6)).join(),
    ]);
    expect(words).toContainEqual(["target_value", "超过30个", "不超过10个"]);
    expect(words.some(([kind, from]) => kind === "deadline_later" && from?.startsWith("统筹公共算力"))).toBe(true);
  });

  test("without --json it is a page for people", async () => {
    const { out, exitCode } = await zhigang("align", upper, lower);

    expect(exitCode).toBe(0);
    for (const heading of ["衔接 links", "空白 gaps", "冲突 conflicts"]) expect(out).toContain(heading);
    expect(out).toContain("引用 cites");
  });

  test("--renamed joins tasks of a body under its former and its later name; an unclear table is refused", async () => {
    const folder = await mkdtemp(join(tmpdir(), "zhigang-align-"));
    const file = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const above = await file("above.txt", planOf("市科委"));
    const below = await file("below.txt", planOf("市科技局"));
    const renamed = await file("renamed.csv", "原名称,现名称\n市科委,市科技局\n");
    const unclear = await file("unclear.csv", "原名称,现名称\n市科委\n");

    const without = await zhigang("align", above, below, "--json");
    const withNames = await zhigang("align", above, below, "--renamed", renamed, "--json");
    const refused = await zhigang("align", above, below, "--renamed", unclear, "--json");
    await rm(folder, { recursive: true });

    expect(without.out).not.toContain("更名");
    expect(withNames.out).toContain("责任单位更名：市科委—市科技局");
    expect([refused.exitCode, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("第 2 行");
    expect(refused.err).toContain("row 2");
  });

  test("one file, a missing file and help have their exit codes and leave standard output to the data", async () => {
    const one = await zhigang("align", upper);
    const absent = await zhigang("align", upper, join(samples, "absent.docx"), "--json");
    const help = await zhigang("align", "--help");

    expect([one.exitCode, absent.exitCode, help.exitCode]).toEqual([2, 4, 0]);
    expect(one.out + absent.out).toBe("");
    expect(help.out).toContain("zhigang align city-plan.docx district-plan.docx");
  });
});

function planOf(lead: string): string {
  return `岚汀市低空经济行动计划（2026—2028年）

一、重点任务
（一）建设试飞基地。建成无人机试飞基地2个，完善起降设施。（${lead}负责）
（二）发展冷链物流。建设冷链仓库。（市商务局负责）
（三）保护古树名木。建立古树档案。（市园林局负责）
`;
}
