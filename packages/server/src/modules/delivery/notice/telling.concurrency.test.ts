import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { withTransaction } from "../../../platform/database/database.ts";
import { aCall } from "../../../testing/a-call.ts";
import { sendByChannels } from "../channel/send-by-channels.ts";
import { gatherDigests } from "./gather-digests.ts";
import { aNotice, aPerson, choose, raise } from "./people.fixtures.ts";
import { listNotices, markNoticeRead } from "./read-notices.ts";
import { at, useTelling } from "./telling.fixtures.ts";

describe("通知送达", () => {
  const t = useTelling();

  test("what is not urgent is gathered in one digest for each person and day, at its hour", async () => {
    const parts = t.partsAt(at(8));
    const { id } = await t.byMail(parts);
    const smith = await aPerson(t.db, { name: "Smith", language: "en" });
    await choose(t.db, t.zhao, [{ id }], "zhao@city.example");
    await choose(t.db, smith, [{ id }], "smith@city.example");
    await raise(parts, [
      aNotice([t.zhao, smith]),
      aNotice([t.zhao], { kind: "returned", title: { zh: "退回\n一项", en: "x" } }),
    ]);
    expect([await gatherDigests(parts), await sendByChannels(parts)]).toEqual([0, 0]);

    parts.clock.at = at(9);
    expect(await gatherDigests(parts)).toBe(2);
    await raise(parts, [aNotice([t.zhao], { title: { zh: "九点以后", en: "after nine" } })]);
    expect(await gatherDigests(parts)).toBe(0);
    expect(await sendByChannels(parts)).toBe(2);
    const letters = new Map(t.post.letters.map((letter) => [letter.to, letter]));
    expect(letters.get("zhao@city.example")?.subject).toBe("【智港】2026-11-23 通知摘要：2 条");
    expect(letters.get("zhao@city.example")?.text).toBe(
      [
        "1. ［逾期］人工智能产业园已逾期：应于11月20日完成",
        "2. ［被退回］退回 一项：应于11月20日完成",
        "",
        "请登录智港查看：https://city.example/notices",
      ].join("\r\n"),
    );
    expect(letters.get("smith@city.example")?.subject).toBe("[Zhigang] Digest of 2026-11-23 (1)");

    parts.clock.at = at(9, 24);
    expect(await gatherDigests(parts)).toBe(1);
    await sendByChannels(parts);
    expect(t.post.letters.at(-1)?.text).toContain("九点以后");
    expect(t.post.letters.at(-1)?.text).not.toContain("退回");
  });

  test("no digest on a day that is no working day; it comes on the next, and late rather than never", async () => {
    const parts = { ...t.partsAt(at(9)), isWorkday: async (day: string) => day !== "2026-11-23" };
    await choose(t.db, t.zhao, [{ id: (await t.byMail(parts)).id }], "zhao@city.example");
    await raise(parts, [aNotice([t.zhao])], at(1));
    expect(await gatherDigests(parts)).toBe(0);
    const next = { ...parts, clock: { now: () => at(18, 24) } };
    expect(await gatherDigests(next)).toBe(1);
    expect(await gatherDigests(next)).toBe(0);
  });

  test("what was read in the application, and what nobody has a road for, stands in no digest", async () => {
    const parts = t.partsAt(at(8));
    await choose(t.db, t.zhao, [{ id: (await t.byMail(parts)).id }], "zhao@city.example");
    const qian = await aPerson(t.db);
    await raise(parts, [aNotice([t.zhao, qian])]);
    const [notice] = (await listNotices(aCall(t.db, { actor: t.zhao }), {})).items;
    await markNoticeRead(aCall(t.db, { actor: t.zhao }), notice?.id ?? "");
    parts.clock.at = at(9);
    expect(await gatherDigests(parts)).toBe(0);
  });

  test("an urgent notice goes at once by every road its reader chose, once, and in no digest after that", async () => {
    const parts = t.partsAt(at(15));
    const [mail, group] = [await t.byMail(parts), await t.byRobot(parts)];
    await choose(t.db, t.zhao, [{ id: mail.id }, { id: group.id, handle: "zhao.min" }], "zhao@city.example");
    const urgent = aNotice([t.zhao], { isUrgent: true });
    await raise(parts, [urgent, urgent]);
    await raise(parts, [urgent]);
    expect(await sendByChannels(parts)).toBe(2);
    expect(t.robot.posted).toMatchObject([
      { called: ["zhao.min"], content: expect.stringContaining("人工智能产业园") },
    ]);
    expect(t.subjects()).toEqual(["【智港】紧急·逾期 · 人工智能产业园已逾期"]);
    expect(t.post.letters[0]?.text).toContain("https://city.example/supervision/items/1");
    parts.clock.at = at(9, 24);
    expect(await gatherDigests(parts)).toBe(0);
    expect((await t.logOf(mail.id))[0]).toMatchObject({ recipient: "赵敏", notices: 1, status: "delivered" });
    expect(JSON.stringify([await t.logOf(mail.id), await t.logOf(group.id)])).not.toContain("产业园");
  });

  test("in quiet hours urgent notices wait for their end, unless the rule names their kind; a retry waits too", async () => {
    const parts = t.partsAt(at(21));
    await choose(t.db, t.zhao, [{ id: (await t.byMail(parts)).id }], "zhao@city.example");
    await raise(parts, [aNotice([t.zhao], { isUrgent: true })]);
    expect(await sendByChannels(parts)).toBe(0);
    await sql`update delivery.notice_rules set waking_kinds = '{sheet}'`.execute(t.db);
    await raise(parts, [
      aNotice([t.zhao], { isUrgent: true, kind: "sheet", title: { zh: "红色督办单", en: "Red sheet" } }),
    ]);
    expect(await sendByChannels(parts)).toBe(1);
    expect(t.subjects()).toEqual(["【智港】紧急·督办单 · 红色督办单"]);
    parts.clock.at = at(8, 24);
    expect(await sendByChannels(parts)).toBe(1);

    t.post.manners.onLetter = () => "451 4.3.0 later";
    parts.clock.at = at(19, 24);
    await raise(parts, [aNotice([t.zhao], { isUrgent: true, title: { zh: "晚七点", en: "7 p.m." } })]);
    expect(await sendByChannels(parts)).toBe(1);
    t.post.manners.onLetter = () => null;
    parts.clock.at = at(20, 24);
    expect(await sendByChannels(parts)).toBe(0);
    parts.clock.at = at(8, 25);
    expect(await sendByChannels(parts)).toBe(1);
    expect(t.subjects().at(-1)).toContain("晚七点");
  });

  test("a channel that may only count carries no words of a notice", async () => {
    const parts = t.partsAt(at(8));
    await choose(t.db, t.zhao, [{ id: (await t.byMail(parts, "counts")).id }], "zhao@city.example");
    await raise(parts, [aNotice([t.zhao], { isUrgent: true }), aNotice([t.zhao])]);
    parts.clock.at = at(9);
    await gatherDigests(parts);
    expect(await sendByChannels(parts)).toBe(2);
    expect(t.subjects().toSorted()).toEqual(["【智港】2026-11-23 通知摘要：1 条", "【智港】您有 1 条新通知"]);
    expect(t.post.letters.map((letter) => letter.raw + letter.text).join()).not.toContain("产业园");
  });

  test("two processes that hear, gather and send at once tell everybody everything once (R-11)", async () => {
    const [one, two] = [t.partsAt(at(8)), t.partsAt(at(8))];
    const shared = { ...two, secrets: one.secrets };
    const { id } = await t.byMail(one);
    const people = await Promise.all(Array.from({ length: 120 }, () => aPerson(t.db)));
    for (const [index, person] of people.entries()) await choose(t.db, person, [{ id }], `p${index}@city.example`);
    await raise(one, [aNotice(people), aNotice(people)]);
    for (const parts of [one, shared]) parts.clock.at = at(9);
    const work = async (parts: typeof one) => {
      for (let times = 0; times < 5; times += 1) {
        await gatherDigests(parts);
        await sendByChannels(parts);
      }
    };
    await Promise.all([work(one), work(shared)]);
    expect(t.post.letters.map((letter) => letter.to).toSorted()).toEqual(
      people.map((_, index) => `p${index}@city.example`).toSorted(),
    );
    expect(new Set(t.subjects())).toEqual(new Set(["【智港】2026-11-23 通知摘要：2 条"]));
  });

  test("a deed that is undone tells nobody", async () => {
    const parts = t.partsAt(at(10));
    await withTransaction(t.db, async (tx) => {
      await raise({ ...parts, db: tx }, [aNotice([t.zhao])]);
      throw new Error("undone");
    }).catch(() => undefined);
    expect((await listNotices(aCall(t.db, { actor: t.zhao }), {})).items).toEqual([]);
  });
});
