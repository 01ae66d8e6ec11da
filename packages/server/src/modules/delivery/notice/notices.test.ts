import { beforeEach, describe, expect, test } from "vitest";
import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { NoticePolicy } from "@zhigang/domain/delivery";
import type { Actor } from "@zhigang/domain/identity";
import { newId } from "../../../platform/ids.ts";
import { aCall, TEST_NOW } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { deliveryParts } from "../delivery.fixtures.ts";
import { hearNotices } from "./hear-notices.ts";
import { editNoticeRules, getNoticeRules } from "./keep-rules.ts";
import { deleteOldNotices } from "./notice-store.ts";
import { aNotice, aPerson } from "./people.fixtures.ts";
import { countUnreadNotices, listNotices, markNoticeRead, markNoticesRead } from "./read-notices.ts";

const tx = useTx();
const as = (actor: Actor, now = TEST_NOW) => aCall(tx(), { actor, now });

describe("通知", () => {
  let zhao: Actor;
  let qian: Actor;
  beforeEach(async () => {
    zhao = await aPerson(tx());
    qian = await aPerson(tx(), { name: "钱伟" });
  });
  const hear = (...notices: object[]) =>
    hearNotices(
      tx(),
      notices.map((data) => ({ id: newId(), name: NOTICE_FACT, subject: newId(), at: TEST_NOW, data })),
      deliveryParts(tx()),
    );
  const titles = async (actor: Actor, state?: "unread" | "read") =>
    (await listNotices(as(actor), state === undefined ? {} : { state })).items.map((notice) => notice.title.zh);
  const numbered = (number: number, people = [zhao]) =>
    aNotice(people, { title: { zh: `第${number}条`, en: `No ${number}` } });

  test("everybody named is told, the newest stands first, and nobody sees another's", async () => {
    await hear(numbered(1, [zhao, qian]), numbered(2));
    expect(await titles(zhao)).toEqual(["第2条", "第1条"]);
    expect(await titles(qian)).toEqual(["第1条"]);
    const [own] = (await listNotices(as(zhao), {})).items;
    expect(own).toMatchObject({ kind: "overdue", link: "/supervision/items/1", readAt: null });
    await expect(markNoticeRead(as(qian), own?.id ?? "")).rejects.toMatchObject({ code: "delivery.notice_not_found" });
    await expect(markNoticesRead(as(qian), { upTo: own?.id ?? "" })).rejects.toMatchObject({
      code: "delivery.notice_not_found",
    });
    expect(await countUnreadNotices(as(zhao))).toEqual({ unread: 2 });
  });

  test("a fact that comes twice, or another under the same key, tells a person once", async () => {
    const notice = aNotice([zhao, zhao], { dedupeKey: "item-1:overdue:2026-11-21" });
    const fact = { id: newId(), name: NOTICE_FACT, subject: "item-1", at: TEST_NOW, data: notice };
    await hearNotices(tx(), [fact, fact], deliveryParts(tx()));
    await hearNotices(tx(), [fact], deliveryParts(tx()));
    await hear({ ...notice, accountIds: [zhao.accountId, qian.accountId] });
    expect(await titles(zhao)).toHaveLength(1);
    expect(await titles(qian)).toHaveLength(1);
  });

  test("a fact in a form that is none tells nobody and holds up no other", async () => {
    const good = numbered(1);
    for (const wrong of [
      {},
      { ...good, kind: "party" },
      { ...good, accountIds: ["x"] },
      { ...good, link: "//evil.example" },
      { ...good, link: "https://evil.example" },
    ]) {
      await hear(wrong, numbered(2));
    }
    expect(new Set(await titles(zhao))).toEqual(new Set(["第2条"]));
  });

  test("pages go on where the last one ended, and read ones are told from unread", async () => {
    for (let number = 1; number <= 5; number += 1) await hear(numbered(number));
    const first = await listNotices(as(zhao), { limit: 2 });
    const second = await listNotices(as(zhao), { limit: 2, cursor: first.nextCursor ?? "" });
    const third = await listNotices(as(zhao), { limit: 2, cursor: second.nextCursor ?? "" });
    expect([first, second, third].map(({ items }) => items.map(({ title }) => title.zh))).toEqual([
      ["第5条", "第4条"],
      ["第3条", "第2条"],
      ["第1条"],
    ]);
    expect(third.nextCursor).toBeNull();
    await markNoticeRead(as(zhao), second.items[0]?.id ?? "");
    expect(await titles(zhao, "read")).toEqual(["第3条"]);
    expect(await titles(zhao, "unread")).toEqual(["第5条", "第4条", "第2条", "第1条"]);
  });

  test("all are marked read down from the newest in sight; what came meanwhile stays unread, and a first reading counts", async () => {
    await hear(numbered(1), numbered(2));
    const [newest] = (await listNotices(as(zhao), {})).items;
    await hear(numbered(3));
    expect(await markNoticesRead(as(zhao), { upTo: newest?.id ?? "" })).toEqual({ unread: 1 });
    const later = new Date(TEST_NOW.getTime() + 60_000);
    expect(await markNoticeRead(as(zhao, later), newest?.id ?? "")).toMatchObject({ readAt: TEST_NOW.toISOString() });
  });

  test("notices older than they are kept are forgotten", async () => {
    await hear(numbered(1));
    await deleteOldNotices(tx(), TEST_NOW);
    expect(await titles(zhao)).toHaveLength(1);
    await deleteOldNotices(tx(), new Date(TEST_NOW.getTime() + 1));
    expect(await titles(zhao)).toEqual([]);
  });
});

describe("通知规则", () => {
  const POLICY: NoticePolicy = {
    digestHour: 8,
    quietFromHour: 22,
    quietToHour: 7,
    urgentKinds: ["sheet"],
    wakingKinds: ["sheet"],
    keptDays: 90,
  };
  const edit = (policy: NoticePolicy, expectedVersion = 1) =>
    editNoticeRules(aCall(tx(), { role: "system_administrator", expectedVersion }), {
      ...policy,
      urgentKinds: [...policy.urgentKinds],
      wakingKinds: [...policy.wakingKinds],
    });

  test("the rules are changed by who saw them as they are, with a trace", async () => {
    expect(await edit(POLICY)).toEqual({ ...POLICY, version: 2 });
    await expect(edit(POLICY)).rejects.toMatchObject({ code: "http.version_conflict" });
    expect(await getNoticeRules(aCall(tx()))).toEqual({ ...POLICY, version: 2 });
    const [entry] = await entriesOf(tx(), "notice_rules");
    expect(entry).toMatchObject({
      operation: "delivery.notice_rules.edit",
      before: { digestHour: 9 },
      after: { digestHour: 8 },
    });
  });

  test.each([
    ["delivery.digest_in_quiet_hours", { digestHour: 23 }],
    ["delivery.never_at_once", { urgentKinds: ["sheet", "due_soon"] }],
    ["delivery.waking_not_urgent", { wakingKinds: ["returned"] }],
  ] as const)("%s: a rule that contradicts itself is refused", async (code, change) => {
    await expect(edit({ ...POLICY, ...change })).rejects.toMatchObject({ code });
  });
});
