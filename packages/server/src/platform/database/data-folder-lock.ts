import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { StartRefusal } from "../config/start-refusal.ts";
import { isAlive, readBootId, readStartTime } from "./process-identity.ts";

/** Who holds a data folder. `address` is where that process answers HTTP, once it does. */
export interface LockOwner {
  readonly pid: number;
  readonly startTime: string;
  readonly bootId: string;
  readonly host: string;
  readonly address?: string;
}

/** A data folder held by this process alone until it is released. */
export interface DataFolderLock {
  /** Says where this process answers, so that commands can go through it. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

const LOCK_NAME = "zhigang.lock";

/** Takes the data folder for this process; a living owner is named in the refusal, a dead one is taken over, never by age. */
export async function lockDataFolder(dataFolder: string): Promise<DataFolderLock> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, LOCK_NAME);
  const mine: LockOwner = {
    pid: process.pid,
    startTime: readStartTime(process.pid),
    bootId: readBootId(),
    host: hostname(),
  };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await placeLock(path, mine)) return heldLock(path, mine);
    const owner = await findLockOwner(dataFolder);
    if (owner === undefined) continue;
    if (isLiving(owner)) throw lockedBy(owner, dataFolder);
    await removeDeadLock(path, owner);
  }
  throw lockedBy(mine, dataFolder);
}

/** The owner written in the folder's lock, living or dead. */
async function findLockOwner(dataFolder: string): Promise<LockOwner | undefined> {
  const text = await readFile(join(dataFolder, LOCK_NAME), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as LockOwner);
}

/** The owner of the folder if that process is still running. */
export async function findLivingOwner(dataFolder: string): Promise<LockOwner | undefined> {
  const owner = await findLockOwner(dataFolder);
  return owner !== undefined && isLiving(owner) ? owner : undefined;
}

/** Another machine's process cannot be seen from here, so it counts as living; another container's shares our boot and does not. */
function isLiving(owner: LockOwner): boolean {
  if (owner.bootId !== readBootId()) return owner.host !== hostname();
  return isAlive(owner.pid) && owner.startTime === readStartTime(owner.pid);
}

/** Writes beside and links into place: the lock appears whole or not at all, and only once. */
async function placeLock(path: string, mine: LockOwner): Promise<boolean> {
  const draft = `${path}.${mine.pid}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    await writeFile(path, JSON.stringify(mine), { flag: "wx" }); // a file system without hard links
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the dead owner's lock away; should another start have replaced it meanwhile, that one is put back. */
async function removeDeadLock(path: string, dead: LockOwner): Promise<void> {
  const aside = `${path}.dead.${process.pid}`;
  try {
    await rename(path, aside);
    const moved = JSON.parse(await readFile(aside, "utf8")) as LockOwner;
    if (moved.pid !== dead.pid || moved.startTime !== dead.startTime) await link(aside, path);
  } catch {
    // somebody else has cleared it: the next attempt sees the present state
  } finally {
    await rm(aside, { force: true });
  }
}

function heldLock(path: string, mine: LockOwner): DataFolderLock {
  return {
    async announce(address) {
      await writeFile(`${path}.${mine.pid}`, JSON.stringify({ ...mine, address }));
      await rename(`${path}.${mine.pid}`, path);
    },
    async release() {
      await rm(path, { force: true });
    },
  };
}

function lockedBy(owner: LockOwner, dataFolder: string): StartRefusal {
  const path = join(dataFolder, LOCK_NAME);
  const elsewhere = owner.host !== hostname();
  return new StartRefusal({
    code: "database.folder_locked",
    reason: "locked",
    zh:
      `数据目录 ${dataFolder} 正由另一个智港进程使用（进程号 ${owner.pid}，主机 ${owner.host}）。请先停止它，或换一个数据目录。` +
      (elsewhere ? `若该主机确已停用，可删除 ${path}。` : ""),
    en:
      `The data folder ${dataFolder} is in use by another Zhigang (pid ${owner.pid} on ${owner.host}). Stop it first, or choose another data folder.` +
      (elsewhere ? ` If that machine is truly gone, delete ${path}.` : ""),
  });
}
