import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOutsider } from "./modules/delivery/delivery.fixtures.ts";
import type { Outsider } from "./modules/delivery/delivery.fixtures.ts";
import type { ConnectionSettings } from "./platform/database/embedded-postgres.ts";
import { openCity } from "./testing/crash-city.ts";
import type { City } from "./testing/crash-city.ts";
import { examineJobs, examineLives } from "./testing/examine-items.ts";
import { startKillable } from "./testing/killable-service.ts";
import type { KillableService } from "./testing/killable-service.ts";
import { liveItems } from "./testing/live-items.ts";
import type { ItemLives } from "./testing/live-items.ts";
import { mustSucceed } from "./testing/persist.ts";
import { cloneDatabase } from "./testing/worker-database.ts";
import type { ClonedDatabase } from "./testing/worker-database.ts";

const PATIENCE_MS = 60_000;

describe("两个进程 two processes of the service on one database", { timeout: 240_000 }, () => {
  let clone: ClonedDatabase;
  let folder = "";
  let outsider: Outsider;
  let services: KillableService[] = [];
  beforeAll(async () => {
    clone = await cloneDatabase();
    folder = await mkdtemp(join(tmpdir(), "zhigang-two-"));
    outsider = await anOutsider();
  });
  afterAll(async () => {
    for (const service of services) if (service.isRunning()) await service.terminate();
    await outsider.close();
    await clone.drop();
    await rm(folder, { recursive: true });
  });

  /** Each process has a data folder of its own, and the one key that all of them share. */
  const start = (name: string) =>
    startKillable(join(folder, name), {
      DATABASE_URL: addressOf(clone.app),
      MIGRATION_DATABASE_URL: addressOf(clone.migrator),
      ZHIGANG_SECRET_KEY_FILE: join(folder, "secret.key"),
      ZHIGANG_WEBHOOK_INTERNAL_HOSTS: outsider.host,
      ZHIGANG_CREDENTIAL_REQUESTS_PER_MINUTE: "1000",
    });
  const restartBoth = async () => {
    for (const service of services) await service.terminate();
    services = await Promise.all([start("first"), start("second")]);
  };
  const count = async (query: string) => Number((await sql.raw<{ n: number }>(query).execute(clone.db)).rows[0]?.n);

  test("share the work: jobs, lights, notices and webhooks happen once, whichever process takes them", async () => {
    services = [await start("first")];
    const city = await openCity(services[0]?.address ?? "", services[0]?.said() ?? "");
    services.push(await start("second"));
    const addresses = services.map(({ address }) => ({ address }));
    const [first = { address: "" }] = addresses;
    await createWebhook(city);

    const load: ItemLives = { lives: [], refusals: [] };
    const stop = { isAsked: false };
    const writers = addresses.flatMap((at) => [liveItems(at, city, load, stop), liveItems(at, city, load, stop)]);
    await wait(5_000);
    stop.isAsked = true;
    await Promise.all(writers);
    await restartBoth(); // both bring the daily round and the opening of periods at once
    first.address = services[0]?.address ?? "";

    expect(load.refusals).toEqual([]);
    expect(load.lives.length).toBeGreaterThan(3);
    expect(await examineLives(first, city, load.lives)).toEqual({ lost: [], doubled: [] });
    await until(async () => (await examineJobs(first, city, load.lives)).length === 0);
    expect(await examineJobs(first, city, load.lives)).toEqual([]);

    await until(async () => (await count("select count(*) as n from platform.outbox")) === 0);
    const acts = await count("select count(*) as n from supervision.item_act");
    await until(() => Promise.resolve(outsider.told.length >= acts));
    const ids = outsider.told.map(({ headers }) => String(headers["webhook-id"]));
    expect(ids).toHaveLength(acts);
    expect(new Set(ids).size).toBe(acts);

    const unfinished = "select count(*) as n from pgboss.job where name like 'supervision.%' and state <> 'completed'";
    await until(async () => (await count(unfinished)) === 0);
    expect(await count(unfinished)).toBe(0);
    expect(
      await count("select count(*) as n from pgboss.job where name like 'supervision.%' and retry_count > 0"),
    ).toBe(0);
  });

  async function createWebhook(city: City): Promise<void> {
    const at = { address: services[1]?.address ?? "" };
    const body = { name: "督办平台", url: outsider.url, facts: ["supervision.item.acted"] };
    await mustSucceed(at, "/webhooks", { cookie: city.administrator, method: "POST", body });
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await isSo()) && Date.now() < patience) await wait(200);
}

function addressOf({ host, port, user, password, database }: ConnectionSettings): string {
  const word = encodeURIComponent;
  return `postgres://${word(user)}:${word(password)}@localhost:${port}/${word(database)}?host=${word(host)}`;
}
