import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "./run-command.ts";
import { VERBS } from "./verbs.ts";

async function zhigang(...words: string[]) {
  let out = "";
  let err = "";
  const exitCode = await runCommand(words, VERBS, {
    out: { isTTY: false, write: (text) => (out += text) },
    err: { isTTY: false, write: (text) => (err += text) },
    env: {},
  });
  return { exitCode, out, err };
}

describe("督查用的命令 verbs of supervision, without a database", () => {
  test("calendar add prints the day, and with --json every day passed", async () => {
    expect(await zhigang("calendar", "add", "2026-09-30", "3")).toEqual({ exitCode: 0, out: "2026-10-10\n", err: "" });
    const { out } = await zhigang("calendar", "add", "2026-09-30", "1", "--json");
    const told = JSON.parse(out) as { day: string; passed: { day: string; kind: string }[] };
    expect(told.day).toBe("2026-10-08");
    expect(told.passed.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill("holiday"), "working"]);
  });

  test.each([
    [["calendar", "add", "2026-12-31", "1"], 4, "2027"],
    [["calendar", "add", "2026-02-30", "1"], 2, "2026-02-30"],
    [["calendar", "add", "2026-02-03", "1.5"], 2, "1.5"],
    [["calendar", "add", "2026-02-03"], 2, "calendar"],
    [["pace", "--actual", "77.2", "--month", "13"], 2, "13"],
    [["pace", "--actual", "77.2"], 2, "--month"],
    [["ledger", "as-of", "2026-02-30"], 2, "2026-02-30"],
    [["ledger", "as-of", "2026-02-01", "--diff", "二月"], 2, "二月"],
    [["ledger"], 2, "as-of"],
    [["score", "replay"], 2, "score replay"],
    [["score", "replay", "第一轮"], 2, "第一轮"],
  ])("%j is refused with %i and says why in both languages", async (words, exitCode, why) => {
    const refused = await zhigang(...words);
    expect(refused).toMatchObject({ exitCode, out: "" });
    expect(refused.err).toContain(why);
    expect(refused.err).toMatch(/智港：/);
  });

  test("rules lint finds the hole of a published set and shows it by a value", async () => {
    const { exitCode, out } = await zhigang("rules", "lint", "yinchuan-2025-points-behind", "--json");
    const { findings } = JSON.parse(out) as { findings: { kind: string; witness: { value: number | null } }[] };
    expect(exitCode).toBe(1);
    expect(findings[0]).toMatchObject({ kind: "hole", witness: { value: 5 } });
    for (const { witness } of findings) expect(witness).toBeDefined();
  });

  test("a set of one's own comes as a file: sound is 0, malformed names the field, another name suggests one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "zhigang-rules-"));
    const { out } = await zhigang("rules", "list", "--json");
    const { ruleSets } = JSON.parse(out) as { ruleSets: Record<string, unknown>[] };
    const own = { ...ruleSets.find(({ name }) => name === "value-to-target"), missing: "grey", notDue: "grey" };
    const [sound, broken] = [join(folder, "own.json"), join(folder, "broken.json")];
    await writeFile(sound, JSON.stringify(own));
    await writeFile(broken, JSON.stringify({ ...own, levels: [{ colour: "pink" }] }));

    expect(await zhigang("rules", "lint", sound, "--json")).toMatchObject({ exitCode: 0 });
    const refused = await zhigang("rules", "lint", broken);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain("/levels/0/colour");
    expect((await zhigang("rules", "lint", "value-to-targte")).err).toContain("value-to-target");
    await rm(folder, { recursive: true });
  });

  test("pace prints the gap with its sign, and with --json what it is made of", async () => {
    expect((await zhigang("pace", "--actual", "69.7", "--month", "8")).out).toBe("+3.0\n");
    expect(JSON.parse((await zhigang("pace", "--actual", "629.0/647.4", "--month", "10", "--json")).out)).toEqual({
      month: 10,
      planned: "83.3",
      actual: "97.2",
      gap: "+13.8",
    });
  });
});
