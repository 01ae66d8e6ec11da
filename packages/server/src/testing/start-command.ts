import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

/** What a command left behind. */
export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** A `zhigang` in a process of its own, and what it has said so far. */
export interface Command {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts `zhigang` from its sources with nothing of our environment but these settings. */
export function startCommand(words: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Command {
  const child = spawn(process.execPath, ["--conditions=source", CLI, ...words], {
    // Stripping the types of a thousand files anew would be half of every start.
    env: { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...env },
    ...(cwd !== undefined && { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (part: Buffer) => (said.out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (said.err += part.toString()));
  const ended = new Promise<Ended>((resolve) => child.once("close", (exitCode) => resolve({ exitCode, ...said })));
  return { child, out: () => said.out, err: () => said.err, ended };
}
