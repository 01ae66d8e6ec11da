import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeDataFolder } from "../../platform/database/embedded-postgres.ts";
import { startKillable } from "../../testing/killable-service.ts";
import type { KillableService } from "../../testing/killable-service.ts";
import { askService, setUpAdministrators, signInTo } from "../../testing/service-client.ts";
import { anOutsider } from "./delivery.fixtures.ts";
import type { Outsider } from "./delivery.fixtures.ts";
import { aRobot } from "./robot/a-robot.fixtures.ts";

const DELIVERIES = 12;

// The two follow each other on one installation.
let dataFolder = "";
let settings: Record<string, string> = {};
let service: KillableService;
let administrator = "";
let outsider: Outsider;
let robot: Awaited<ReturnType<typeof aRobot>>;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "zhigang-delivery-"));
  await chmod(dataFolder, 0o755); // as root the database runs as somebody else
  outsider = await anOutsider((response) => void setTimeout(() => response.writeHead(200).end(), 150));
  robot = await aRobot("wecom", { answersAfterMs: 150 });
  settings = { ZHIGANG_WEBHOOK_INTERNAL_HOSTS: `${outsider.host},${robot.host}` };
  service = await startKillable(dataFolder, settings);
  [administrator = ""] = await setUpAdministrators(service.address, service.said());
}, 180_000);
afterAll(async () => {
  if (service.isRunning()) await service.terminate();
  await outsider.close();
  await robot.close();
  await removeDataFolder(dataFolder);
}, 60_000);

test("kill -9 in the middle of sending loses no delivery, and what is told twice bears the same id (R-11)", async () => {
  const { address } = service;
  const cookie = await signInTo(address, administrator);
  const body = { name: "督办平台", url: outsider.url, facts: ["ledger.task.changed"] };
  const created = await askService(address, "/webhooks", { cookie, method: "POST", body });
  const { id } = (created?.body["webhook"] ?? {}) as { id?: string };
  const wanted = new Set<string>();
  for (let number = 0; number < DELIVERIES; number += 1) {
    const answer = await askService(address, `/webhooks/${id}/test`, { cookie, method: "POST" });
    wanted.add(String(answer?.body["id"]));
  }
  expect(wanted.size).toBe(DELIVERIES);
  while (outsider.told.length === 0) await wait(10);
  await service.kill("server");

  service = await startKillable(dataFolder, settings);
  const told = () => new Set(outsider.told.map(({ headers }) => String(headers["webhook-id"])));
  const patience = Date.now() + 60_000;
  while (told().size < DELIVERIES && Date.now() < patience) await wait(100);

  expect(told()).toEqual(wanted);
}, 180_000);

test("kill -9 in the middle of telling people loses no notice: every one reaches its channel and stands so in the log", async () => {
  const cookie = await signInTo(service.address, administrator);
  const body = { kind: "wecom", name: "督查群", content: "notices", url: robot.url, signingSecret: null };
  const created = await askService(service.address, "/channels/robot", { cookie, method: "POST", body });
  const path = `/channels/${String(created?.body["id"])}`;
  for (let number = 0; number < DELIVERIES; number += 1) {
    await askService(service.address, `${path}/test`, { cookie, method: "POST", body: { to: null } });
  }
  while (robot.posted.length === 0) await wait(10);
  await service.kill("server");

  service = await startKillable(dataFolder, settings);
  const again = await signInTo(service.address, administrator);
  const states = async () => {
    const log = await askService(service.address, `${path}/deliveries`, { cookie: again });
    return ((log?.body["items"] ?? []) as { status: string }[]).map((delivery) => delivery.status);
  };
  const patience = Date.now() + 90_000;
  while ((await states()).includes("waiting") && Date.now() < patience) await wait(200);

  expect(await states()).toEqual(Array.from({ length: DELIVERIES }, () => "delivered"));
  expect(robot.posted.length).toBeGreaterThanOrEqual(DELIVERIES);
}, 180_000);
