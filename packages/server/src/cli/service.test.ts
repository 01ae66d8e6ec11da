import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findLivingOwner } from "../platform/database/data-folder-lock.ts";
import { removeDataFolder } from "../platform/database/embedded-postgres.ts";
import { isAlive } from "../platform/database/process-identity.ts";
import { runHere } from "../testing/command-line.ts";
import { startCommand } from "../testing/start-command.ts";
import type { Command, Ended } from "../testing/start-command.ts";

interface Run extends Command {
  exitCode(): Promise<number | null>;
}

describe("服务 (service)", { timeout: 90_000 }, () => {
  let dataFolder = "";
  let runs: Run[] = [];
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-service-"));
    await chmod(dataFolder, 0o755);
  });
  afterEach(async () => {
    for (const run of runs) {
      run.child.kill("SIGKILL");
      await run.exitCode();
    }
    runs = [];
    await removeDataFolder(dataFolder);
  });

  function zhigang(words: readonly string[], env: Record<string, string> = {}): Run {
    const settings = { ZHIGANG_DATA_FOLDER: dataFolder, ZHIGANG_LOG_LEVEL: "warn" };
    const command = startCommand(words, { PATH: process.env["PATH"], ...settings, ...env });
    const run: Run = { ...command, exitCode: async () => (await command.ended).exitCode };
    runs.push(run);
    return run;
  }

  /** The same without a process of its own: what a start costs is paid by the verbs whose start is tested. */
  async function here(words: readonly string[], folder = dataFolder): Promise<Ended> {
    return await runHere(words, { PATH: process.env["PATH"], ZHIGANG_DATA_FOLDER: folder, ZHIGANG_LOG_LEVEL: "warn" });
  }

  async function ready(run: Run): Promise<string> {
    return await vi.waitFor(
      () => {
        const address = /Zhigang is ready: (\S+)/.exec(run.err())?.[1];
        if (address === undefined) throw new Error(`not ready: ${run.err()}`);
        return address;
      },
      { timeout: 60_000, interval: 20 },
    );
  }

  test("it says what it does meanwhile and answers; a second start is refused; after kill -9 the next start serves the same data and leaves politely", async () => {
    const first = zhigang(["serve", "--port", "0"]);
    const address = await ready(first);

    expect(first.err()).toMatch(/Starting the embedded database.*正在启动内置数据库/);
    expect((await fetch(`${address}livez`)).status).toBe(200);
    expect(await findLivingOwner(dataFolder)).toMatchObject({ pid: first.child.pid, address });

    const second = zhigang(["serve", "--port", "0"]);
    expect(await second.exitCode()).toBe(3);
    expect(second.err()).toContain(`pid ${first.child.pid}`);
    expect(second.err()).toContain(`进程号 ${first.child.pid}`);

    first.child.kill("SIGKILL");
    await first.exitCode();
    const next = zhigang(["serve", "--port", "0"]);
    const again = await ready(next);
    expect(next.err()).toContain("left over");
    expect((await fetch(`${again}readyz`)).status).toBe(200);

    const asked = Date.now();
    for (let copy = 0; copy < 3; copy += 1) next.child.kill("SIGINT"); // as npm and a terminal pass one Ctrl-C on
    expect(await next.exitCode()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(next.err()).toContain("Stopped.");
    expect(await findLivingOwner(dataFolder)).toBeUndefined();
    await expect(fetch(`${again}livez`)).rejects.toThrow();
  });

  test("a taken port is said with a free one to use", async () => {
    const { server, port } = await occupyPort();

    const refused = zhigang(["serve", "--port", String(port)]);
    expect(await refused.exitCode()).toBe(7);
    expect(refused.err()).toMatch(new RegExp(`Port ${port} is taken. Port \\d+ is free: --port \\d+`));
    server.close();
  });

  test("the service is not exposed without TLS by accident", async () => {
    const run = zhigang(["serve", "--host", "0.0.0.0"]);

    expect(await run.exitCode()).toBe(2);
    expect(run.err()).toContain("--insecure-http");
  });

  test("backup while it runs, wipe, restore into a new folder: the service answers from it", async () => {
    const file = join(dataFolder, "city.backup");
    const served = zhigang(["serve", "--port", "0"]);
    await ready(served);

    const saved = await here(["backup", file, "--json"]);
    expect(saved.exitCode).toBe(0);
    const { rows } = JSON.parse(saved.out) as { rows: number };
    const examined = await here(["doctor", "--json"]);
    expect(examined.exitCode).toBe(0);
    const { findings } = JSON.parse(examined.out) as { findings: { name: string; state: string; en: string }[] };
    expect(findings.find(({ name }) => name === "backup")).toMatchObject({ state: "good" });
    expect(findings.find(({ name }) => name === "database")?.en).toContain("fsync");
    expect(findings.find(({ name }) => name === "lock")?.en).toContain(`pid ${served.child.pid}`);
    expect((await here(["backup", file])).exitCode).toBe(6);
    expect((await here(["restore", file, "--yes"])).exitCode).toBe(3);
    served.child.kill("SIGTERM");
    await served.exitCode();

    expect((await here(["restore", file, "--dry-run"])).exitCode).toBe(0);
    expect((await here(["restore", file])).exitCode).toBe(6);
    const fresh = join(dataFolder, "new");
    const restored = zhigang(["restore", file, "--json"], { ZHIGANG_DATA_FOLDER: fresh });
    expect(await restored.exitCode()).toBe(0);
    expect(JSON.parse(restored.out())).toMatchObject({ rows });
    expect((await here(["restore", file, "--yes"])).exitCode).toBe(0);
    const verified = await here(["audit", "verify", "--json"], fresh);
    expect(verified.exitCode).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ isIntact: true });

    await ready(zhigang(["serve", "--port", "0"], { ZHIGANG_DATA_FOLDER: fresh }));
    for (const run of runs) run.child.kill("SIGTERM");
    await Promise.all(runs.map((run) => run.exitCode()));
    await removeDataFolder(fresh);
  });

  test("a damaged file is refused, and a folder without data says so", async () => {
    const file = join(dataFolder, "not-a.backup");
    await writeFile(file, "致各部门");

    expect((await here(["restore", file])).exitCode).toBe(6);
    expect((await here(["backup", join(dataFolder, "x.backup")])).exitCode).toBe(4);
  });

  test("the database child is gone when the server is told to stop while it starts", async () => {
    const run = zhigang(["serve", "--port", "0"]);
    await vi.waitFor(() => expect(run.err()).toContain("Starting the embedded database"), { timeout: 20_000 });
    run.child.kill("SIGTERM");
    await run.exitCode();

    expect(isAlive(run.child.pid ?? 0)).toBe(false);
    await ready(zhigang(["serve", "--port", "0"]));
  });
});

async function occupyPort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, port: typeof address === "object" && address !== null ? address.port : 0 };
}
