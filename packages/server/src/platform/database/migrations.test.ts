import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ClonedDatabase, cloneDatabase } from "../../testing/worker-database.ts";
import { withClient } from "./embedded-postgres.ts";
import { collectMigrations, grantAppRole, migrate } from "./migrations.ts";

describe("迁移 (migrations)", () => {
  let folder = "";
  let city: ClonedDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhigang-migrations-"));
    city = await cloneDatabase();
    await withClient(city.migrator, (client) => client.query("drop table platform.migration"));
  });
  afterEach(async () => {
    await city.drop();
    await rm(folder, { recursive: true });
  });

  const write = async (room: string, name: string, sql: string) => {
    await mkdir(join(folder, "modules", room, "migrations"), { recursive: true });
    await writeFile(join(folder, "modules", room, "migrations", name), sql);
  };
  const run = () => withClient(city.migrator, async (client) => migrate(client, await collectMigrations(folder)));

  test("files run in the order of their names across rooms, each once", async () => {
    await write(
      "bridges",
      "202601010900-create-bridge.sql",
      "create schema bridges; create table bridges.bridge (id int)",
    );
    await write("canals", "202601010800-create-canal.sql", "create schema canals; create table canals.canal (id int)");

    expect(await run()).toEqual(["202601010800-create-canal.sql", "202601010900-create-bridge.sql"]);
    expect(await run()).toEqual([]);
  });

  test("a file that fails is undone whole, the ones before it stay", async () => {
    await write("canals", "202601010800-create-canal.sql", "create schema canals");
    await write("canals", "202601010900-add-lock.sql", "create table canals.lock (id int); select 1 / 0");

    await expect(run()).rejects.toMatchObject({
      code: "database.migration_failed",
      en: expect.stringContaining("add-lock"),
    });

    await write("canals", "202601010900-add-lock.sql", "create table canals.lock (id int)");
    expect(await run()).toEqual(["202601010900-add-lock.sql"]);
  });

  test("a statement that no transaction may hold runs alone", async () => {
    await write("canals", "202601010800-create-canal.sql", "create schema canals; create table canals.canal (id int)");
    await write(
      "canals",
      "202601010900-index-canal.sql",
      "-- no transaction\ncreate index concurrently if not exists canal_id_idx on canals.canal (id)",
    );

    expect(await run()).toHaveLength(2);
  });

  test("a file changed after it was applied is refused", async () => {
    await write("canals", "202601010800-create-canal.sql", "create schema canals");
    await run();
    await write("canals", "202601010800-create-canal.sql", "create schema canals2");

    await expect(run()).rejects.toMatchObject({ code: "database.migration_changed", exitCode: 6 });
  });

  test("line ends of another system are no change", async () => {
    await write(
      "canals",
      "202601010800-create-canal.sql",
      "create schema canals;\ncreate table canals.canal (id int);\n",
    );
    await run();
    await write(
      "canals",
      "202601010800-create-canal.sql",
      "create schema canals;\r\ncreate table canals.canal (id int);\r\n",
    );

    expect(await run()).toEqual([]);
  });

  test("a schema newer than the code is refused", async () => {
    await write("canals", "202601010800-create-canal.sql", "create schema canals");
    await run();
    await rm(join(folder, "modules"), { recursive: true });

    await expect(run()).rejects.toMatchObject({ code: "database.schema_newer" });
  });

  test("two starts at once migrate one after the other", async () => {
    await write("canals", "202601010800-create-canal.sql", "create schema canals; select pg_sleep(0.2)");

    const applied = await Promise.all([run(), run(), run()]);

    expect(applied.flat()).toEqual(["202601010800-create-canal.sql"]);
  });

  test("the everyday role reads and writes the rooms' rows, but not what a room's grants take back", async () => {
    await write(
      "canals",
      "202601010800-create-canal.sql",
      "create schema canals; create table canals.canal (id int); create table canals.seal (id int)",
    );
    await write("canals", "grants.sql", "revoke update, delete on canals.seal from {app};");
    const migrations = await collectMigrations(folder);

    await withClient(city.migrator, async (client) => {
      await migrate(client, migrations);
      await grantAppRole(client, city.app.user, migrations);
    });

    await withClient(city.app, async (client) => {
      await client.query(
        "insert into canals.canal values (1); update canals.canal set id = 2; insert into canals.seal values (1)",
      );
      await expect(client.query("delete from canals.seal")).rejects.toMatchObject({ code: "42501" });
      await expect(client.query("drop table canals.canal")).rejects.toMatchObject({ code: "42501" });
      await expect(client.query("delete from platform.migration")).rejects.toMatchObject({ code: "42501" });
    });
  });

  test("a badly named file and two files of one name are refused before anything runs", async () => {
    await write("canals", "create-canal.sql", "select 1");
    await expect(collectMigrations(folder)).rejects.toThrow("create-canal.sql");

    await rm(join(folder, "modules"), { recursive: true });
    await write("canals", "202601010800-create-it.sql", "select 1");
    await write("bridges", "202601010800-create-it.sql", "select 1");
    await expect(collectMigrations(folder)).rejects.toThrow("202601010800-create-it.sql");
  });

  test("the project's own files are found", async () => {
    const { steps } = await collectMigrations();

    expect(steps.map((step) => step.name)).toContain("202611210800-create-idempotency-key.sql");
  });
});
