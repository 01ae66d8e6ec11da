import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartRefusal } from "../config/start-refusal.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { isAlive, readCommandLine } from "./process-identity.ts";

/** A running PostgreSQL child. */
export interface Postmaster {
  readonly pid: number;
  /** Undefined while it runs, then its exit code. */
  exitCode(): number | undefined;
  onExit(listener: () => void): void;
  /** Ends sessions, writes a checkpoint and leaves (fast shutdown). */
  stop(): Promise<void>;
}

const LARGEST_LOG_BYTES = 5_000_000;
const STOP_PATIENCE_MS = 30_000;

/** What the child is told on its command line; everything else is PostgreSQL's default. */
function listSettings(place: ClusterPlace, tcpPort: number | undefined): readonly string[] {
  const megabytes = Math.round(totalmem() / 2 ** 20);
  const sharedBuffers = Math.min(256, Math.max(64, Math.round(megabytes / 8)));
  return [
    `listen_addresses=${tcpPort === undefined ? "" : "127.0.0.1"}`,
    `unix_socket_directories=${tcpPort === undefined ? place.socketFolder : ""}`,
    `port=${tcpPort ?? 5432}`,
    "unix_socket_permissions=0700",
    "max_connections=100",
    `shared_buffers=${sharedBuffers}MB`,
    `effective_cache_size=${Math.max(128, Math.round(megabytes / 3))}MB`,
    "work_mem=16MB",
    "maintenance_work_mem=64MB",
    "random_page_cost=1.1",
    "jit=off",
    "wal_compression=on",
    "max_wal_size=1GB",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_min_messages=warning",
    "log_line_prefix=%m [%p] %u@%d ",
  ];
}

/** Starts the child in its own session, so that Ctrl-C in a terminal reaches us first and it second. */
export async function startPostmaster(
  binaries: PostgresBinaries,
  place: ClusterPlace,
  tcpPort: number | undefined,
): Promise<Postmaster> {
  const log = await openLog(place.logFile);
  const child = spawn(
    binaries.postgres,
    ["-D", place.cluster, ...listSettings(place, tcpPort).flatMap((setting) => ["-c", setting])],
    {
      ...place.account,
      cwd: place.folder,
      detached: true,
      stdio: ["ignore", log, log],
      env: { ...childEnvironment(), ...(await unrelatedProcessOf(place)) },
    },
  );
  closeSync(log);
  child.unref();
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  return postmasterOf(child, binaries, place);
}

/** A bare environment: the operator's locale or PG* variables must not reach the cluster. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"], TEMP: process.env["TEMP"] } : {};
  return { ...kept, PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
}

function postmasterOf(child: ChildProcess, binaries: PostgresBinaries, place: ClusterPlace): Postmaster {
  const pid = child.pid ?? 0;
  let code: number | undefined;
  const stopWithUs = () => void (code === undefined && process.kill(pid, "SIGINT"));
  process.once("exit", stopWithUs); // a way out that forgot to stop it
  child.once("exit", (exitCode) => {
    code = exitCode ?? 1;
    process.off("exit", stopWithUs);
  });
  return {
    pid,
    exitCode: () => code,
    onExit: (listener) => child.once("exit", listener),
    async stop() {
      if (code === undefined) await askToStop(binaries, place, pid);
      const patience = Date.now() + STOP_PATIENCE_MS;
      while (code === undefined && Date.now() < patience) await wait(10);
      if (code === undefined) process.kill(pid, "SIGQUIT"); // immediate: the next start recovers from the log
    },
  };
}

/** After a kill -9 of ours the old child lives on: it is stopped politely, so that the new one is ours. */
export async function stopLeftPostmaster(binaries: PostgresBinaries, place: ClusterPlace): Promise<boolean> {
  const pid = await readPostmasterPid(place);
  if (pid === undefined || !isPostmasterOf(pid, place)) return false;
  await askToStop(binaries, place, pid);
  const patience = Date.now() + STOP_PATIENCE_MS;
  while (isPostmasterOf(pid, place) && Date.now() < patience) await wait(20);
  if (!isPostmasterOf(pid, place)) return true;
  throw new StartRefusal({
    code: "database.old_server_stays",
    reason: "locked",
    zh: `上次遗留的 PostgreSQL（进程号 ${pid}）没有停止。请结束该进程后重试。`,
    en: `The PostgreSQL left by an earlier start (pid ${pid}) does not stop. End that process and try again.`,
  });
}

async function readPostmasterPid(place: ClusterPlace): Promise<number | undefined> {
  const text = await readFile(join(place.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Windows shows no command line without extra tools; there a living process of that id is taken for the server. */
function isPostmasterOf(pid: number, place: ClusterPlace): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  const command = readCommandLine(pid);
  return command.includes("postgres") && command.includes(` -D ${place.cluster}`);
}

/**
 * `postmaster.pid` may name a process id that something else has got since. We have looked and it is no PostgreSQL of this
 * folder; PostgreSQL takes our word through the variable pg_ctl uses for the same purpose, and still checks shared memory.
 */
async function unrelatedProcessOf(place: ClusterPlace): Promise<NodeJS.ProcessEnv> {
  const pid = await readPostmasterPid(place);
  if (pid === undefined || isPostmasterOf(pid, place)) return {};
  return { PG_GRANDPARENT_PID: String(pid) };
}

async function askToStop(binaries: PostgresBinaries, place: ClusterPlace, pid: number): Promise<void> {
  if (process.platform !== "win32") {
    process.kill(pid, "SIGINT");
    return;
  }
  const ctl = spawn(binaries.pgCtl, ["stop", "-D", place.cluster, "-m", "fast"], { stdio: "ignore" });
  await new Promise((resolve) => ctl.once("exit", resolve));
}

async function openLog(path: string): Promise<number> {
  const old = await stat(path).catch(() => undefined);
  if (old !== undefined && old.size > LARGEST_LOG_BYTES) await rename(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}
