import { readConfig } from "../platform/config/config.ts";
import { EXIT_CODES, StartRefusal } from "../platform/config/start-refusal.ts";
import { findNearest } from "./find-nearest.ts";
import { presentHelp, presentVerbHelp } from "./help.ts";
import { type Output, type Sinks, openOutput } from "./output.ts";
import { type Arguments, parseArguments, usage } from "./parse-arguments.ts";
import type { Verb, VerbEntry } from "./verb.ts";

const HELP_WORDS = new Set(["help", "-h", "--help"]);

/** Runs one command line to its exit code. Refusals are told in words, bugs with their stack. */
export async function runCommand(words: readonly string[], verbs: readonly VerbEntry[], sinks: Sinks): Promise<number> {
  const out = openOutput(
    {
      isJson: words.includes("--json"),
      isPlain: words.includes("--plain"),
      isQuiet: words.includes("--quiet") || words.includes("-q"),
      mayAsk: !words.includes("--no-input"),
    },
    sinks,
  );
  try {
    return (await dispatch(words, verbs, out, sinks)) ?? EXIT_CODES.ok;
  } catch (error) {
    return await tell(error, sinks);
  }
}

async function dispatch(
  words: readonly string[],
  verbs: readonly VerbEntry[],
  out: Output,
  { env }: Sinks,
): Promise<number | void> {
  const [first, ...rest] = words;
  if (first === undefined || (HELP_WORDS.has(first) && rest.every((word) => word.startsWith("-")))) {
    return out.data(presentHelp(verbs, (text) => out.bold(text)));
  }
  if (first === "--version") return out.data(await readVersion());

  const asksForHelp = HELP_WORDS.has(first) || rest.some((word) => word === "-h" || word === "--help");
  const entry = findVerb(HELP_WORDS.has(first) ? (rest[0] ?? "") : first, verbs);
  const verb = await entry.load();
  if (asksForHelp) return out.data(presentVerbHelp(entry, verb, (text) => out.bold(text)));
  return await runVerb(verb, parseArguments(rest, verb), out, env);
}

async function runVerb(verb: Verb, given: Arguments, out: Output, env: Sinks["env"]): Promise<number | void> {
  return await verb.run({
    args: given.args,
    options: given.options,
    out,
    isDryRun: given.common.has("dry-run"),
    isSure: given.common.has("yes"),
    readConfig: (overrides) =>
      readConfig({
        env,
        flags: { ...given.settings, ...overrides },
        ...(given.configFile === undefined ? {} : { file: given.configFile }),
      }),
  });
}

function findVerb(name: string, verbs: readonly VerbEntry[]): VerbEntry {
  const entry = verbs.find((verb) => verb.name === name);
  if (entry !== undefined) return entry;
  const nearest = findNearest(
    name,
    verbs.map((verb) => verb.name),
  );
  const zh = nearest === undefined ? "运行 zhigang help 查看全部命令" : `是否想用 zhigang ${nearest}`;
  const en = nearest === undefined ? "zhigang help lists them all" : `did you mean zhigang ${nearest}?`;
  throw usage(`没有命令 ${name}，${zh}`, `there is no verb ${name}; ${en}`);
}

async function tell(error: unknown, { err }: Sinks): Promise<number> {
  if (error instanceof StartRefusal) {
    err.write(`zhigang: ${error.en}\n智港：${error.zh}\n`);
    return error.exitCode;
  }
  const { presentRefusal } = await import("./present-refusal.ts");
  const refusal = presentRefusal(error);
  err.write(`${refusal.text}\n`);
  return refusal.exitCode;
}

async function readVersion(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return String((JSON.parse(text) as { version: unknown }).version);
}
