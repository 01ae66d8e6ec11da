import type { ReportProgress } from "../config/report-progress.ts";
import type { Postmaster } from "./postmaster.ts";

/** Keeps one PostgreSQL child running until it is asked to stop. */
export interface PostmasterKeeper {
  pid(): number;
  onLost(listener: () => void): void;
  stop(): Promise<void>;
}

const MOST_RESTARTS = 5;
const WITHIN_MS = 60_000;

/** Starts the child again when it ends unasked (killed, out of memory): it recovers from its log, and pools reconnect. */
export function keepPostmaster(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  report: ReportProgress,
): PostmasterKeeper {
  let current = first;
  let isStopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const restarts: number[] = [];
  const listeners: (() => void)[] = [];

  const restart = async () => {
    const now = Date.now();
    restarts.push(now);
    const isHopeless = restarts.filter((at) => at > now - WITHIN_MS).length > MOST_RESTARTS;
    try {
      if (isHopeless) throw new Error("The database keeps ending.");
      report("数据库进程意外退出，正在重新启动…", "The database ended unexpectedly; starting it again …");
      current = await start();
      watch(current);
    } catch {
      for (const listener of listeners) listener(); // whoever runs the server decides; the log says why
    }
  };
  const watch = (postmaster: Postmaster) =>
    postmaster.onExit(() => {
      if (!isStopping) restarting = restart();
    });

  watch(first);
  return {
    pid: () => current.pid,
    onLost: (listener) => void listeners.push(listener),
    async stop() {
      isStopping = true;
      await restarting;
      await current.stop();
    },
  };
}
