import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StartRefusal } from "../config/start-refusal.ts";

/** The operating system account PostgreSQL runs as when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAMES = ["zhigang", "postgres", "nobody"];

/** The account for the child: none when we are not root, the owner of an existing cluster, else the first known name. */
export async function choosePostgresAccount(clusterFolder?: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;

  const owner = clusterFolder === undefined ? undefined : await stat(clusterFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = parseAccounts(await readFile("/etc/passwd", "utf8"));
  for (const name of ACCOUNT_NAMES) {
    const account = accounts.get(name);
    if (account !== undefined) return account;
  }
  throw new StartRefusal({
    code: "database.no_account",
    reason: "unavailable",
    zh: `PostgreSQL 不能以 root 身份运行，且本机没有 ${ACCOUNT_NAMES.join("、")} 账户。请新建一个：useradd --system zhigang`,
    en: `PostgreSQL refuses to run as root, and there is no account named ${ACCOUNT_NAMES.join(", ")}. Create one: useradd --system zhigang`,
  });
}

function parseAccounts(passwd: string): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of passwd.split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name === undefined || uid === undefined || gid === undefined || Number(uid) <= 0) continue;
    accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}

/** Whether `account` may walk through every folder above `path`: a home of mode 0700 stops it. */
export async function canReach(path: string, account: Account): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found !== undefined && !mayEnter(found, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(folder: { uid: number; gid: number; mode: number }, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
