import type { Kysely } from "kysely";
import pg from "pg";
import type { Config } from "../config/config.ts";
import type { ReportProgress } from "../config/report-progress.ts";
import { StartRefusal } from "../config/start-refusal.ts";
import { type ServerWarning, checkServer } from "./check-server.ts";
import { type DataFolderLock, lockDataFolder } from "./data-folder-lock.ts";
import { type PoolSettings, openKysely, openPool } from "./database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { type Migrations, collectMigrations, grantAppRole, migrate } from "./migrations.ts";

export type DatabaseConfig = Pick<Config, "dataFolder" | "databaseUrl" | "migrationDatabaseUrl">;

/** The database of a running server: checked, migrated, and held until closed. */
export interface OpenDatabase {
  readonly engine: "embedded" | "external";
  /** The everyday role. */
  readonly pool: pg.Pool;
  readonly db: Kysely<unknown>;
  readonly settings: PoolSettings;
  /** The role that sees and may replace every row: the embedded server's administrator, or the external one's owner. */
  readonly everything: PoolSettings;
  readonly version: string;
  readonly warnings: readonly ServerWarning[];
  /** The migrations this start has applied. */
  readonly migrated: readonly string[];
  /** Whether this start has made the database from nothing. */
  readonly isNew: boolean;
  readonly lock: DataFolderLock;
  /** Calls back when the embedded server keeps ending and is not started again. */
  onLost(listener: () => void): void;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly report?: ReportProgress;
  /** Work for the owner of the database before the migrations, such as clearing what must begin anew. */
  readonly clear?: (owner: pg.ClientBase) => Promise<unknown>;
  /** Work for the owner of the database between the migrations and the grants, such as the queue's own tables. */
  readonly prepare?: (owner: pg.Pool) => Promise<void>;
}

interface Reached {
  readonly engine: "embedded" | "external";
  readonly app: PoolSettings;
  readonly owner: PoolSettings;
  readonly everything: PoolSettings;
  readonly lock: DataFolderLock;
  onLost(listener: () => void): void;
  end(): Promise<void>;
}

/** Starts the embedded PostgreSQL or reaches the external one, checks it, migrates it and opens the everyday pool. */
export async function openDatabase(config: DatabaseConfig, options: OpenDatabaseOptions = {}): Promise<OpenDatabase> {
  const reached =
    config.databaseUrl === null ? await startOwn(config, options) : await reachExternal(config, config.databaseUrl);
  try {
    const migrations = await collectMigrations();
    const { check, migrated, hasOneRole } = await prepareSchema(reached, migrations, options);
    const pool = openPool(reached.app, { size: 20 });
    const { engine, lock } = reached;
    return {
      engine,
      lock,
      pool,
      db: openKysely(pool),
      settings: reached.app,
      everything: reached.everything,
      version: check.version,
      warnings: hasOneRole ? [...check.warnings, ONE_ROLE] : check.warnings,
      migrated,
      isNew: migrated.length === migrations.steps.length,
      onLost: (listener) => reached.onLost(listener),
      async close() {
        await pool.end();
        await reached.end();
      },
    };
  } catch (error) {
    await reached.end();
    throw error;
  }
}

async function startOwn(config: DatabaseConfig, { report }: OpenDatabaseOptions): Promise<Reached> {
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
    dataFolder: config.dataFolder,
    ...(report === undefined ? {} : { report }),
  });
  return {
    engine: "embedded",
    app: postgres.app,
    owner: postgres.migrator,
    everything: postgres.admin,
    lock: postgres.lock,
    onLost: (listener) => postgres.onLost(listener),
    end: () => postgres.stop(),
  };
}

/** The data folder is held here too: it keeps the attachments. */
async function reachExternal(config: DatabaseConfig, databaseUrl: string): Promise<Reached> {
  const lock = await lockDataFolder(config.dataFolder);
  return {
    engine: "external",
    app: { connectionString: databaseUrl },
    owner: { connectionString: config.migrationDatabaseUrl ?? databaseUrl },
    everything: { connectionString: config.migrationDatabaseUrl ?? databaseUrl },
    lock,
    onLost: () => undefined, // the pool reports it, and the server may come back
    end: () => lock.release(),
  };
}

async function prepareSchema(
  reached: Reached,
  migrations: Migrations,
  { clear, prepare, report }: OpenDatabaseOptions,
) {
  const owner = openPool(reached.owner, { size: 2, statementTimeoutMs: 0 });
  try {
    const client = await connect(owner);
    try {
      const check = await checkServer(client);
      report?.("正在检查并更新数据库结构…", "Checking and updating the database's tables …");
      await clear?.(client);
      const migrated = await migrate(client, migrations);
      await prepare?.(owner);
      const hasOneRole = await grantToEverydayRole(client, reached.app, migrations);
      return { check, migrated, hasOneRole };
    } finally {
      client.release();
    }
  } finally {
    await owner.end();
  }
}

/** Says whether owner and everyday role are one and the same, so that nothing could be granted or taken back. */
async function grantToEverydayRole(client: pg.ClientBase, app: PoolSettings, migrations: Migrations): Promise<boolean> {
  const appRole = new pg.Client({ ...app }).user ?? "";
  const { rows } = await client.query<{ role: string }>("select current_user as role");
  if (rows[0]?.role === appRole) return true;
  await grantAppRole(client, appRole, migrations);
  return false;
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      {
        code: "database.not_reached",
        reason: "unavailable",
        zh: `无法连接数据库：${said}`,
        en: `The database cannot be reached: ${said}`,
      },
      { cause },
    );
  }
}

const ONE_ROLE: ServerWarning = {
  code: "database.one_role",
  zh: "数据库只有一个账户，日常运行也拥有改表的权限。请另设 MIGRATION_DATABASE_URL。",
  en: "One account serves both for migrations and every day. Set MIGRATION_DATABASE_URL beside DATABASE_URL.",
};
