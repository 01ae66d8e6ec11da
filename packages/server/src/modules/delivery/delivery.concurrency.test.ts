import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { RETRY_AFTER_SECONDS } from "@zhigang/domain/delivery";
import { withTransaction } from "../../platform/database/database.ts";
import { announce } from "../../platform/outbox/announce.ts";
import { relayFacts } from "../../platform/outbox/relay.ts";
import { aCall } from "../../testing/a-call.ts";
import { entriesOf } from "../../testing/entries-of.ts";
import { untilOneWaits } from "../../testing/until-one-waits.ts";
import { cloneDatabase } from "../../testing/worker-database.ts";
import type { ClonedDatabase } from "../../testing/worker-database.ts";
import { anOutsider, deliveryParts, FACTS } from "./delivery.fixtures.ts";
import type { Outsider } from "./delivery.fixtures.ts";
import { deliveryListener } from "./index.ts";
import { listDeliveries, replayDelivery, TEST_FACT, testWebhook } from "./log.ts";
import { sendMessages } from "./sending/send-messages.ts";
import {
  createWebhook,
  deleteWebhook,
  editWebhook,
  listWebhooks,
  renewWebhookSecret,
  requireAddress,
} from "./webhook/keep-webhooks.ts";
import { getWebhookRow } from "./webhook/webhook-store.ts";

describe("推送", () => {
  let clone: ClonedDatabase;
  let outsider: Outsider;
  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  afterAll(() => clone.drop());
  beforeEach(async () => {
    outsider = await anOutsider();
  });
  afterEach(async () => {
    await outsider.close();
    await sql`truncate delivery.webhook, delivery.message, delivery.attempt, platform.outbox cascade`
      .execute(clone.db)
      .catch(() => sql`delete from delivery.webhook`.execute(clone.db));
    await sql`delete from platform.outbox`.execute(clone.db);
  });

  const parts = () => deliveryParts(clone.db, [outsider.host]);
  const call = () => aCall(clone.db, { role: "system_administrator" });
  const listeners = (of: ReturnType<typeof parts>) => [deliveryListener(of)];
  const aWebhook = (of: ReturnType<typeof parts>) =>
    createWebhook(call(), of, { name: "督办平台", url: outsider.url, facts: FACTS });
  const happen = (subject: string, ...numbers: number[]) =>
    withTransaction(clone.db, (tx) =>
      announce(
        aCall(tx),
        numbers.map((number) => ({ name: "ledger.task.changed", subject, data: { id: subject, number } })),
      ),
    );
  const numbersTold = () =>
    outsider.told.map(({ body }) => (JSON.parse(body) as { data: { number: number } }).data.number);

  test("a fact is told with a signature that the other side can check (Standard Webhooks 1.0)", async () => {
    const of = parts();
    const { secret, webhook } = await aWebhook(of);
    expect(Buffer.from(secret.replace("whsec_", ""), "base64").length).toBeGreaterThanOrEqual(24);
    expect(JSON.stringify(await listWebhooks(call(), of))).not.toContain(secret);
    await happen("t1", 1);
    expect(await relayFacts(clone.db, listeners(of))).toBe(1);
    expect(await sendMessages(of)).toBe(1);

    const [told] = outsider.told;
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature } = told?.headers ?? {};
    const key = Buffer.from(secret.slice(6), "base64");
    const expected = createHmac("sha256", key)
      .update(`${String(id)}.${String(timestamp)}.${told?.body}`)
      .digest("base64");
    expect(signature).toBe(`v1,${expected}`);
    expect(JSON.parse(told?.body ?? "")).toMatchObject({ type: "ledger.task.changed", data: { id: "t1", number: 1 } });
    const [delivery] = (await listDeliveries(call(), webhook.id, {})).items;
    expect(delivery).toMatchObject({ id, status: "delivered", attempts: [{ number: 1, statusCode: 200 }] });
    expect(JSON.stringify(await entriesOf(clone.db, webhook.id))).not.toContain(secret);
  });

  test("a deed that is undone announces nothing", async () => {
    await withTransaction(clone.db, async (tx) => {
      await announce(aCall(tx), [{ name: "ledger.task.changed", subject: "t1", data: {} }]);
      throw new Error("undone");
    }).catch(() => undefined);
    expect(await relayFacts(clone.db, [])).toBe(0);
  });

  test("failures are tried again later and later under one id, in order per subject; others are not held up", async () => {
    const of = parts();
    await aWebhook(of);
    await happen("t1", 1, 2);
    await relayFacts(clone.db, listeners(of));
    outsider.status = 503;
    expect(await sendMessages(of)).toBe(1);
    expect(await sendMessages(of)).toBe(0);
    await happen("t2", 3);
    await relayFacts(clone.db, listeners(of));
    outsider.status = 200;
    expect(await sendMessages(of)).toBe(1);
    of.clock.at = new Date(of.clock.at.getTime() + 7_000);
    while ((await sendMessages(of)) > 0);
    expect(numbersTold()).toEqual([1, 3, 1, 2]);
    const ids = outsider.told.map(({ headers }) => headers["webhook-id"]);
    expect(ids[0]).toBe(ids[2]);
    expect(new Set(ids).size).toBe(3);
  });

  test("after days of failure the webhook is put aside with a notice; woken, it goes on, and what failed can be replayed", async () => {
    const of = parts();
    const { webhook } = await aWebhook(of);
    await happen("t1", 1, 2);
    await relayFacts(clone.db, listeners(of));
    outsider.status = 500;
    for (let times = 0; times <= RETRY_AFTER_SECONDS.length; times += 1) {
      expect(await sendMessages(of)).toBe(1);
      of.clock.at = new Date(of.clock.at.getTime() + 30 * 3_600_000);
    }
    const [aside] = (await listWebhooks(call(), of)).items;
    expect(aside).toMatchObject({ status: "disabled", disabledBecause: "HTTP 500", waiting: 1 });
    expect((await entriesOf(clone.db, webhook.id)).map((entry) => entry.operation)).toContain(
      "delivery.webhook.disable",
    );
    expect(await sendMessages(of)).toBe(0);

    outsider.status = 200;
    await editWebhook({ ...call(), expectedVersion: aside?.version ?? 0 }, of, webhook.id, { isActive: true });
    expect(await sendMessages(of)).toBe(1);
    const [failed] = (await listDeliveries(call(), webhook.id, { status: "failed" })).items;
    const before = failed?.attempts.length ?? 0;
    await replayDelivery(call(), failed?.id ?? "");
    expect(await sendMessages(of)).toBe(1);
    expect(numbersTold().slice(-2)).toEqual([2, 1]);
    const [replayed] = (await listDeliveries(call(), webhook.id, { status: "delivered" })).items.slice(-1);
    expect(replayed).toMatchObject({ id: failed?.id, status: "delivered" });
    expect(replayed?.attempts).toHaveLength(before + 1);
  });

  test("410 puts it aside at once; a paused one keeps what happens meanwhile", async () => {
    const of = parts();
    const { webhook } = await aWebhook(of);
    await editWebhook({ ...call(), expectedVersion: 1 }, of, webhook.id, { isActive: false });
    await happen("t1", 1);
    await relayFacts(clone.db, listeners(of));
    expect(await sendMessages(of)).toBe(0);
    await editWebhook({ ...call(), expectedVersion: 2 }, of, webhook.id, { isActive: true });
    outsider.status = 410;
    expect(await sendMessages(of)).toBe(1);
    expect((await listWebhooks(call(), of)).items[0]).toMatchObject({
      status: "disabled",
      disabledBecause: "HTTP 410",
    });
  });

  test("two processes that relay and send at once tell everything, each subject in order, nothing lost", async () => {
    const [one, two] = [parts(), parts()];
    const shared = { ...two, secrets: one.secrets };
    await aWebhook(one);
    for (let round = 0; round < 5; round += 1)
      await Promise.all(["a", "b", "c"].map((subject) => happen(subject, round)));
    const work = async (of: typeof one) => {
      for (let times = 0; times < 40; times += 1) {
        await relayFacts(clone.db, listeners(of));
        await sendMessages(of);
      }
    };
    await Promise.all([work(one), work(shared)]);
    const bySubject = Map.groupBy(
      outsider.told.map(({ body }) => (JSON.parse(body) as { data: { id: string; number: number } }).data),
      (data) => data.id,
    );
    for (const subject of ["a", "b", "c"]) {
      expect(bySubject.get(subject)?.map((data) => data.number)).toEqual([0, 1, 2, 3, 4]);
    }
  });

  test("a process that died while sending holds nothing for long: another tells it again under the same id", async () => {
    const of = parts();
    await aWebhook(of);
    await happen("t1", 1);
    await relayFacts(clone.db, listeners(of));
    await sql`update delivery.message set claimed_until = ${new Date(of.clock.at.getTime() + 60_000)}, attempts = 1`.execute(
      clone.db,
    );
    expect(await sendMessages(of)).toBe(0);
    of.clock.at = new Date(of.clock.at.getTime() + 61_000);
    expect(await sendMessages(of)).toBe(1);
    expect(numbersTold()).toEqual([1]);
  });

  test("a webhook is deleted while a message of it is sent: neither waits for the other for ever", async () => {
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = await anOutsider((response) => {
      asked.resolve();
      void answered.promise.then(() => response.writeHead(200).end("ok"));
    });
    const of = deliveryParts(clone.db, [slow.host]);
    const { webhook } = await createWebhook(call(), of, { name: "督办平台", url: slow.url, facts: FACTS });
    await happen("t1", 1);
    await relayFacts(clone.db, listeners(of));
    const sending = sendMessages(of);
    await asked.promise;
    await withTransaction(clone.db, async (tx) => {
      await getWebhookRow(tx, webhook.id, "change");
      answered.resolve();
      await untilOneWaits(clone.db);
      await deleteWebhook({ ...call(), tx }, webhook.id);
    });
    await slow.close();
    expect(await sending).toBe(1);
    expect((await listWebhooks(call(), of)).items).toEqual([]);
  });

  test("a sending that throws leaves an attempt with its error and is tried again", async () => {
    const broken = () => {
      throw new TypeError("no way to https://hook.example.com/?token=secret");
    };
    const of = parts();
    const { webhook } = await aWebhook(of);
    await happen("t1", 1);
    await relayFacts(clone.db, listeners(of));
    await sql`update delivery.webhook set url = 'https://hook.example.com/'`.execute(clone.db);
    expect(await sendMessages({ ...of, addresses: { internalHosts: [], resolve: broken } })).toBe(1);
    const [delivery] = (await listDeliveries(call(), webhook.id, {})).items;
    expect(delivery).toMatchObject({
      status: "waiting",
      attempts: [{ number: 1, isDelivered: false, problem: "TypeError: no way to …" }],
    });
    expect((await listWebhooks(call(), of)).items[0]?.failingSince).not.toBeNull();
  });

  test("a listener that fails leaves the facts in the outbox", async () => {
    await happen("t1", 1);
    await expect(relayFacts(clone.db, [() => Promise.reject(new Error("deaf"))])).rejects.toThrow("deaf");
    const heard: string[] = [];
    await relayFacts(clone.db, [async (_, facts) => void heard.push(...facts.map((fact) => fact.subject))]);
    expect(heard).toEqual(["t1"]);
  });

  test("the test button, a new secret, a long fact, and what is refused", async () => {
    const of = parts();
    const { webhook, secret } = await aWebhook(of);
    expect(await testWebhook(call(), webhook.id)).toMatchObject({ fact: TEST_FACT, status: "waiting" });
    expect((await renewWebhookSecret(call(), of, webhook.id)).secret).not.toBe(secret);
    await withTransaction(clone.db, (tx) =>
      announce(aCall(tx), [
        { name: "ledger.task.changed", subject: "t", data: { id: "t", version: 3, changes: ["长".repeat(20_000)] } },
      ]),
    );
    await relayFacts(clone.db, listeners(of));
    while ((await sendMessages(of)) > 0);
    const long = outsider.told.find(({ body }) => body.includes("ledger.task.changed"));
    expect(Buffer.byteLength(long?.body ?? "")).toBeLessThanOrEqual(20_000);
    expect(JSON.parse(long?.body ?? "")).toMatchObject({ data: { id: "t", version: 3, isCut: true } });

    const wrong = { name: "x", url: outsider.url, facts: ["no.such.fact"] };
    await expect(createWebhook(call(), of, wrong)).rejects.toMatchObject({ code: "delivery.unknown_fact" });
    await expect(requireAddress(wrong.url, deliveryParts(clone.db))).rejects.toMatchObject({
      code: "delivery.address_refused",
      details: { problem: "127.0.0.1" },
    });
    await deleteWebhook(call(), webhook.id);
    await expect(listDeliveries(call(), webhook.id, {})).rejects.toMatchObject({ code: "delivery.webhook_not_found" });
  });
});
