import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, canReach, choosePostgresAccount } from "./postgres-account.ts";

/** Where a cluster and what belongs to it lie on disk. */
export interface ClusterPlace {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly socketFolder: string;
  readonly secretsFile: string;
  readonly logFile: string;
  readonly account: Account | undefined;
}

const POINTER_NAME = "postgres.location";
const ROOT_FOLDER = "/var/lib/zhigang";
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, the end mark included. */
const LONGEST_SOCKET_PATH = 103;

/** Finds or makes the place of the data folder's cluster; a folder the account cannot reach gets one elsewhere and a pointer to it. */
export async function prepareClusterPlace(dataFolder: string): Promise<ClusterPlace> {
  await mkdir(dataFolder, { recursive: true });
  const folder = await chooseFolder(await realpath(dataFolder));
  const cluster = join(folder, "cluster");
  const account = await choosePostgresAccount(existsSync(cluster) ? cluster : undefined);
  const socketFolder = chooseSocketFolder(folder);
  for (const made of [folder, socketFolder]) {
    await mkdir(made, { recursive: true, mode: 0o700 });
    if (account !== undefined) await chown(made, account.uid, account.gid);
    await chmod(made, 0o700);
  }
  return describePlace(folder, account);
}

/** The place of an existing cluster, or nothing where none was made yet. */
export async function findClusterPlace(dataFolder: string): Promise<ClusterPlace | undefined> {
  if (!existsSync(dataFolder)) return undefined;
  const folder = (await readPointer(dataFolder)) ?? join(await realpath(dataFolder), "postgres");
  return existsSync(join(folder, "cluster")) ? describePlace(folder, undefined) : undefined;
}

function describePlace(folder: string, account: Account | undefined): ClusterPlace {
  return {
    folder,
    cluster: join(folder, "cluster"),
    socketFolder: chooseSocketFolder(folder),
    secretsFile: join(folder, "secrets.json"),
    logFile: join(folder, "postgres.log"),
    account,
  };
}

async function chooseFolder(dataFolder: string): Promise<string> {
  const pointed = await readPointer(dataFolder);
  if (pointed !== undefined) return pointed;

  const beside = join(dataFolder, "postgres");
  const account = await choosePostgresAccount(existsSync(beside) ? beside : undefined);
  if (account === undefined || (await canReach(beside, account))) return beside;

  const elsewhere = join(ROOT_FOLDER, digest(dataFolder));
  await mkdir(ROOT_FOLDER, { recursive: true, mode: 0o755 });
  await writeFile(join(dataFolder, POINTER_NAME), `${elsewhere}\n`);
  return elsewhere;
}

async function readPointer(dataFolder: string): Promise<string | undefined> {
  const text = await readFile(join(dataFolder, POINTER_NAME), "utf8").catch(() => "");
  return text.trim() || undefined;
}

function chooseSocketFolder(folder: string): string {
  const near = join(folder, "socket");
  const fits = Buffer.byteLength(join(near, ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH;
  return fits ? near : join(tmpdir(), `zhigang-${digest(folder)}`);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
