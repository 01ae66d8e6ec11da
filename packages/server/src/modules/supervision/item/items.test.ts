import { describe, expect, test } from "vitest";
import { ITEM_STATUSES, replayItem } from "@zhigang/domain/supervision";
import { NOTICE_FACT } from "@zhigang/domain/delivery";
import type { RaisedNotice } from "@zhigang/domain/delivery";
import { sql } from "kysely";
import { useTx } from "../../../testing/use-tx.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { CHEAP_HASHING } from "../../../testing/test-app.ts";
import { createDemoAccounts } from "../../identity/index.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnItem } from "./act-on-item.ts";
import { breakDownItem } from "./break-down-item.ts";
import { fileItem } from "./file-item.ts";
import { getItem } from "./get-item.ts";
import { listActRows } from "./item-store.ts";
import type { ItemRow } from "./item-store.ts";
import { actOf, courseColumns } from "./keep-act.ts";
import { listItemOverlaps } from "./list-item-overlaps.ts";
import { listItems } from "./list-items.ts";
import { mergeItem } from "./merge-item.ts";
import { proposeItem } from "./propose-item.ts";
import { splitItem } from "./split-item.ts";

const tx = useTx();

describe("督查事项 a supervision item", () => {
  test("goes from the proposal to the archive by the hands the rules name, every act kept", async () => {
    const cast = await aCast(tx());

    const item = await anItem(tx(), cast, { status: "archived" });

    expect(item).toMatchObject({ status: "archived", number: "2026-0001", dueOn: "2026-04-30", isDoneLate: false });
    expect(item.acts.map(({ kind }) => kind)).toEqual([
      "propose",
      "file",
      "assign",
      "acknowledge",
      "break_down",
      "report_completion",
      "close",
      "verify",
      "clear",
      "archive",
    ]);
    expect(item.authority?.document).toBe("会议纪要〔2026〕5号");
    const entries = await entriesOf(tx(), item.id);
    expect(entries.map(({ operation }) => operation)).toEqual(item.acts.map(({ kind }) => `supervision.item.${kind}`));
  });

  test("numbers of a year follow each other without gaps", async () => {
    const cast = await aCast(tx());
    const numbers = [];
    for (let count = 0; count < 3; count += 1) numbers.push((await anItem(tx(), cast, { status: "filed" })).number);
    expect(numbers).toEqual(["2026-0001", "2026-0002", "2026-0003"]);
  });

  test("is reported as done by the head of the lead, not by its liaison, and verified by nobody who handled it", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const byLiaison = actOnItem(callOf(tx(), cast.liaison), id, "report_completion", { closingReport: "完成" });
    await expect(byLiaison).rejects.toMatchObject({
      code: "supervision.item_party",
      details: { by: "牵头单位负责人" },
    });

    await actOnItem(callOf(tx(), cast.head), id, "report_completion", { closingReport: "完成" });
    await actOnItem(callOf(tx(), cast.office), id, "close", {});
    const own = actOnItem(callOf(tx(), cast.office), id, "verify", { conclusion: "属实" });
    await expect(own).rejects.toMatchObject({ code: "supervision.item_own_work" });
    expect((await getItem(callOf(tx(), cast.office), id)).mySteps).toEqual([]);
    expect((await actOnItem(callOf(tx(), cast.verifier), id, "verify", { conclusion: "属实" })).status).toBe(
      "verified",
    );
  });

  test("another department takes nothing up, and an act out of turn says where the item stands", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "assigned" });
    const stranger = { ...cast.liaison, departmentId: null };

    const taken = actOnItem(callOf(tx(), stranger), id, "acknowledge", {});
    await expect(taken).rejects.toMatchObject({ code: "supervision.item_not_found" });
    const early = actOnItem(callOf(tx(), cast.office), id, "clear", {});
    await expect(early).rejects.toMatchObject({ code: "supervision.item_state", details: { status: "已交办" } });
  });

  test("a suspension gives back exactly the working days it took; a supplement too", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    await actOnItem(callOf(tx(), cast.leader, "2026-03-09"), id, "suspend", {
      reason: "等待批复",
      reviewOn: "2026-03-31",
    });
    const resumed = await actOnItem(callOf(tx(), cast.leader, "2026-03-16"), id, "resume", { reason: "已批复" });

    // Five working days, from Monday 9 to Friday 13 March; the holiday of 1 to 5 May and its make-up Saturday lie between.
    expect(resumed).toMatchObject({ status: "handled", dueOn: "2026-05-11", originalDueOn: "2026-04-30" });
  });

  test("a day beyond the published years is named, never counted", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "filed" });
    const duties = [{ departmentId: cast.leadId, role: "lead" as const }];

    const counted = actOnItem(callOf(tx(), cast.office, "2026-12-01"), id, "assign", {
      duties,
      limit: { amount: 60, unit: "working_days" },
    });

    await expect(counted).rejects.toMatchObject({ code: "supervision.year_unpublished", details: { year: 2027 } });
    const named = await actOnItem(callOf(tx(), cast.office, "2026-12-01"), id, "assign", {
      duties,
      dueOn: "2027-03-31",
    });
    expect(named.dueOn).toBe("2027-03-31");
  });

  test("refused with a reason it goes to another lead, who takes it up afresh", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市港航局")];
    const { id } = await anItem(tx(), cast, { status: "assigned" });

    await actOnItem(callOf(tx(), cast.liaison), id, "refuse", { reason: "非我局职责" });
    await actOnItem(callOf(tx(), cast.office), id, "reassign", {
      duties: [{ departmentId: other.leadId, role: "lead" }],
    });
    const taken = await actOnItem(callOf(tx(), other.liaison), id, "acknowledge", {});

    expect(taken).toMatchObject({
      status: "acknowledged",
      duties: [{ departmentName: "市港航局" }],
      dueOn: "2026-04-30",
    });
  });

  test("the lead picks the support", async () => {
    const [cast, other] = [await aCast(tx()), await aCast(tx(), "市港航局")];
    const { id } = await anItem(tx(), cast, { status: "acknowledged" });

    const item = await breakDownItem(callOf(tx(), cast.liaison), id, { breakdown: "分三步", support: [other.leadId] });

    expect(item.duties.map(({ role, departmentName }) => [role, departmentName])).toEqual([
      ["lead", "市交通运输局"],
      ["support", "市港航局"],
    ]);
  });

  test("split up, the parent closes with its children and not before", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "handled" });

    const parent = await splitItem(callOf(tx(), cast.office), id, {
      reason: "分两期",
      children: [
        { title: "一期", requirement: "泊位" },
        { title: "二期", requirement: "堆场" },
      ],
    });
    expect(parent.children.map(({ title, status }) => [title, status])).toEqual([
      ["一期", "proposed"],
      ["二期", "proposed"],
    ]);

    const early = actOnItem(callOf(tx(), cast.office), id, "close_parent", {});
    await expect(early).rejects.toMatchObject({ code: "supervision.item_children_open", details: { count: 2 } });
    for (const child of parent.children) {
      await actOnItem(callOf(tx(), cast.leader), child.id, "dismiss", { reason: "不再需要" });
    }
    expect((await actOnItem(callOf(tx(), cast.office), id, "close_parent", {})).status).toBe("closed");
  });

  test("merged, it lives on in another item that is under way, never in itself", async () => {
    const cast = await aCast(tx());
    const [one, other] = [
      await anItem(tx(), cast, { status: "handled" }),
      await anItem(tx(), cast, { status: "assigned" }),
    ];

    const self = mergeItem(callOf(tx(), cast.office), other.id, { survivorId: other.id, reason: "重复" });
    await expect(self).rejects.toMatchObject({ code: "supervision.survivor_not_open" });
    const merged = await mergeItem(callOf(tx(), cast.office), other.id, { survivorId: one.id, reason: "重复" });
    expect(merged.status).toBe("merged");
  });

  test("whoever has not seen the last act changes nothing", async () => {
    const cast = await aCast(tx());
    const item = await anItem(tx(), cast, { status: "assigned" });
    await actOnItem(callOf(tx(), cast.office), item.id, "recall", { reason: "补充要求" });

    const stale = actOnItem(
      callOf(tx(), cast.liaison, undefined, { version: item.version }),
      item.id,
      "acknowledge",
      {},
    );

    await expect(stale).rejects.toMatchObject({ code: "http.version_conflict" });
  });

  test("what is late is marked as what it is: take-up, handling, done late", async () => {
    const cast = await aCast(tx());
    const { id } = await anItem(tx(), cast, { status: "assigned", dueOn: "2026-03-20" });

    expect(await getItem(callOf(tx(), cast.office, "2026-03-05"), id)).toMatchObject({ isTakeUpOverdue: false });
    expect(await getItem(callOf(tx(), cast.office, "2026-03-06"), id)).toMatchObject({ isTakeUpOverdue: true });
    await actOnItem(callOf(tx(), cast.liaison, "2026-03-06"), id, "acknowledge", {});
    await breakDownItem(callOf(tx(), cast.liaison, "2026-03-06"), id, { breakdown: "一步" });
    expect(await getItem(callOf(tx(), cast.office, "2026-03-20"), id)).toMatchObject({ isOverdue: false });
    expect(await getItem(callOf(tx(), cast.office, "2026-03-21"), id)).toMatchObject({ isOverdue: true });
    const report = { closingReport: "完成" };
    expect(await actOnItem(callOf(tx(), cast.head, "2026-03-23"), id, "report_completion", report)).toMatchObject({
      isOverdue: false,
      isDoneLate: true,
    });
  });

  test("everybody finds what waits for them", async () => {
    const cast = await aCast(tx());
    for (const status of ITEM_STATUSES.slice(0, 3)) await anItem(tx(), cast, { status, title: status });
    const mine = async (actor: (typeof cast)["office"]) =>
      (await listItems(callOf(tx(), actor), { mine: true })).items.map(({ title }) => title);

    expect(await mine(cast.leader)).toEqual(["proposed"]);
    expect(await mine(cast.office)).toEqual(["filed"]);
    expect(await mine(cast.liaison)).toEqual(["assigned"]);
  });

  test("the list is paged without a row twice or left out, and filtered by lead and words", async () => {
    const cast = await aCast(tx());
    for (let count = 0; count < 5; count += 1) {
      await anItem(tx(), cast, { title: `事项${count}`, status: count < 3 ? "assigned" : "proposed" });
    }
    const call = callOf(tx(), cast.office);
    const first = await listItems(call, { limit: 3 });
    const second = await listItems(call, { limit: 3, cursor: first.nextCursor ?? "" });
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["事项0", "事项1", "事项2", "事项3", "事项4"]);
    expect(second.nextCursor).toBeNull();
    expect((await listItems(call, { departmentId: cast.leadId })).items).toHaveLength(3);
    expect((await listItems(call, { q: "项4" })).items.map(({ title }) => title)).toEqual(["事项4"]);
  });

  test("what is stored beside an item equals the replay of its acts", async () => {
    const cast = await aCast(tx());
    for (const status of ["filed", "assigned", "handled", "closed", "archived"] as const)
      await anItem(tx(), cast, { status });
    const { rows } = await sql<ItemRow>`select * from supervision.item`.execute(tx());
    expect(rows).toHaveLength(5);
    const calendar = await loadCalendar(tx(), null);
    for (const row of rows) {
      const course = replayItem(calendar, (await listActRows(tx(), row.id)).map(actOf));
      expect(course.isKnown).toBe(true);
      if (!course.isKnown) continue;
      const { duties, remit, extensionRequest: _, ...columns } = courseColumns(course);
      expect(row).toMatchObject({ ...columns, duties: JSON.parse(duties), remit: JSON.parse(remit) });
    }
  });

  test("whom an act concerns is told: the leads of an assignment and of a return, the office of a report", async () => {
    const cast = await aCast(tx());
    const people = [
      { loginName: "liaison-1", name: "联络员", roles: ["liaison" as const], departmentId: cast.leadId },
      { loginName: "office-1", name: "督查室", roles: ["supervision_office" as const], departmentId: null },
    ];
    await createDemoAccounts(
      tx(),
      people.map((person) => ({ ...person, password: "Teal-kettle-41" })),
      new Date("2026-03-01T00:00:00Z"),
      CHEAP_HASHING,
    );

    const { id } = await anItem(tx(), cast, { status: "completion_reported" });
    await actOnItem(callOf(tx(), cast.office), id, "return", { reason: "缺少照片" });

    const { rows } = await sql<{ data: RaisedNotice }>`
      select data from platform.outbox where name = ${NOTICE_FACT} and subject = ${id} order by seq`.execute(tx());
    expect(rows.map(({ data }) => [data.kind, data.title.zh, data.accountIds.length])).toEqual([
      ["assigned", "交办：建成港区智能调度平台", 1],
      ["digest_only", "报结：建成港区智能调度平台", 1],
      ["returned", "退回：建成港区智能调度平台", 1],
    ]);
  });

  test("a matter that is supervised already is filed again only with a reason, and who supervises it is shown", async () => {
    const cast = await aCast(tx());
    const duties = [{ departmentId: cast.leadId, role: "lead" as const }];
    const first = await anItem(tx(), cast, { status: "assigned" });
    const again = await proposeItem(callOf(tx(), cast.office), {
      title: "港区智能调度平台建成情况",
      requirement: "再督",
      source: "meeting",
      kind: "special",
      duties,
    });
    const authority = { decidedBy: "市长", decidedOn: "2026-03-02", document: "批示" };

    const { items } = await listItemOverlaps(callOf(tx(), cast.leader), again.id);
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    const filed = fileItem(callOf(tx(), cast.leader), again.id, { authority });
    await expect(filed).rejects.toMatchObject({ code: "supervision.item_overlaps", details: { ids: [first.id] } });

    const reasoned = await fileItem(callOf(tx(), cast.leader), again.id, { authority, reason: "省督查组点名" });
    expect(reasoned.acts.at(-1)).toMatchObject({ kind: "file", reason: "省督查组点名" });
  });
});
