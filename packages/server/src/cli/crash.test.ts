import { chmod, mkdtemp } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeDataFolder } from "../platform/database/embedded-postgres.ts";
import { runCrashRounds } from "../testing/crash-rounds.ts";
import { type KillableService, startKillable } from "../testing/killable-service.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { askService, SERVICE_PASSWORD, setUpAdministrators, signInTo, untilReady } from "../testing/service-client.ts";

const ROUNDS = Number(process.env["ZHIGANG_TEST_CRASH_ROUNDS"] ?? 10);

describe("崩溃 what a crash leaves", { timeout: 60_000 + ROUNDS * 30_000 }, () => {
  let dataFolder = "";
  let service: KillableService | undefined;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "zhigang-crash-"));
    await chmod(dataFolder, 0o755); // as root the database runs as somebody else
  });
  afterEach(async () => {
    if (service?.isRunning()) await service.terminate();
    service = undefined;
    await removeDataFolder(dataFolder);
  });

  test(`${ROUNDS} rounds of kill -9 lose nothing that was acknowledged, double nothing, and leave no job undone (R-01)`, async () => {
    const report = await runCrashRounds({ dataFolder, rounds: ROUNDS, random: seededRandom(20_261_121) });

    const nothing = { lost: [], doubled: [], undone: [], differing: [], brokenChains: [], refusals: [] };
    expect(report).toMatchObject({ rounds: ROUNDS, ...nothing });
    expect(report.acknowledged).toBeGreaterThan(ROUNDS);
    expect(report.items).toBeGreaterThan(0);
  });

  test("while the database child is away answers are 503, and it comes back without a restart (R-05)", async () => {
    service = await startKillable(dataFolder);
    const { address } = service;
    const [name = ""] = await setUpAdministrators(address, service.said());
    const cookie = await signInTo(address, name);

    await service.kill("database");
    const statuses: number[] = [];
    const patience = Date.now() + 30_000;
    while (statuses.filter((status) => status === 200).length < 5 && Date.now() < patience) {
      const answer = await askService(address, "/departments", { cookie });
      if (answer === null) throw new Error("the server is gone");
      if (answer.status !== 200)
        expect(answer).toMatchObject({ status: 503, code: "http.database_away", retryAfter: "2" });
      statuses.push(answer.status);
      await wait(20);
    }

    expect(statuses).toContain(503);
    await untilReady(address);
    expect((await askService(address, "/session", { cookie }))?.status).toBe(200);
    expect(service.isRunning()).toBe(true);
  });

  test("asked to end, it finishes what is under way and is gone within ten seconds (R-18)", async () => {
    service = await startKillable(dataFolder);
    const { address } = service;
    const [loginName = ""] = await setUpAdministrators(address, service.said());
    const underWay = beginSignIn(address, loginName);
    await wait(1000); // its head has arrived, its body has not
    const stopped = service.terminate();
    await wait(200);
    underWay.finish();

    expect(await underWay.answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close/i);
    const { exitCode, milliseconds } = await stopped;
    expect(exitCode).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(await askService(address, "/about", {})).toBeNull();
  });
});

/** A sign-in whose body is kept back until `finish()`. */
function beginSignIn(address: string, loginName: string) {
  const body = JSON.stringify({ loginName, password: SERVICE_PASSWORD });
  const head = `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const socket = connect(Number(new URL(address).port), "127.0.0.1", () => socket.write(head));
  let heard = "";
  socket.on("data", (part) => (heard += part.toString()));
  socket.on("error", () => undefined); // told by what was heard
  const answer = new Promise<string>((resolve) => socket.once("close", () => resolve(heard)));
  return { answer, finish: () => socket.write(body) };
}
