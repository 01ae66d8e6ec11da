import type pg from "pg";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { checkExposure } from "../platform/config/check-exposure.ts";
import { findLivingOwner } from "../platform/database/data-folder-lock.ts";
import { type PoolSettings, openPool } from "../platform/database/database.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "../platform/database/embedded-postgres.ts";
import { findClusterPlace } from "../platform/database/cluster-place.ts";
import type { Output } from "./output.ts";

/** Runs `work` on the database as it is, without migrating: the external one, the running service's, or one started for this. */
export async function withSettledDatabase<T>(
  config: Config,
  out: Output,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  checkExposure(config);
  if (config.databaseUrl !== null) {
    return await withConnection({ connectionString: config.migrationDatabaseUrl ?? config.databaseUrl }, work);
  }
  const running = await findRunningPostgres(config.dataFolder);
  if (running !== undefined && (await findLivingOwner(config.dataFolder)) !== undefined) {
    return await withConnection(running.admin, work);
  }
  if ((await findClusterPlace(config.dataFolder)) === undefined) throw nothingThere(config.dataFolder);

  out.say("正在启动内置数据库…", "Starting the embedded database …");
  const postgres = await startEmbeddedPostgres({ dataFolder: config.dataFolder });
  try {
    return await withConnection(postgres.admin, work);
  } finally {
    await postgres.stop();
  }
}

/** Runs `work` on one connection without a time limit. */
export async function withConnection<T>(
  settings: PoolSettings,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const pool = openPool(settings, { size: 1, statementTimeoutMs: 0 });
  try {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

function nothingThere(dataFolder: string): StartRefusal {
  return new StartRefusal({
    code: "cli.no_data",
    reason: "notFound",
    zh: `${dataFolder} 中还没有智港的数据。请用 --data-folder 指定数据目录。`,
    en: `There is no data of Zhigang in ${dataFolder}. Name the folder with --data-folder.`,
  });
}
