import { chmod, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { type ConnectionSettings, removeDataFolder, withClient } from "./embedded-postgres.ts";
import { openDatabase } from "./open-database.ts";

function addressOf({ host, port, user, password, database }: ConnectionSettings): string {
  return `postgres://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

describe("打开数据库 (database)", { timeout: 60_000 }, () => {
  let dataFolder = "";
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-open-"));
    await chmod(dataFolder, 0o755);
  });
  afterEach(() => removeDataFolder(dataFolder));

  test("the embedded one is migrated by its owner and used by the everyday role, and keeps its rows", async () => {
    const config = { dataFolder, databaseUrl: null, migrationDatabaseUrl: null };
    const first = await openDatabase(config, {
      prepare: async (owner) => void (await owner.query("create schema prepared")),
    });
    expect(first).toMatchObject({ engine: "embedded", warnings: [] });
    expect(first.migrated.length).toBeGreaterThan(0);
    await expect(first.pool.query("create table platform.mine ()")).rejects.toMatchObject({ code: "42501" });
    await first.close();

    const second = await openDatabase(config);
    expect(second.migrated).toEqual([]);
    await second.close();
  });

  test("the owner of a running server is told when the database ends unasked", async () => {
    const open = await openDatabase({ dataFolder, databaseUrl: null, migrationDatabaseUrl: null });
    const lost = new Promise<string>((resolve) => open.onLost(() => resolve("lost")));

    const pidFile = await readFile(join(dataFolder, "postgres", "cluster", "postmaster.pid"), "utf8");
    process.kill(Number(pidFile.split("\n")[0]), "SIGKILL");

    expect(await lost).toBe("lost");
    await open.close();
  });

  test("an external one is reached by address, migrated by its owner, and the folder is held as well", async () => {
    const city = await cloneDatabase();
    const config = { dataFolder, databaseUrl: addressOf(city.app), migrationDatabaseUrl: addressOf(city.migrator) };

    const open = await openDatabase(config);

    expect(open.engine).toBe("external");
    expect(open.warnings.map((warning) => warning.code)).not.toContain("database.one_role");
    await expect(openDatabase(config)).rejects.toMatchObject({ code: "database.folder_locked" });
    await open.close();
    await city.drop();
  });

  test("one account for everything works with a warning", async () => {
    const city = await cloneDatabase();

    const open = await openDatabase({ dataFolder, databaseUrl: addressOf(city.migrator), migrationDatabaseUrl: null });

    expect(open.warnings.map((warning) => warning.code)).toContain("database.one_role");
    await open.close();
    await city.drop();
  });

  test("a server that is not there is told in words, without the password, and the folder is free again", async () => {
    const config = {
      dataFolder,
      databaseUrl: "postgres://city:very-secret@127.0.0.1:1/city",
      migrationDatabaseUrl: null,
    };

    const refusal = await openDatabase(config).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: "database.not_reached", exitCode: 7 });
    expect(String(refusal)).not.toContain("very-secret");
    const again = await openDatabase({ ...config, databaseUrl: null });
    await again.close();
  });

  test("a server that does not write safely is refused", async () => {
    const city = await cloneDatabase();
    await withClient(city.migrator, (client) =>
      client.query(`alter database ${city.app.database} set synchronous_commit = off`),
    );

    await expect(
      openDatabase({ dataFolder, databaseUrl: addressOf(city.app), migrationDatabaseUrl: addressOf(city.migrator) }),
    ).rejects.toMatchObject({ code: "database.unsafe_writes", zh: expect.stringContaining("synchronous_commit") });
    await city.drop();
  });
});
