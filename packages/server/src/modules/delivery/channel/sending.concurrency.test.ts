import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { RETRY_AFTER_SECONDS } from "@zhigang/domain/delivery";
import { entriesOf } from "../../../testing/entries-of.ts";
import { startSending } from "../index.ts";
import { aMailServer } from "../mail/a-mail-server.fixtures.ts";
import { aNotice, aPerson, choose, raise } from "../notice/people.fixtures.ts";
import { at, HOUR, MINUTE, useTelling } from "../notice/telling.fixtures.ts";
import { listChannelDeliveries, replayChannelDelivery, testChannel } from "./channel-log.ts";
import { listChannels, pauseChannel, resumeChannel } from "./keep-channels.ts";
import { editMailChannel } from "./keep-mail-channels.ts";
import { sendByChannels } from "./send-by-channels.ts";

describe("渠道发送", () => {
  const t = useTelling();

  test("a channel that is down loses nothing: it is asked later and later, put aside after days, and goes on once woken", async () => {
    const parts = t.partsAt(at(10));
    await sql`update delivery.notice_rules set waking_kinds = '{overdue}'`.execute(t.db);
    const { id } = await t.byMail(parts);
    await choose(t.db, t.zhao, [{ id }], "zhao@city.example");
    await raise(parts, [
      aNotice([t.zhao], { isUrgent: true }),
      aNotice([t.zhao], { isUrgent: true, title: { zh: "第二条", en: "second" } }),
    ]);
    const { port } = t.post;
    await t.post.close();
    for (let times = 0; times <= RETRY_AFTER_SECONDS.length; times += 1) {
      expect(await sendByChannels(parts)).toBe(2);
      expect(await sendByChannels(parts)).toBe(0);
      parts.clock.at = new Date(parts.clock.at.getTime() + 30 * HOUR);
    }
    const [aside] = (await listChannels(t.admin())).items;
    expect(aside).toMatchObject({ status: "disabled", disabledBecause: "ECONNREFUSED" });
    expect((await entriesOf(t.db, id)).map((entry) => entry.operation)).toContain("delivery.channel.disable");
    await raise(parts, [aNotice([t.zhao], { isUrgent: true, title: { zh: "停用期间", en: "meanwhile" } })]);
    expect(await sendByChannels(parts)).toBe(0);

    t.post = await aMailServer({}, port);
    await resumeChannel(t.admin(), id);
    expect(await sendByChannels(parts)).toBe(1);
    const failed = (await listChannelDeliveries(t.admin(), id, { status: "failed" })).items;
    expect(failed).toHaveLength(2);
    for (const delivery of failed) await replayChannelDelivery(t.admin(), delivery.id);
    expect(await sendByChannels(parts)).toBe(2);
    expect(t.subjects().map((subject) => subject.split(" · ")[1])).toEqual([
      "停用期间",
      expect.any(String),
      expect.any(String),
    ]);
    expect(new Set(t.post.letters.map((letter) => letter.messageId)).size).toBe(3);
    expect((await listChannels(t.admin())).items[0]).toMatchObject({
      status: "active",
      failingSince: null,
      waiting: 0,
    });
  });

  test("an address that does not exist is no fault of the channel; a full box is tried again under the same id", async () => {
    const parts = t.partsAt(at(10));
    const { id } = await t.byMail(parts);
    await choose(t.db, t.zhao, [{ id }], "gone@city.example");
    const qian = await aPerson(t.db);
    await choose(t.db, qian, [{ id }], "full@city.example");
    t.post.manners.onReceiver = (to) => (to.startsWith("gone") ? "550 5.1.1 no such user" : "452 4.2.2 box full");
    await raise(parts, [aNotice([t.zhao, qian], { isUrgent: true })]);
    expect(await sendByChannels(parts)).toBe(2);
    const states = (await t.logOf(id)).map(({ status, attempts }) => [status, attempts[0]?.problem]);
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        ["failed", "550 5.1.1 no such user"],
        ["waiting", "452 4.2.2 box full"],
      ]),
    );
    expect((await listChannels(t.admin())).items[0]).toMatchObject({ status: "active" });
    t.post.manners.onReceiver = () => null;
    parts.clock.at = new Date(parts.clock.at.getTime() + 10_000);
    expect(await sendByChannels(parts)).toBe(1);
    expect(t.post.letters.map((letter) => letter.to)).toEqual(["full@city.example"]);
  });

  test("a domain that is allowed no more is written to no more, whatever was chosen before", async () => {
    const parts = t.partsAt(at(10));
    const { id } = await t.byMail(parts);
    await choose(t.db, t.zhao, [{ id }], "zhao@private.example");
    await raise(parts, [aNotice([t.zhao], { isUrgent: true })]);
    await editMailChannel({ ...t.admin(), expectedVersion: 1 }, parts, id, { receiverDomains: ["city.example"] });
    expect(await sendByChannels(parts)).toBe(1);
    expect(await t.logOf(id)).toMatchObject([{ status: "failed", attempts: [{ problem: "domain not allowed" }] }]);
    expect(t.post.letters).toEqual([]);
  });

  test("who left, or chose otherwise meanwhile, is told nothing more", async () => {
    const parts = t.partsAt(at(10));
    const { id } = await t.byMail(parts);
    const qian = await aPerson(t.db);
    for (const person of [t.zhao, qian]) await choose(t.db, person, [{ id }], "x@city.example");
    await pauseChannel(t.admin(), id);
    await raise(parts, [aNotice([t.zhao, qian], { isUrgent: true })]);
    expect(await sendByChannels(parts)).toBe(0);
    await choose(t.db, t.zhao, []);
    await sql`update identity.account set status = 'disabled' where id = ${qian.accountId}`.execute(t.db);
    await resumeChannel(t.admin(), id);
    expect(await sendByChannels(parts)).toBe(2);
    const problems = (await t.logOf(id)).map(({ attempts }) => attempts[0]?.problem);
    expect(problems.map(String).toSorted()).toEqual(["account not active", "channel no longer chosen"]);
    expect(t.post.letters).toEqual([]);
    await raise(parts, [aNotice([qian], { isUrgent: true })]);
    expect(await sendByChannels(parts)).toBe(0);
  });

  test("a robot is asked at most twenty times a minute, over all processes, and is left alone when it says too often", async () => {
    const now = at(10);
    const [one, two] = [t.partsAt(now), t.partsAt(now)];
    const shared = { ...two, secrets: one.secrets };
    const { id } = await t.byRobot(one);
    for (let number = 0; number < 50; number += 1) await testChannel({ ...t.admin(), now }, one, id, { to: null });
    await Promise.all([sendByChannels(one), sendByChannels(shared)]);
    expect(t.robot.posted).toHaveLength(20);
    for (const parts of [one, shared]) parts.clock.at = new Date(now.getTime() + MINUTE + 1);
    await Promise.all([sendByChannels(one), sendByChannels(shared)]);
    expect(t.robot.posted).toHaveLength(40);

    t.robot.instead = { errcode: 130_101, errmsg: "send too fast" };
    for (const parts of [one, shared]) parts.clock.at = new Date(now.getTime() + 2 * MINUTE + 2);
    await sendByChannels(one);
    const asked = t.robot.asked;
    expect(asked).toBeLessThanOrEqual(48);
    t.robot.instead = null;
    one.clock.at = new Date(now.getTime() + 11 * MINUTE);
    expect(await sendByChannels(one)).toBe(0);
    one.clock.at = new Date(now.getTime() + 13 * MINUTE);
    await sendByChannels(one);
    expect(t.robot.posted).toHaveLength(50);
    expect((await listChannels(t.admin())).items[0]).toMatchObject({ status: "active", waiting: 0 });
  });

  test("a process that died while sending holds nothing for long, and the letter keeps its id", async () => {
    const parts = t.partsAt(at(10));
    const { id } = await t.byMail(parts);
    await choose(t.db, t.zhao, [{ id }], "zhao@city.example");
    await raise(parts, [aNotice([t.zhao], { isUrgent: true })]);
    const until = new Date(parts.clock.at.getTime() + 2 * MINUTE);
    await sql`update delivery.message set claimed_until = ${until}, attempts = 1`.execute(t.db);
    expect(await sendByChannels(parts)).toBe(0);
    parts.clock.at = new Date(until.getTime() + 1);
    expect(await sendByChannels(parts)).toBe(1);
    const [delivery] = await t.logOf(id);
    expect(t.post.letters[0]?.messageId).toBe(`<${delivery?.id}@city.example>`);
  });

  test("asked to end, the house takes nothing new and does not wait for a server that never answers", async () => {
    const parts = t.partsAt(at(10));
    const { id } = await t.byMail(parts);
    for (let number = 0; number < 20; number += 1) {
      await testChannel({ ...t.admin(), now: at(10) }, parts, id, { to: "zhao@city.example" });
    }
    t.post.manners.silentAt = "MAIL";
    const rounds = startSending(parts, async () => undefined);
    rounds.start();
    const taken = async () => {
      const { rows } = await sql<{
        attempts: number;
      }>`select sum(attempts)::int as attempts from delivery.message`.execute(t.db);
      return rows[0]?.attempts;
    };
    await expect.poll(taken, { timeout: 20_000 }).toBe(8);
    await rounds.stop();
    expect(await taken()).toBe(8);
    expect(t.post.letters).toEqual([]);
  });
});
