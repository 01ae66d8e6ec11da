import type { TestProject } from "vitest/node";
import pg from "pg";
import { prepareDatabase } from "../app.ts";
import { withClient } from "../platform/database/embedded-postgres.ts";
import { collectMigrations, grantAppRole, migrate } from "../platform/database/migrations.ts";
import { startEmbeddedTestServer } from "./embedded-test-server.ts";
import { reachExternalTestServer } from "./external-test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer | undefined;

/** Starts or reaches one PostgreSQL for the whole run and migrates the database that every worker clones. */
export async function setup(project: TestProject): Promise<void> {
  server =
    process.env["ZHIGANG_TEST_ENGINE"] === "external"
      ? await reachExternalTestServer()
      : await startEmbeddedTestServer();
  try {
    const template = `${server.prefix}_template`;
    await server.createDatabase(template);
    const migrations = await collectMigrations();
    const appRole = server.app.user;
    await withClient({ ...server.migrator, database: template }, async (client: pg.Client) => {
      await migrate(client, migrations);
      if (server) await prepareQueue(server, template);
      if (appRole !== server?.migrator.user) await grantAppRole(client, appRole, migrations);
    });
    const { admin, migrator, app, prefix } = server;
    project.provide("database", { admin, migrator, app, prefix, template });
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** The queue's own tables, as a start makes them: tests may enqueue. */
async function prepareQueue(on: TestServer, template: string): Promise<void> {
  const owner = new pg.Pool({ ...on.migrator, database: template, max: 1 });
  try {
    await prepareDatabase(owner);
  } finally {
    await owner.end();
  }
}

/** Drops every database of the run and stops what was started. */
export async function teardown(): Promise<void> {
  const ended = server;
  server = undefined;
  await ended?.end();
}
