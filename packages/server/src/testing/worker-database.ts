import type { Kysely } from "kysely";
import pg from "pg";
import { inject } from "vitest";
import { openKysely, openPool } from "../platform/database/database.ts";
import { type ConnectionSettings, withClient } from "../platform/database/embedded-postgres.ts";

/** A database cloned from the migrated template. */
export interface ClonedDatabase {
  readonly db: Kysely<unknown>;
  readonly app: ConnectionSettings;
  readonly migrator: ConnectionSettings;
  drop(): Promise<void>;
}

let mine: Promise<Kysely<unknown>> | undefined;

/** This worker's own database, as the everyday role; tests roll back, so its files share it. */
export function workerDatabase(): Promise<Kysely<unknown>> {
  mine ??= openWorkerDatabase();
  return mine;
}

async function openWorkerDatabase(): Promise<Kysely<unknown>> {
  const { app, prefix } = inject("database");
  const database = `${prefix}_worker_${process.env["VITEST_POOL_ID"] ?? "0"}`;
  await cloneTemplate(database);
  return openKysely(openPool({ ...app, database }, { size: 4 }));
}

/** A clone for one test that needs to commit, race on several connections, or wipe. The caller drops it. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { app, migrator, prefix } = inject("database");
  const database = `${prefix}_clone_${process.env["VITEST_POOL_ID"] ?? "0"}_${Date.now().toString(36)}${clones++}`;
  await cloneTemplate(database);
  const settings = { ...app, database };
  const db = openKysely(openPool(settings));
  return {
    db,
    app: settings,
    migrator: { ...migrator, database },
    async drop() {
      await db.destroy();
      await asAdmin((client) => client.query(`drop database if exists ${database} with (force)`));
    },
  };
}

let clones = 0;

async function cloneTemplate(database: string): Promise<void> {
  const { template, migrator } = inject("database");
  await asAdmin(async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount !== 0) return;
    const owner = pg.escapeIdentifier(migrator.user);
    // Copying the files of so small a database is faster than writing all of it to the log.
    await client.query(`create database ${database} template ${template} strategy file_copy owner ${owner}`);
  });
}

async function asAdmin<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const { admin } = inject("database");
  return await withClient(admin, use);
}
