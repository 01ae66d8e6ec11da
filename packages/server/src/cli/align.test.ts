import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PresentedAlignment, PresentedExtraction } from "@zhigang/policy-text";
import { describe, expect, test } from "vitest";

const cli = fileURLToPath(new URL("main.ts", import.meta.url));
const samples = fileURLToPath(new URL("../../../../samples/files/", import.meta.url));
const upper = join(samples, "overall-plan.docx");
const lower = join(samples, "three-year-plan.html");

describe("衔接 (align)", { timeout: 30_000 }, () => {
  async function zhigang(...words: string[]) {
    const child = spawn(process.execPath, ["--conditions=source", cli, ...words], {
      env: { PATH: "", DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (part: Buffer) => (out += part.toString()));
    child.stderr.on("data", (part: Buffer) => (err += part.toString()));
    const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { out, err, exitCode };
  }

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

  test("one file, a missing file and help have their exit codes and leave standard output to the data", async () => {
    const one = await zhigang("align", upper);
    const absent = await zhigang("align", upper, join(samples, "absent.docx"), "--json");
    const help = await zhigang("align", "--help");

    expect([one.exitCode, absent.exitCode, help.exitCode]).toEqual([2, 4, 0]);
    expect(one.out + absent.out).toBe("");
    expect(help.out).toContain("zhigang align city-plan.docx district-plan.docx");
  });
});
