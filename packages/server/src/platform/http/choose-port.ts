import { createServer } from "node:net";
import { StartRefusal } from "../config/start-refusal.ts";

/** What to do when the port is taken: say so, or take the next free one. */
export type PortPolicy = "refuse" | "next_free";

const PORTS_TO_TRY = 50;

/** A port that can be listened on; 0 leaves the choice to the system. */
export async function choosePort(host: string, port: number, policy: PortPolicy): Promise<number> {
  if (port === 0 || (await isFree(host, port))) return port;
  const free = await findFree(host, port + 1);
  if (policy === "next_free" && free !== undefined) return free;
  throw portTaken(port, free);
}

async function findFree(host: string, from: number): Promise<number | undefined> {
  for (let port = from; port < Math.min(from + PORTS_TO_TRY, 65_536); port += 1) {
    if (await isFree(host, port)) return port;
  }
  return undefined;
}

async function isFree(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(cannotListen(host, port, error));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function portTaken(port: number, free: number | undefined): StartRefusal {
  const zh = free === undefined ? "请用 --port 另选一个。" : `可改用空闲的 ${free} 端口：--port ${free}`;
  const en = free === undefined ? "Choose another with --port." : `Port ${free} is free: --port ${free}`;
  return new StartRefusal({
    code: "http.port_taken",
    reason: "unavailable",
    zh: `端口 ${port} 已被占用。${zh}`,
    en: `Port ${port} is taken. ${en}`,
  });
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): StartRefusal {
  return new StartRefusal(
    {
      code: "http.cannot_listen",
      reason: "unavailable",
      zh: `无法在 ${host}:${port} 上监听（${cause.code ?? cause.message}）。请检查 --host 与 --port。`,
      en: `Cannot listen on ${host}:${port} (${cause.code ?? cause.message}). Check --host and --port.`,
    },
    { cause },
  );
}
