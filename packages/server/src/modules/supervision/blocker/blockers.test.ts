import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { runDailyRound } from "../daily-round.ts";
import { anItem, callOf } from "../supervision.fixtures.ts";
import { actOnBlocker } from "./act-on-blocker.ts";
import { aBlockedCast, aBlocker, toldOfBlocker } from "./blocker.fixtures.ts";
import { getBlocker } from "./blocker-view.ts";
import { exportBlockers } from "./export-blockers.ts";
import { setBlockerRule } from "./keep-blocker-rules.ts";
import { countBlockers, listBlockers, listOpenBlockers } from "./list-blockers.ts";
import { raiseBlocker } from "./raise-blocker.ts";

const tx = useTx();

async function auditOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ operation: string }>`
    select operation from audit.entry where subject_id = ${id} order by recorded_at, id`.execute(tx());
  return rows.map(({ operation }) => operation);
}

describe("问题 blockers", () => {
  test("raised by the lead, taken on and answered by its owner, confirmed by who raised it; each act is kept and told", async () => {
    const cast = await aBlockedCast(tx());
    const blocker = await aBlocker(tx(), cast);
    expect(blocker).toMatchObject({
      number: "问题〔2026〕1号",
      status: "raised",
      level: "unit",
      raisedByName: "市交通运输局",
      ownerName: "市财政局",
    });
    expect(blocker.mySteps.map(({ action }) => action)).toEqual(["escalate", "withdraw"]);

    const { id } = blocker;
    await actOnBlocker(callOf(tx(), cast.owner), id, "accept");
    await actOnBlocker(callOf(tx(), cast.owner), id, "answer", { answer: "已列入四月追加预算" });
    const early = actOnBlocker(callOf(tx(), cast.office), id, "confirm");
    await expect(early).rejects.toMatchObject({
      code: "supervision.blocker_party",
      details: { by: "提出单位", action: "确认解决" },
    });
    const solved = await actOnBlocker(callOf(tx(), cast.head, "2026-03-05"), id, "confirm");

    expect(solved).toMatchObject({ status: "solved", settledOn: "2026-03-05", mySteps: [], waitingFor: [] });
    expect(solved.acts.map(({ kind, text }) => [kind, text])).toEqual([
      ["raise", "请落实年度预算追加"],
      ["accept", null],
      ["answer", "已列入四月追加预算"],
      ["confirm", null],
    ]);
    expect(await auditOf(id)).toEqual(
      ["raise", "accept", "answer", "confirm"].map((one) => `supervision.blocker.${one}`),
    );
    expect(await toldOfBlocker(tx(), id)).toEqual([
      { title: "提出问题：配套资金未到位", accountIds: [cast.owner.accountId] },
      { title: "认领：配套资金未到位", accountIds: [cast.liaison.accountId] },
      { title: "答复问题：配套资金未到位", accountIds: [cast.liaison.accountId] },
      { title: "确认解决：配套资金未到位", accountIds: [cast.owner.accountId] },
    ]);
    const late = actOnBlocker(callOf(tx(), cast.liaison), id, "withdraw", { reason: "误报" });
    await expect(late).rejects.toMatchObject({ code: "supervision.blocker_state", details: { status: "已解决" } });
  });

  test("without an owner the office names one; declined it waits for the office again, and who declined still reads it", async () => {
    const cast = await aBlockedCast(tx());
    const { id, status } = await aBlocker(tx(), cast, {});
    expect(status).toBe("unowned");
    const office = callOf(tx(), cast.office);
    const named = { ownerId: cast.ownerId, solveBy: "2026-03-09" };
    await expect(actOnBlocker(office, id, "assign", { ...named, ownerId: cast.leadId })).rejects.toMatchObject({
      code: "supervision.blocker_own",
    });
    await expect(actOnBlocker(office, id, "assign", { ...named, ownerId: newId() })).rejects.toMatchObject({
      code: "identity.department_not_found",
    });
    expect(await actOnBlocker(office, id, "assign", named)).toMatchObject({
      status: "assigned",
      solveBy: "2026-03-09",
    });

    const declined = await actOnBlocker(callOf(tx(), cast.owner), id, "decline", { reason: "属发展改革部门职责" });
    expect(declined).toMatchObject({ status: "unowned", ownerName: null, isItemSeen: false });
    expect((await countBlockers(office, {})).mine).toBe(1);
  });

  test("not solved it goes a level up with a reason and a new day; at the top the leader names the owner", async () => {
    const cast = await aBlockedCast(tx());
    const { id } = await aBlocker(tx(), cast);
    const raiser = callOf(tx(), cast.liaison);
    await actOnBlocker(callOf(tx(), cast.owner), id, "accept");
    await actOnBlocker(callOf(tx(), cast.owner), id, "answer", { answer: "正在研究" });
    await actOnBlocker(raiser, id, "reject", { reason: "没有时间表" });
    await expect(actOnBlocker(raiser, id, "escalate", { reason: "影响招标" })).rejects.toMatchObject({
      code: "supervision.blocker_incomplete",
      details: { missing: "解决时限" },
    });
    await expect(
      actOnBlocker(raiser, id, "escalate", { reason: "影响招标", solveBy: "2026-03-01" }),
    ).rejects.toMatchObject({ code: "supervision.blocker_day_past" });
    const up = { reason: "影响招标", solveBy: "2026-03-13" };
    expect(await actOnBlocker(raiser, id, "escalate", up)).toMatchObject({ status: "escalated", level: "office" });
    expect(await actOnBlocker(raiser, id, "escalate", up)).toMatchObject({ level: "leader", waitingFor: ["holder"] });
    await expect(actOnBlocker(raiser, id, "escalate", up)).rejects.toMatchObject({ code: "supervision.blocker_top" });

    const named = { ownerId: cast.ownerId, solveBy: "2026-03-13" };
    const byOffice = actOnBlocker(callOf(tx(), cast.office), id, "assign", named);
    await expect(byOffice).rejects.toMatchObject({ code: "supervision.blocker_party" });
    const leader = callOf(tx(), cast.leader);
    expect((await listBlockers(leader, { mine: true })).items.map((one) => one.id)).toEqual([id]);
    expect(await actOnBlocker(leader, id, "assign", named)).toMatchObject({ status: "assigned", level: "leader" });
  });

  test("the daily round proposes escalation once for a day that passed, by the rule of the place; a person decides", async () => {
    const cast = await aBlockedCast(tx());
    const { id } = await aBlocker(tx(), cast);
    const round = (day: string) => runDailyRound(callOf(tx(), cast.office, day));
    const proposed = async () =>
      (await getBlocker(callOf(tx(), cast.office), id)).acts.filter(({ kind }) => kind === "propose_escalation");
    await round("2026-03-20");
    expect(await proposed()).toEqual([]);

    const rule = { validFrom: "2026-03-02", unitAfter: 2, officeAfter: 1, reason: "市政府督查室规定" };
    await setBlockerRule(callOf(tx(), cast.office), rule);
    const past = setBlockerRule(callOf(tx(), cast.office, "2026-03-03"), rule);
    await expect(past).rejects.toMatchObject({ code: "supervision.blocker_rule_past" });
    for (const day of ["2026-03-10", "2026-03-11", "2026-03-12"]) await round(day);
    expect((await proposed()).map(({ on, text }) => [on, text])).toEqual([["2026-03-11", "市政府督查室规定"]]);
    expect((await toldOfBlocker(tx(), id)).map(({ title }) => title)).toContain("提示升级：配套资金未到位");

    const kept = await actOnBlocker(callOf(tx(), cast.office, "2026-03-12"), id, "keep_level", {
      reason: "预算会后再定",
    });
    expect(kept).toMatchObject({ escalationAskedOn: null, level: "unit" });
    await round("2026-03-13");
    expect(await proposed()).toHaveLength(1);
    const again = actOnBlocker(callOf(tx(), cast.office), id, "keep_level", { reason: "再等" });
    await expect(again).rejects.toMatchObject({ code: "supervision.blocker_not_asked" });
  });

  test("raised only by the lead, while the item is under way, towards another department, and from a report of its own", async () => {
    const cast = await aBlockedCast(tx());
    const item = await anItem(tx(), cast, { status: "closed" });
    const input = {
      title: "缺地",
      blocked: "用地未批",
      needed: "请批地",
      kind: "land",
      solveBy: "2026-03-09",
    } as const;
    const raise = (who: "liaison" | "stranger", wish: object = {}, id = item.id) =>
      raiseBlocker(callOf(tx(), cast[who]), id, { ...input, ...wish });
    await expect(raise("liaison")).rejects.toMatchObject({ code: "supervision.blocker_item_state" });
    await expect(raise("stranger")).rejects.toMatchObject({ code: "supervision.item_not_found" });
    const { id } = await anItem(tx(), cast, { status: "handled" });
    const byOffice = raiseBlocker(callOf(tx(), cast.office), id, input);
    await expect(byOffice).rejects.toMatchObject({ code: "supervision.blocker_party" });
    const own = raise("liaison", { ownerId: cast.leadId }, id);
    await expect(own).rejects.toMatchObject({ code: "supervision.blocker_own" });
    const late = raise("liaison", { solveBy: "2026-03-01" }, id);
    await expect(late).rejects.toMatchObject({ code: "supervision.blocker_day_past" });
    const foreign = raise("liaison", { reportId: newId() }, id);
    await expect(foreign).rejects.toMatchObject({ code: "supervision.report_not_found" });
  });

  test("a department sees the blockers of its items and its own to solve, nobody else's; the offices see all", async () => {
    const cast = await aBlockedCast(tx());
    const { id, itemId } = await aBlocker(tx(), cast);
    for (const who of ["liaison", "owner", "office", "leader"] as const) {
      expect((await listBlockers(callOf(tx(), cast[who]), {})).items.map((one) => one.id)).toEqual([id]);
    }
    const stranger = callOf(tx(), cast.stranger);
    expect((await listBlockers(stranger, {})).items).toEqual([]);
    await expect(getBlocker(stranger, id)).rejects.toMatchObject({ code: "supervision.blocker_not_found" });
    const act = actOnBlocker(stranger, id, "accept");
    await expect(act).rejects.toMatchObject({ code: "supervision.blocker_not_found" });

    const late = callOf(tx(), cast.office, "2026-03-09");
    const overdue = {
      view: "overdue",
      level: "unit",
      kind: "funds",
      ownerId: cast.ownerId,
      itemId,
      q: "资金",
    } as const;
    expect((await listBlockers(late, overdue)).items).toHaveLength(1);
    expect(await countBlockers(late, {})).toMatchObject({
      counts: [
        { view: "open", count: 1 },
        { view: "overdue", count: 1 },
        { view: "to_confirm", count: 0 },
        { view: "escalated", count: 0 },
        { view: "settled", count: 0 },
      ],
    });
    expect(await listOpenBlockers(tx(), { itemIds: [itemId] })).toMatchObject([
      {
        id,
        title: "配套资金未到位",
        level: "unit",
        ownerName: "市财政局",
        solveBy: "2026-03-06",
        raisedOn: "2026-03-02",
      },
    ]);
    const file = await exportBlockers(late, {});
    expect(file.fileName).toBe("问题台账_2026-03-09.xlsx");
  });

  test("the log is never rewritten, and a version that was not seen is refused", async () => {
    const cast = await aBlockedCast(tx());
    const { id } = await aBlocker(tx(), cast);
    const stale = actOnBlocker(callOf(tx(), cast.owner, "2026-03-02", { version: 7 }), id, "accept");
    await expect(stale).rejects.toMatchObject({ code: "http.version_conflict" });
    const rewrite = sql`update supervision.blocker_act set text = '改' where blocker_id = ${id}::uuid`.execute(tx());
    await expect(rewrite).rejects.toThrow("append-only");
  });
});
