import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { accountOfPrograms } from "./confinement.ts";
import type { ConfinedCommand, ProgramLimits } from "./confinement.ts";
import { ProgramFailure } from "./program-failure.ts";

/** Where and how long a confined command runs. */
export interface ConfinedRun {
  readonly program: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly limits: ProgramLimits;
  readonly signal?: AbortSignal | undefined;
}

const MOST_SAID = 4_000;

/** Runs a command to its end, or kills it with all its children: at its time limit, on cancelling, at too much output. */
export function runConfined(command: ConfinedCommand, run: ConfinedRun): Promise<{ readonly stdout: Buffer }> {
  const { program, limits, signal, folder: cwd, env } = run;
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, [...command.args], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
      ...accountOfPrograms(),
    });
    let failure: ProgramFailure | null = null;
    const stop = (reason: ProgramFailure["reason"], said = ""): void => {
      failure ??= new ProgramFailure(reason, program, said);
      killWithChildren(child);
    };
    const timer = setTimeout(() => stop("too_slow"), limits.timeLimitMs);
    const onAbort = (): void => stop("cancelled");
    signal?.addEventListener("abort", onAbort);
    if (signal?.aborted) onAbort();
    const output = listen(child, limits.outputLimitMb * 1024 * 1024, () => stop("failed", "said more than allowed"));

    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      // A grandchild that outlives its parent would go on in a folder that is about to be removed.
      killWithChildren(child);
      finish();
    };
    child.once("error", (error) => end(() => reject(new ProgramFailure("failed", program, error.message))));
    child.once("close", (code) =>
      end(() => {
        if (failure) reject(failure);
        else if (code !== 0) reject(new ProgramFailure("failed", program, `exit ${code}: ${output.said()}`));
        else resolve({ stdout: output.stdout() });
      }),
    );
  });
}

function listen(child: ChildProcess, limit: number, onTooMuch: () => void) {
  const parts: Buffer[] = [];
  let length = 0;
  let said = "";
  child.stdout?.on("data", (part: Buffer) => {
    length += part.length;
    if (length > limit) onTooMuch();
    else parts.push(part);
  });
  child.stderr?.on("data", (part: Buffer) => {
    if (said.length < MOST_SAID) said += part.toString("utf8").slice(0, MOST_SAID);
  });
  return { stdout: () => Buffer.concat(parts), said: () => said.trim() };
}

/** The child leads a process group of its own, so that one signal reaches everything it started. */
function killWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone: that is what was wanted.
  }
}
