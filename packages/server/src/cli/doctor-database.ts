import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { type ServerCheck, checkServer } from "../platform/database/check-server.ts";
import { findLastBackup } from "../platform/database/backup/last-backup.ts";
import type { PoolSettings } from "../platform/database/database.ts";
import { findRunningPostgres } from "../platform/database/embedded-postgres.ts";
import { locatePostgresBinaries } from "../platform/database/postgres-binaries.ts";
import type { Finding } from "./doctor-finding.ts";
import { withConnection } from "./reach-database.ts";

const OLD_AFTER_HOURS = 26;

/** How long ago the last backup was made; a day and two hours is the most that a nightly one may be old. */
export async function examineBackup({ dataFolder }: Config): Promise<Finding> {
  const last = await findLastBackup(dataFolder);
  const fix = { zh: "zhigang backup FILE，建议每晚一次", en: "zhigang backup FILE, every night" };
  if (last === undefined) {
    return { name: "backup", state: "warning", zh: "还没有备份", en: "there is no backup yet", fix };
  }
  const hours = (Date.now() - Date.parse(last.madeAt)) / 3_600_000;
  const words = {
    name: "backup",
    zh: `上次备份在 ${hours.toFixed(0)} 小时前（${last.file}）`,
    en: `the last backup is ${hours.toFixed(0)} hours old (${last.file})`,
  };
  return hours <= OLD_AFTER_HOURS ? { ...words, state: "good" } : { ...words, state: "warning", fix };
}

/** The database as far as it can be seen without starting anything. */
export async function examineDatabase(config: Config): Promise<readonly Finding[]> {
  try {
    if (config.databaseUrl !== null)
      return await examineServer({ connectionString: config.databaseUrl }, isOneRole(config));
    const running = await findRunningPostgres(config.dataFolder);
    if (running !== undefined) return await examineServer(running.app, []);
    await locatePostgresBinaries();
    return [
      {
        name: "database",
        state: "good",
        zh: "内置数据库可用，未启动",
        en: "the embedded database is there, not started",
      },
    ];
  } catch (error) {
    return [describeFailure(error)];
  }
}

async function examineServer(settings: PoolSettings, more: readonly Finding[]): Promise<readonly Finding[]> {
  const check: ServerCheck = await withConnection(settings, (client) => checkServer(client));
  return [
    {
      name: "database",
      state: "good",
      zh: `PostgreSQL ${check.version}，fsync、full_page_writes、synchronous_commit 均已开启`,
      en: `PostgreSQL ${check.version} with fsync, full_page_writes and synchronous_commit on`,
    },
    ...check.warnings.map(({ code, zh, en }): Finding => ({ name: code, state: "warning", zh, en })),
    ...more,
  ];
}

function isOneRole({ databaseUrl, migrationDatabaseUrl }: Config): readonly Finding[] {
  if (migrationDatabaseUrl !== null && migrationDatabaseUrl !== databaseUrl) return [];
  return [
    {
      name: "database.roles",
      state: "warning",
      zh: "日常运行与迁移共用一个数据库账户",
      en: "one database account serves both every day and migrations",
      fix: { zh: "另设 MIGRATION_DATABASE_URL", en: "set MIGRATION_DATABASE_URL beside DATABASE_URL" },
    },
  ];
}

function describeFailure(error: unknown): Finding {
  if (error instanceof StartRefusal) return { name: "database", state: "bad", zh: error.zh, en: error.en };
  const said = error instanceof Error ? error.message : String(error);
  return {
    name: "database",
    state: "bad",
    zh: `无法连接数据库：${said}`,
    en: `the database cannot be reached: ${said}`,
    fix: { zh: "请检查 DATABASE_URL 与数据库是否在运行", en: "check DATABASE_URL and that the server runs" },
  };
}
