import { readFile, rm } from "node:fs/promises";
import { createServer, connect as connectSocket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartRefusal } from "../config/start-refusal.ts";
import {
  ADMIN_ROLE,
  APP_ROLE,
  type ClusterSecrets,
  DATABASE_NAME,
  MIGRATOR_ROLE,
  ensureCluster,
  ensureRoles,
  readSecrets,
} from "./cluster.ts";
import type { ReportProgress } from "../config/report-progress.ts";
import { type ClusterPlace, findClusterPlace, prepareClusterPlace } from "./cluster-place.ts";
import { type DataFolderLock, lockDataFolder } from "./data-folder-lock.ts";
import { locatePostgresBinaries, preparePostgresBinaries } from "./postgres-binaries.ts";
import { type Postmaster, startPostmaster, stopLeftPostmaster } from "./postmaster.ts";
import { type PostmasterKeeper, keepPostmaster } from "./postmaster-keeper.ts";

/** What `new pg.Pool()` takes to reach one database as one role. */
export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The settings of the three roles of one cluster. */
export interface ClusterConnections {
  readonly admin: ConnectionSettings;
  readonly migrator: ConnectionSettings;
  readonly app: ConnectionSettings;
}

/** A PostgreSQL that lives as our child process, on a data folder held by us alone. */
export interface EmbeddedPostgres extends ClusterConnections {
  /** The child's process id; another one after it has been restarted. */
  pid(): number;
  readonly lock: DataFolderLock;
  createDatabase(name: string, options?: { readonly template?: string }): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Calls back when the child keeps ending unasked and is not started again. */
  onLost(listener: () => void): void;
  stop(): Promise<void>;
}

export interface StartEmbeddedPostgres {
  readonly dataFolder: string;
  readonly report?: ReportProgress;
}

/** Locks the data folder and starts its PostgreSQL, made on first use and recovered after a crash. */
export async function startEmbeddedPostgres(options: StartEmbeddedPostgres): Promise<EmbeddedPostgres> {
  const lock = await lockDataFolder(options.dataFolder);
  try {
    return await startLocked(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** How to reach the PostgreSQL that a running server keeps on this data folder; nothing where none answers. */
export async function findRunningPostgres(dataFolder: string): Promise<ClusterConnections | undefined> {
  const place = await findClusterPlace(dataFolder);
  if (place === undefined) return undefined;
  const pidFile = await readFile(join(place.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const port = Number(pidFile.split("\n")[3] ?? "");
  if (!port || !(await isServed(place, process.platform === "win32" ? port : undefined))) return undefined;
  return connectionsOf(place, await readSecrets(place), process.platform === "win32" ? port : undefined);
}

/** Removes a data folder with its cluster, wherever that lies; refused while somebody lives on it. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const lock = await lockDataFolder(dataFolder);
  try {
    const place = await findClusterPlace(dataFolder);
    if (place === undefined) return;
    await stopLeftPostmaster(await locatePostgresBinaries(), place);
    await rm(place.socketFolder, { recursive: true, force: true });
    await rm(place.folder, { recursive: true, force: true });
  } finally {
    await lock.release();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function startLocked(options: StartEmbeddedPostgres, lock: DataFolderLock): Promise<EmbeddedPostgres> {
  const report = options.report ?? (() => undefined);
  const place = await prepareClusterPlace(options.dataFolder);
  const binaries = await preparePostgresBinaries(await locatePostgresBinaries(), place.folder, place.account);
  if (await stopLeftPostmaster(binaries, place)) {
    report(
      "已停止上次异常退出时遗留的数据库进程。",
      "Stopped the database left over from a start that ended abruptly.",
    );
  }
  if (await isServed(place, undefined)) throw servedElsewhere(place);

  const secrets = await ensureCluster(binaries, place);
  const tcpPort = process.platform === "win32" ? await findFreePort() : undefined;
  const connections = connectionsOf(place, secrets, tcpPort);
  const start = () =>
    startUntilReady(
      () => startPostmaster(binaries, place, tcpPort),
      { ...connections.admin, database: "postgres" },
      place,
      secrets,
    );
  return embeddedOf(connections, keepPostmaster(await start(), start, report), lock);
}

function connectionsOf(place: ClusterPlace, secrets: ClusterSecrets, tcpPort: number | undefined): ClusterConnections {
  const server = { host: tcpPort === undefined ? place.socketFolder : "127.0.0.1", port: tcpPort ?? 5432 };
  return {
    admin: { ...server, user: ADMIN_ROLE, password: secrets.admin, database: DATABASE_NAME },
    migrator: { ...server, user: MIGRATOR_ROLE, password: secrets.migrator, database: DATABASE_NAME },
    app: { ...server, user: APP_ROLE, password: secrets.app, database: DATABASE_NAME },
  };
}

function embeddedOf(connections: ClusterConnections, keeper: PostmasterKeeper, lock: DataFolderLock): EmbeddedPostgres {
  const asAdmin = (sql: string) => withClient({ ...connections.admin, database: "postgres" }, (c) => c.query(sql));
  return {
    ...connections,
    lock,
    pid: () => keeper.pid(),
    async createDatabase(name, { template } = {}) {
      const like = template === undefined ? "" : ` template ${pg.escapeIdentifier(template)}`;
      await asAdmin(`create database ${pg.escapeIdentifier(name)} owner ${MIGRATOR_ROLE}${like}`);
    },
    async dropDatabase(name) {
      await asAdmin(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    },
    onLost: (listener) => keeper.onLost(listener),
    async stop() {
      await keeper.stop();
      await lock.release();
    },
  };
}

/** Recovery after a crash may take a while; a child killed with kill -9 may hold its memory for a moment longer. */
async function startUntilReady(
  start: () => Promise<Postmaster>,
  settings: ConnectionSettings,
  place: ClusterPlace,
  secrets: ClusterSecrets,
): Promise<Postmaster> {
  let postmaster = await start();
  let startsLeft = 50;
  for (;;) {
    const code = postmaster.exitCode();
    if (code !== undefined) {
      const said = await readLogTail(place);
      if (!said.includes("is still in use") || startsLeft === 0) throw didNotStart(place, said);
      startsLeft -= 1;
      await wait(100);
      postmaster = await start();
    }
    if (await isReady(settings, secrets)) return postmaster;
    await wait(15);
  }
}

/** Nobody listening yet, or still recovering (57P03), is no error; anything else is. */
async function isReady(settings: ConnectionSettings, secrets: ClusterSecrets): Promise<boolean> {
  try {
    await withClient(settings, (client) => ensureRoles(client, secrets));
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (["ENOENT", "ECONNREFUSED", "ECONNRESET", "57P03"].includes(code)) return false;
    throw error;
  }
}

/** Runs one thing on a connection of its own. */
export async function withClient<T>(settings: ConnectionSettings, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...settings });
  client.on("error", () => undefined); // the query in hand reports it
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function isServed(place: ClusterPlace, tcpPort: number | undefined): Promise<boolean> {
  const target =
    tcpPort === undefined ? { path: join(place.socketFolder, ".s.PGSQL.5432") } : { host: "127.0.0.1", port: tcpPort };
  return await new Promise((resolve) => {
    const socket = connectSocket(target);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function findFreePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function readLogTail(place: ClusterPlace): Promise<string> {
  const log = await readFile(place.logFile, "utf8").catch(() => "");
  return log.trim().split("\n").slice(-6).join("\n");
}

function didNotStart(place: ClusterPlace, said: string): StartRefusal {
  return new StartRefusal({
    code: "database.did_not_start",
    reason: "unavailable",
    zh: `数据库没有启动，日志（${place.logFile}）末尾为：\n${said}`,
    en: `The database did not start; its log (${place.logFile}) ends with:\n${said}`,
  });
}

/** A process in another container cannot be seen, but it answers on the socket it shares with us. */
function servedElsewhere(place: ClusterPlace): StartRefusal {
  return new StartRefusal({
    code: "database.served_elsewhere",
    reason: "locked",
    zh: `${place.folder} 中的数据库正由本机看不到的进程（如另一个容器）运行。请先停止它。`,
    en: `The database in ${place.folder} is being run by a process not visible from here (another container?). Stop that one first.`,
  });
}
