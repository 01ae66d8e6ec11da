import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PATIENCE_MS = 120_000;

/** The built service with the sample city, in a process of its own. */
export interface DemoService {
  /** Ends with a slash. */
  readonly address: string;
  /** What it said until it was ready. */
  readonly said: string;
  /** Ends the process, politely unless told otherwise. */
  end(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the demo on a data folder; what it does not find there, it loads. */
export async function startDemo(dataFolder: string, port = "0"): Promise<DemoService> {
  const words = ["packages/server/dist/cli/main.js", "demo", "--port", port, "--data-folder", dataFolder];
  const child = spawn(process.execPath, [...words, "--log-level", "warn"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const end = async (signal: "SIGTERM" | "SIGKILL" = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { ...(await untilReady(child)), end };
}

async function untilReady(child: ChildProcess): Promise<Pick<DemoService, "address" | "said">> {
  return await new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`${why}\n${said}`));
    const timer = setTimeout(() => fail("The service was not ready in time."), PATIENCE_MS);
    child.once("exit", (code) => fail(`The service ended with ${code}.`));
    child.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /Zhigang is ready: (\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ address, said });
    });
  });
}

/** A folder that the database can enter when it runs as somebody else, as under root. */
export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "zhigang-e2e-"));
  await chmod(folder, 0o755);
  return folder;
}

/** A data folder of its own with everything that a stopped service left in another: loading the city is paid once. */
export async function copyDataFolder(from: string): Promise<string> {
  const folder = await aDataFolder();
  // Node's own copy does not keep whose the files are, and under root the database runs as somebody else.
  await promisify(execFile)("cp", ["-a", `${from}/.`, folder]);
  return folder;
}

/** Removes a data folder whose service has ended. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
