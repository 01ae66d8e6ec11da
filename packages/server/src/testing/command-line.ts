import type { ChildProcess } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { runCommand } from "../cli/run-command.ts";
import { VERBS } from "../cli/verbs.ts";
import { removeDataFolder } from "../platform/database/embedded-postgres.ts";
import { startCommand } from "./start-command.ts";
import type { Ended } from "./start-command.ts";

export type { Ended };

/** `zhigang`, as somebody types it, on one data folder. */
export interface CommandLine {
  readonly dataFolder: string;
  /** In this process: what a start costs is paid by the tests about starts. */
  run(...words: readonly string[]): Promise<Ended>;
  /** In a process of its own, in the data folder. */
  runApart(...words: readonly string[]): Promise<Ended>;
  /** Starts the service and gives its address; it lives until the file's tests are over, or `stop()`. */
  serve(): Promise<{ readonly address: string; readonly err: () => string; stop(): Promise<void> }>;
}

/** Gives all tests of a file one data folder, and the command line on it. */
export function useCommandLine(): () => CommandLine {
  let dataFolder = "";
  const living = new Set<ChildProcess>();
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-cli-"));
    await chmod(dataFolder, 0o755); // as root the database runs as somebody else
  });
  afterAll(async () => {
    for (const child of living) await end(child, "SIGKILL");
    await removeDataFolder(dataFolder);
  });

  const env = () => ({ PATH: process.env["PATH"], ZHIGANG_DATA_FOLDER: dataFolder, ZHIGANG_LOG_LEVEL: "warn" });
  const start = (words: readonly string[]) => {
    const command = startCommand(words, env(), dataFolder);
    living.add(command.child);
    void command.ended.then(() => living.delete(command.child));
    return command;
  };

  return () => ({
    dataFolder,
    run: (...words) => runHere(words, env()),
    runApart: (...words) => start(words).ended,
    async serve() {
      const { child, err } = start(["serve", "--port", "0"]);
      const address = await vi.waitFor(() => readAddress(err()), { timeout: 60_000, interval: 20 });
      return { address, err, stop: () => end(child, "SIGTERM") };
    },
  });
}

/** Runs `zhigang` in this process with nothing of our environment but these settings, and gives what it said. */
export async function runHere(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const said = { out: "", err: "" };
  const sink = (name: keyof typeof said) => ({ write: (text: string) => Boolean((said[name] += text)) });
  const exitCode = await runCommand(words, VERBS, { out: sink("out"), err: sink("err"), env });
  return { exitCode, ...said };
}

function readAddress(err: string): string {
  const address = /Zhigang is ready: (\S+)/.exec(err)?.[1];
  if (address === undefined) throw new Error(`not ready: ${err}`);
  return address;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill(signal);
  await ended;
}
