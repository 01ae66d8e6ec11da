import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { StartRefusal } from "../config/start-refusal.ts";

/** One SQL file of a room. The file name orders it among all rooms' files. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** All steps of the schema, and what the everyday role may not do. */
export interface Migrations {
  readonly steps: readonly Migration[];
  /** Each room's `grants.sql`, run after the general grants; `{app}` stands for the everyday role. */
  readonly grants: readonly string[];
}

/** `src` in development, `dist` after the build: the SQL files lie beside the code in both. */
const codeFolder = fileURLToPath(new URL("../../", import.meta.url));
const GRANTS = "grants.sql";
const NAME = /^\d{12}-[a-z0-9-]+\.sql$/;
const ALONE = /^-- no transaction\b/;
/** A number of our own for `pg_advisory_lock`, so that two starts on one server migrate and grant one after the other. */
const LOCK_KEY = 7_260_421;

/** Reads the SQL files of all rooms, ordered by file name. */
export async function collectMigrations(folder: string = codeFolder): Promise<Migrations> {
  const paths: string[] = [];
  for (const part of ["platform", "modules"]) {
    const entries = await readdir(join(folder, part), { recursive: true }).catch(() => []);
    paths.push(
      ...entries
        .filter((path) => /(^|[\\/])migrations[\\/][^\\/]+\.sql$/.test(path))
        .map((path) => join(folder, part, path)),
    );
  }
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), sql: (await readFile(path, "utf8")).replaceAll("\r\n", "\n") })),
  );
  const steps = files.filter((file) => file.name !== GRANTS).map(toMigration);
  steps.sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseTwins(steps);
  return { steps, grants: files.filter((file) => file.name === GRANTS).map((file) => file.sql) };
}

function toMigration({ name, sql }: { name: string; sql: string }): Migration {
  if (!NAME.test(name)) throw new TypeError(`${name}: a migration is named after its UTC minute and a verb phrase.`);
  return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
}

function refuseTwins(steps: readonly Migration[]): void {
  const twin = steps.find((step, index) => steps[index + 1]?.name === step.name);
  if (twin !== undefined) throw new TypeError(`Two migrations are named ${twin.name}.`);
}

/** Brings the schema up to the code, one file after the other, and says which files were applied. Forward only. */
export async function migrate(client: pg.ClientBase, { steps }: Migrations): Promise<readonly string[]> {
  await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
  try {
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key,
        hash text not null,
        applied_at timestamptz not null default now()
      );
      comment on table platform.migration is '已执行的迁移 — the schema changes applied so far'`);
    const pending = await listPending(client, steps);
    for (const step of pending) await apply(client, step);
    return pending.map((step) => step.name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK_KEY]);
  }
}

/** The files not applied yet; a changed file or a schema newer than the code is refused. */
async function listPending(client: pg.ClientBase, steps: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; hash: string }>("select name, hash from platform.migration");
  const known = new Map(steps.map((step) => [step.name, step]));
  for (const row of rows) {
    const step = known.get(row.name);
    if (step === undefined) throw newerThanCode(row.name);
    if (step.hash !== row.hash) throw changedSince(row.name);
  }
  const applied = new Set(rows.map((row) => row.name));
  return steps.filter((step) => !applied.has(step.name));
}

async function apply(client: pg.ClientBase, step: Migration): Promise<void> {
  const isAlone = ALONE.test(step.sql);
  try {
    if (!isAlone) await client.query("begin");
    await client.query(step.sql);
    await client.query("insert into platform.migration (name, hash) values ($1, $2)", [step.name, step.hash]);
    if (!isAlone) await client.query("commit");
  } catch (cause) {
    if (!isAlone) await client.query("rollback");
    throw new StartRefusal(
      {
        code: "database.migration_failed",
        reason: "unavailable",
        zh: `迁移 ${step.name} 失败，已撤销：${String(cause)}`,
        en: `The migration ${step.name} failed and was undone: ${String(cause)}`,
      },
      { cause },
    );
  }
}

/** Lets the everyday role read and write all rooms' rows, and then takes back what the rooms forbid. */
export async function grantAppRole(client: pg.ClientBase, appRole: string, { grants }: Migrations): Promise<void> {
  const app = `"${appRole.replaceAll('"', '""')}"`;
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
        and pg_has_role(nspowner, 'usage')
      order by nspname`,
  );
  const general = rows.map(
    ({ name }) => `
      grant usage on schema "${name}" to ${app};
      grant select, insert, update, delete on all tables in schema "${name}" to ${app};
      grant usage, select, update on all sequences in schema "${name}" to ${app};
      grant execute on all functions in schema "${name}" to ${app};`,
  );
  const own = [
    `revoke insert, update, delete on platform.migration from ${app};`,
    ...grants.map((sql) => sql.replaceAll("{app}", app)),
  ];
  // Two starts that grant on the same tables at once would stumble over each other.
  const alone = `select pg_advisory_xact_lock(${LOCK_KEY});`;
  await client.query(["begin;", alone, ...general, ...own, "commit;"].join("\n"));
}

function newerThanCode(name: string): StartRefusal {
  return new StartRefusal({
    code: "database.schema_newer",
    reason: "conflict",
    zh: `数据库由更新的智港版本建立（含 ${name}）。请升级程序，或恢复升级前的备份。`,
    en: `The database was made by a newer Zhigang (it has ${name}). Upgrade the program, or restore the backup made before.`,
  });
}

function changedSince(name: string): StartRefusal {
  return new StartRefusal({
    code: "database.migration_changed",
    reason: "conflict",
    zh: `迁移 ${name} 在执行之后被修改过。已执行的迁移不得改动，请恢复原文件并新增一个迁移。`,
    en: `The migration ${name} was changed after it had been applied. Put the old file back and add a new one.`,
  });
}
