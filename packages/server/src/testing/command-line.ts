import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, vi } from "vitest";
import { removeDataFolder } from "../platform/database/embedded-postgres.ts";

const CLI = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

/** What a command left behind. */
export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** `zhigang`, as somebody types it, on one data folder. */
export interface CommandLine {
  readonly dataFolder: string;
  run(...words: readonly string[]): Promise<Ended>;
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

  const start = (words: readonly string[]) => {
    const child = spawn(process.execPath, ["--conditions=source", CLI, ...words], {
      env: { PATH: process.env["PATH"], ZHIGANG_DATA_FOLDER: dataFolder, ZHIGANG_LOG_LEVEL: "warn" },
      cwd: dataFolder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    living.add(child);
    const said = { out: "", err: "" };
    child.stdout.on("data", (part: Buffer) => (said.out += part.toString()));
    child.stderr.on("data", (part: Buffer) => (said.err += part.toString()));
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    void ended.then(() => living.delete(child));
    return { child, said, ended };
  };

  return () => ({
    dataFolder,
    async run(...words) {
      const { said, ended } = start(words);
      return { exitCode: await ended, ...said };
    },
    async serve() {
      const { child, said } = start(["serve", "--port", "0"]);
      const address = await vi.waitFor(() => readAddress(said.err), { timeout: 60_000, interval: 20 });
      return { address, err: () => said.err, stop: () => end(child, "SIGTERM") };
    },
  });
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
