import { chmod, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cloneDatabase } from "../../testing/worker-database.ts";
import { type ConnectionSettings, removeDataFolder, withClient } from "./embedded-postgres.ts";
import { isAlive } from "./process-identity.ts";
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

  test("a database that is killed under a running server comes back, and the server's pool with it", async () => {
    const open = await openDatabase({ dataFolder, databaseUrl: null, migrationDatabaseUrl: null });
    await open.pool.query("insert into platform.idempotency_key values ('a', 'kept', 'h', null, now())");
    const pidFile = await readFile(join(dataFolder, "postgres", "cluster", "postmaster.pid"), "utf8");
    process.kill(Number(pidFile.split("\n")[0]), "SIGKILL");

    const kept = await vi.waitFor(() => open.pool.query("select key from platform.idempotency_key"), {
      timeout: 10_000,
    });

    expect(kept.rows).toEqual([{ key: "kept" }]);
    await open.close();
  });

  test("a database that keeps dying is given up, and the server is told", async () => {
    const open = await openDatabase({ dataFolder, databaseUrl: null, migrationDatabaseUrl: null });
    let isLost = false;
    open.onLost(() => (isLost = true));
    const pidFile = join(dataFolder, "postgres", "cluster", "postmaster.pid");

    await vi.waitFor(
      async () => {
        const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
        if (isAlive(pid)) process.kill(pid, "SIGKILL");
        expect(isLost).toBe(true);
      },
      { timeout: 40_000, interval: 50 },
    );
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
