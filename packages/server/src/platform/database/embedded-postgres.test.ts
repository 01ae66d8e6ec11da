import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkServer } from "./check-server.ts";
import { findRunningPostgres, removeDataFolder, startEmbeddedPostgres, withClient } from "./embedded-postgres.ts";
import { isAlive } from "./process-identity.ts";

const isRoot = process.getuid?.() === 0;
const writer = fileURLToPath(new URL("keep-writing.fixtures.ts", import.meta.url));

describe("内置数据库 (embedded PostgreSQL)", { timeout: 60_000 }, () => {
  let top = "";
  let dataFolder = "";
  beforeEach(async () => {
    top = await mkdtemp(join(tmpdir(), "zhigang-embedded-"));
    await chmod(top, 0o755);
    dataFolder = join(top, "data");
  });
  afterEach(() => removeDataFolder(dataFolder).then(() => removeDataFolder(top)));

  test("it answers on a socket alone, with our passwords, checksums and an eye for Chinese, and passes its own check", async () => {
    const postgres = await startEmbeddedPostgres({ dataFolder });

    const { rows } = await withClient(postgres.admin, (client) =>
      client.query(
        `select current_setting('listen_addresses') as listens, current_setting('data_checksums') as checksums, '智港' ~ '^\\w+$' as sees`,
      ),
    );
    expect(rows).toEqual([{ listens: "", checksums: "on", sees: true }]);
    await expect(withClient(postgres.app, (client) => checkServer(client))).resolves.toMatchObject({ warnings: [] });
    await expect(
      withClient({ ...postgres.app, password: "password" }, (client) => client.query("select 1")),
    ).rejects.toMatchObject({ code: "28P01" });
    await expect(
      withClient({ ...postgres.app, user: "postgres" }, (client) => client.query("select 1")),
    ).rejects.toThrow();
    await postgres.stop();
  });

  test("the passwords lie in a file nobody else can read, the cluster in a folder nobody else can enter", async () => {
    const postgres = await startEmbeddedPostgres({ dataFolder });
    const place = join(dataFolder, "postgres");

    expect((await stat(join(place, "secrets.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    if (isRoot) expect((await stat(join(place, "cluster"))).uid).not.toBe(0);
    await postgres.stop();
  });

  test("a second start on the same folder is refused, and works once the first has stopped", async () => {
    const first = await startEmbeddedPostgres({ dataFolder });

    await expect(startEmbeddedPostgres({ dataFolder })).rejects.toMatchObject({
      code: "database.folder_locked",
      exitCode: 3,
    });
    expect(await findRunningPostgres(dataFolder)).toMatchObject({ app: first.app });

    await first.stop();
    expect(isAlive(first.pid())).toBe(false);
    expect(await findRunningPostgres(dataFolder)).toBeUndefined();
    const second = await startEmbeddedPostgres({ dataFolder });
    await second.stop();
  });

  test.each([["the server"], ["the database"], ["both"]])(
    "kill -9 of %s while writing loses nothing acknowledged",
    async (victim) => {
      for (let round = 0; round < 3; round += 1) {
        const { child, databasePid, lastKept } = await writeForAWhile(dataFolder, 100 + round * 150);
        if (victim !== "the server") process.kill(databasePid, "SIGKILL");
        if (victim !== "the database") child.kill("SIGKILL");
        await ended(child);

        const postgres = await startEmbeddedPostgres({ dataFolder });
        const { rows } = await withClient(postgres.migrator, (client) =>
          client.query<{ highest: string; count: string }>(
            "select max(id) as highest, count(*) as count from city.kept",
          ),
        );
        expect(Number(rows[0]?.highest)).toBeGreaterThanOrEqual(lastKept());
        expect(rows[0]?.count).toBe(rows[0]?.highest);
        if (victim === "the server") expect(isAlive(databasePid)).toBe(false);
        await postgres.stop();
      }
    },
  );

  test("a process id in postmaster.pid that something else has got since does not block the start", async () => {
    const first = await startEmbeddedPostgres({ dataFolder });
    const pidFile = join(dataFolder, "postgres", "cluster", "postmaster.pid");
    const written = await readFile(pidFile, "utf8");
    const firstPid = first.pid();
    await first.stop();
    const { uid, gid } = await stat(join(dataFolder, "postgres", "cluster"));
    const stranger = spawn("sleep", ["60"], { ...(isRoot ? { uid, gid } : {}), stdio: "ignore" });
    await writeFile(pidFile, written.replace(String(firstPid), String(stranger.pid)));
    await chown(pidFile, uid, gid);

    const second = await startEmbeddedPostgres({ dataFolder });

    expect(stranger.exitCode).toBeNull();
    stranger.kill("SIGKILL");
    await second.stop();
  });

  test("a cluster that was only half made is made anew", async () => {
    const half = join(dataFolder, "postgres", "cluster.making");
    await mkdir(half, { recursive: true });
    await writeFile(join(half, "PG_VERSION"), "18");

    const postgres = await startEmbeddedPostgres({ dataFolder });

    expect(await readdir(join(dataFolder, "postgres"))).not.toContain("cluster.making");
    await postgres.stop();
  });

  test.runIf(isRoot)(
    "as root, a data folder that no other account can reach gets its cluster elsewhere, and finds it again",
    async () => {
      await chmod(top, 0o700);
      const first = await startEmbeddedPostgres({ dataFolder });
      await withClient(first.migrator, (client) => client.query("create table public.mark (id int)"));
      await first.stop();

      expect(await readFile(join(dataFolder, "postgres.location"), "utf8")).toMatch(
        /^\/var\/lib\/zhigang\/[0-9a-f]{16}\n$/,
      );
      const second = await startEmbeddedPostgres({ dataFolder });
      await expect(
        withClient(second.migrator, (client) => client.query("select from public.mark")),
      ).resolves.toMatchObject({ rowCount: 0 });
      await second.stop();
    },
  );

  test.runIf(isRoot)("an ordinary user runs it as well", async () => {
    await mkdir(dataFolder);
    await chown(dataFolder, 65_534, 65_534);
    const { child, databasePid } = await writeForAWhile(dataFolder, 100, { uid: 65_534, gid: 65_534 });

    expect((await stat(`/proc/${databasePid}`)).uid).toBe(65_534);
    child.kill("SIGKILL");
    await ended(child);
  });

  test("a name too long for a socket moves the socket, not the data", async () => {
    dataFolder = join(top, "a-long-name-for-a-city-".repeat(5));

    const postgres = await startEmbeddedPostgres({ dataFolder });

    expect(postgres.app.host.length).toBeLessThan(90);
    await postgres.stop();
  });
});

async function writeForAWhile(dataFolder: string, milliseconds: number, account: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, ["--conditions=source", writer, dataFolder], {
    ...account,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const patience = Date.now() + 20_000;
  while (!said.includes("kept ")) {
    if (Date.now() > patience || child.exitCode !== null) throw new Error(`the writer did not begin: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    child,
    databasePid: Number(/^database (\d+)$/m.exec(said)?.[1]),
    lastKept: () => Number([...said.matchAll(/^kept (\d+)\n/gm)].at(-1)?.[1]),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once("exit", resolve));
}
