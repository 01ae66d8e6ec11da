import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { type App, openApp, prepareDatabase } from "./app.ts";
import type { Notice } from "./first-sign-ins.ts";
import { checkExposure } from "./platform/config/check-exposure.ts";
import { type Config, readConfig } from "./platform/config/config.ts";
import type { ReportProgress } from "./platform/config/report-progress.ts";
import { EXIT_CODES, StartRefusal } from "./platform/config/start-refusal.ts";
import { clearUnfinishedLoad } from "./platform/database/first-load.ts";
import { type OpenDatabase, openDatabase } from "./platform/database/open-database.ts";
import { makeRoomToRecover } from "./platform/disk-room.ts";
import { type PortPolicy, choosePort } from "./platform/http/choose-port.ts";
import { createLogger } from "./platform/logger.ts";

/** A running service. */
export interface Service {
  /** What a browser on this machine opens. */
  readonly address: string;
  readonly notices: readonly Notice[];
  /** Settles with the exit code once the service has ended. */
  readonly ended: Promise<number>;
  /** No new work, what is under way gets ten seconds, then the database is closed. */
  stop(): Promise<void>;
}

export interface StartService {
  readonly report: ReportProgress;
  readonly portPolicy: PortPolicy;
}

const BEGUN_ANEW: Parameters<ReportProgress> = [
  "上次装入示例城市时中断，现在清空重新装入…",
  "The sample city was not loaded to its end last time; it is cleared and loaded anew …",
];
const PATIENCE_MS = 10_000;
const MEGABYTE = 1024 * 1024;
const SAME_WISH_MS = 1_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Starts everything in order: settings, port, database, rooms, door. What was started is stopped when a later step fails. */
export async function startService(config: Config, options: StartService): Promise<Service> {
  checkExposure(config);
  const leave = () => process.exit(130); // whatever was started by then stops with us
  for (const signal of SIGNALS) process.on(signal, leave);
  try {
    return await startInOrder(config, options);
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave);
  }
}

async function startInOrder(config: Config, { report, portPolicy }: StartService): Promise<Service> {
  const port = await choosePort(config.host, config.port, portPolicy);
  if (port !== config.port)
    report(`端口 ${config.port} 已被占用，改用 ${port}。`, `Port ${config.port} is taken; using ${port}.`);
  const logger = createLogger(config.logLevel);

  await makeRoomToRecover(config.dataFolder, config.leastFreeMb * MEGABYTE);
  report(...describeEngine(config));
  const clear = (owner: pg.ClientBase) => clearUnfinishedLoad(owner, () => report(...BEGUN_ANEW));
  const database = await openDatabase(config, { report, prepare: prepareDatabase, ...(config.demo && { clear }) });
  try {
    for (const { zh, en } of database.warnings) report(`注意：${zh}`, `Note: ${en}`);
    const app = await openApp({ config, database, logger, report });
    const address = describeAddress(config, await app.listen({ host: config.host, port }));
    await database.lock.announce(address);
    return serviceOf(app, database, address);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function serviceOf(app: App, database: OpenDatabase, address: string): Service {
  let settle: (exitCode: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => (settle = resolve));
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number) => {
    stopping ??= (async () => {
      await Promise.race([app.close(), wait(PATIENCE_MS, undefined, { ref: false })]);
      await database.close();
      settle(exitCode);
    })();
    return stopping;
  };
  database.onLost(() => void stop(EXIT_CODES.unavailable));
  return { address, notices: app.notices(address), ended, stop: () => stop(EXIT_CODES.ok) };
}

/** Runs until a signal asks for the end; one that comes later, by somebody who will not wait, ends it at once. */
export async function runUntilSignal(service: Service, report: ReportProgress): Promise<number> {
  let askedAt: number | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole group and is passed on by npm and the bootstrap: one wish, several signals.
      if (askedAt !== undefined && Date.now() - askedAt > SAME_WISH_MS) process.exit(130);
      if (askedAt !== undefined) return;
      askedAt = Date.now();
      report("正在停止…（再按一次立即退出）", "Stopping … (once more to leave at once)");
      void service.stop();
    });
  }
  return await service.ended;
}

function describeEngine({ databaseUrl, dataFolder }: Config): Parameters<ReportProgress> {
  if (databaseUrl !== null) return ["正在连接外部数据库…", "Reaching the external database …"];
  return [`正在启动内置数据库（${dataFolder}）…`, `Starting the embedded database (${dataFolder}) …`];
}

function describeAddress({ publicUrl, basePath }: Config, listening: string): string {
  const own = new URL(listening);
  if (own.hostname === "0.0.0.0" || own.hostname === "[::]") own.hostname = "localhost";
  return `${publicUrl ?? own.origin}${basePath}/`;
}

if (import.meta.main) {
  const report: ReportProgress = (zh, en) => void process.stderr.write(`${en}  ${zh}\n`);
  try {
    const service = await startService(readConfig().config, { report, portPolicy: "refuse" });
    report(`智港已就绪：${service.address}`, `Zhigang is ready: ${service.address}`);
    process.exitCode = await runUntilSignal(service, report);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
