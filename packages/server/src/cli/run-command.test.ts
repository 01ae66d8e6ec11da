import { describe, expect, test } from "vitest";
import { AppError } from "../platform/http/app-error.ts";
import type { Verb, VerbCall, VerbEntry } from "./verb.ts";
import { VERBS } from "./verbs.ts";
import { runCommand } from "./run-command.ts";

function aVerb(run: Verb["run"]): VerbEntry {
  const verb: Verb = {
    usage: "count FILE",
    options: [{ name: "by", value: "WORD", zh: "按何计数", en: "what to count by" }],
    examples: ["zhigang count plan.docx"],
    takesSettings: true,
    run,
  };
  return { name: "count", zh: "计数", en: "count things", load: async () => verb };
}

async function call(
  words: readonly string[],
  verbs: readonly VerbEntry[] = VERBS,
  env: Record<string, string> = {},
  isTTY = false,
) {
  let out = "";
  let err = "";
  const exitCode = await runCommand(words, verbs, {
    out: { isTTY, write: (text) => (out += text) },
    err: { isTTY, write: (text) => (err += text) },
    env,
  });
  return { exitCode, out, err };
}

describe("命令行 (command line)", () => {
  test("without words, and with help, it lists every verb with a line in each language", async () => {
    for (const words of [[], ["help"], ["-h"], ["--help"]]) {
      const { exitCode, out } = await call(words);

      expect(exitCode).toBe(0);
      for (const verb of VERBS) expect(out).toContain(verb.zh);
      for (const verb of VERBS) expect(out).toContain(verb.en);
    }
  });

  test.each(VERBS.map((verb) => verb.name))(
    "help %s shows its usage, an example, and what each option does",
    async (name) => {
      const asked = await call(["help", name]);
      const flagged = await call([name, "--help"]);

      expect(asked.out).toContain(`zhigang ${name}`);
      expect(asked.out).toMatch(/Examples 示例\n {2}\S/);
      expect(flagged).toEqual(asked);
    },
  );

  test.each([
    [["dcotor"], "zhigang doctor"],
    [["bakcup", "x"], "zhigang backup"],
    [["doctor", "--jsno"], "--json"],
    [["serve", "--prot", "1"], "--port"],
    [["help", "sreve"], "zhigang serve"],
  ])("%j is not understood, and the nearest word is offered", async (words, offered) => {
    const { exitCode, out, err } = await call(words);

    expect(exitCode).toBe(2);
    expect(err).toContain(offered);
    expect(err).toContain("没有");
    expect(out).toBe("");
  });

  test("a word like none of ours gets no wild guess", async () => {
    expect((await call(["xylophone"])).err).not.toContain("did you mean");
  });

  test("options may come before and after arguments, with = or a space, and end at --", async () => {
    let seen: VerbCall | undefined;
    const verbs = [aVerb(async (given) => void (seen = given))];

    await call(["count", "--by=task", "a.docx", "--dry-run", "--port", "9000", "--", "--b.docx"], verbs);

    expect(seen).toMatchObject({
      args: ["a.docx", "--b.docx"],
      options: { by: "task" },
      isDryRun: true,
      isSure: false,
    });
    expect(seen?.readConfig().config.port).toBe(9000);
    expect(seen?.readConfig().origins.port).toBe("flag --port");
  });

  test("a value that is missing is said, and a secret on the command line is refused", async () => {
    const verbs = [aVerb(async () => undefined)];

    expect(await call(["count", "--by"], verbs)).toMatchObject({ exitCode: 2 });
    const secret = await call(["count", "--database-url", "postgres://u:p@h/d"], verbs);
    expect(secret.exitCode).toBe(2);
    expect(secret.err).toContain("DATABASE_URL");
  });

  test.each([
    ["http.not_found", 4],
    ["http.not_permitted", 5],
    ["http.version_conflict", 6],
    ["http.starting", 7],
    ["http.invalid_input", 2],
  ] as const)("a room's refusal %s ends with exit code %i and its own words", async (code, exitCode) => {
    const outcome = await call(["count"], [aVerb(() => Promise.reject(new AppError(code)))]);

    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.err).toMatch(/zhigang: .+\n智港：.+\n/);
    expect(outcome.err).not.toMatch(/\n\s+at /);
  });

  test("a bug ends with exit code 1 and its stack", async () => {
    const outcome = await call(["count"], [aVerb(() => Promise.reject(new TypeError("broken")))]);

    expect(outcome.exitCode).toBe(1);
    expect(outcome.err).toContain("TypeError: broken");
    expect(outcome.err).toMatch(/\n\s+at /);
  });

  test("data goes to standard output, progress to standard error, -q silences progress and keeps warnings", async () => {
    const verbs = [
      aVerb(async ({ out }) => {
        out.say("正在读取", "reading");
        out.warn("有疑问", "doubtful");
        out.object({ count: 3 });
      }),
    ];

    expect(await call(["count", "--json"], verbs)).toMatchObject({ out: '{"count":3}\n' });
    expect((await call(["count"], verbs)).err).toContain("reading");
    const quiet = await call(["count", "-q"], verbs);
    expect(quiet.err).not.toContain("reading");
    expect(quiet.err).toContain("doubtful");
  });

  test.each([
    ["a terminal", {}, [], true, true],
    ["a pipe", {}, [], false, false],
    ["NO_COLOR", { NO_COLOR: "1" }, [], true, false],
    ["a dumb terminal", { TERM: "dumb" }, [], true, false],
    ["--plain", {}, ["--plain"], true, false],
  ] as const)("on %s colour is as it should be", async (_name, env, words, isTTY, hasColour) => {
    const { out } = await call(["help", ...words], VERBS, env, isTTY);

    expect(out.includes("\u001B[")).toBe(hasColour);
  });

  test("config show tells where each setting comes from and hides secrets", async () => {
    const env = { ZHIGANG_PORT: "9001", DATABASE_URL: "postgres://city:very-secret@127.0.0.1/city" };

    const plain = await call(["config", "show", "--origin"], VERBS, env);
    const json = await call(["config", "show", "--json"], VERBS, env);

    expect(plain.out).toContain("port=9001\tenvironment ZHIGANG_PORT\n");
    expect(plain.out + json.out).not.toContain("very-secret");
    expect(JSON.parse(json.out)).toMatchObject({ databaseUrl: { value: "***", origin: "environment DATABASE_URL" } });
  });

  test("doctor gives an answer about everything, with a way out where something is wrong", async () => {
    const { out } = await call(["doctor", "--json"], VERBS, { DATABASE_URL: "postgres://city@127.0.0.1:1/city" });

    const { isWell, findings } = JSON.parse(out) as {
      isWell: boolean;
      findings: { name: string; state: string; fix?: object }[];
    };
    expect(isWell).toBe(false);
    expect(findings.map((finding) => finding.name)).toEqual(
      expect.arrayContaining([
        "node",
        "memory",
        "clock",
        "disk",
        "lock",
        "port",
        "database",
        "libreoffice",
        "tesseract",
        "chromium",
        "fonts",
      ]),
    );
    expect(findings.find((finding) => finding.name === "database")).toMatchObject({
      state: "bad",
      fix: expect.anything(),
    });
  });
});
