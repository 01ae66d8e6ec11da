import { randomBytes } from "node:crypto";
import pg from "pg";
import { type ConnectionSettings, withClient } from "../platform/database/embedded-postgres.ts";
import { isAlive } from "../platform/database/process-identity.ts";
import { type TestServer, pidInName, prefixFor } from "./test-server.ts";

/** The server of TEST_DATABASE_URL, whose role may create databases; DATABASE_URL is never read by tests. */
export async function reachExternalTestServer(): Promise<TestServer> {
  const admin = readTestAddress();
  const prefix = prefixFor(process.pid);
  const asAdmin = (sql: string) => withClient(admin, (client) => client.query(sql));
  await dropDatabasesWhere(admin, (name) => isLeftOver(name));
  const app: ConnectionSettings = { ...admin, user: `${prefix}_app`, password: randomBytes(16).toString("hex") };
  await asAdmin(`create role ${app.user} login nosuperuser nobypassrls password '${app.password}'`);
  return {
    admin,
    migrator: admin,
    app,
    prefix,
    async createDatabase(name) {
      await asAdmin(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
    },
    async end() {
      await dropDatabasesWhere(admin, (name) => name.startsWith(`${prefix}_`));
      await asAdmin(`drop role ${app.user}`);
    },
  };
}

function readTestAddress(): ConnectionSettings {
  const connectionString = process.env["TEST_DATABASE_URL"];
  if (!connectionString) throw new Error("ZHIGANG_TEST_ENGINE=external needs TEST_DATABASE_URL.");
  const { host, port, user, password, database } = new pg.Client({ connectionString });
  return { host, port, user: user ?? "", password: password ?? "", database: database ?? "" };
}

async function dropDatabasesWhere(admin: ConnectionSettings, isMeant: (name: string) => boolean): Promise<void> {
  await withClient(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname like 'zhigang_test_%'",
    );
    for (const { name } of rows) if (isMeant(name)) await client.query(`drop database if exists ${name} with (force)`);
  });
}

function isLeftOver(name: string): boolean {
  const pid = pidInName(name);
  return pid !== undefined && !isAlive(pid);
}
