import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unzipSync } from "fflate";
import { newId } from "../../../platform/ids.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { runDailyRound } from "../daily-round.ts";
import { aBlockedCast, aBlocker } from "../blocker/blocker.fixtures.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { getItem } from "../item/get-item.ts";
import { writeFrozen } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { aSigningCast, headHasAccount } from "../sheet/sheet.fixtures.ts";
import { anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { cancelMeeting, conveneMeeting, holdMeeting, postponeMeeting, settleMeeting } from "./act-on-meeting.ts";
import { arrangeAgenda, proposeAgenda } from "./arrange-agenda.ts";
import { listItemDecisions, listMeetings } from "./list-meetings.ts";
import { downloadMeetingPaper } from "./meeting-papers.ts";
import { getMeeting } from "./meeting-view.ts";
import { aDecision, aHeldMeeting, aMeeting, redWhenOverdue } from "./meeting.fixtures.ts";
import { putDecisionForward } from "./put-decision-forward.ts";
import { addMeetingDecision, closeMeetingDecision, removeMeetingDecision, writeMinutes } from "./write-minutes.ts";

const tx = useTx();
const DAY = "2026-03-10";
const office = (cast: Cast, day = DAY) => callOf(tx(), cast.office, day);
const noPdf = () => Promise.resolve(null);

async function textOf(id: string, cast: Cast, paper: "notice" | "minutes"): Promise<string> {
  const { body } = await downloadMeetingPaper(office(cast), id, { paper, format: "docx" }, noPdf);
  return new TextDecoder().decode(unzipSync(body as Uint8Array)["word/document.xml"]).replace(/<[^>]+>/g, "");
}

async function toldOf(id: string): Promise<{ accountIds: string[]; title: { zh: string } }[]> {
  const { rows } = await sql<{ data: { accountIds: string[]; title: { zh: string }; link: string } }>`
    select data from platform.outbox where name = 'supervision.notice.raised' order by seq`.execute(tx());
  return rows.map(({ data }) => data).filter(({ link }) => link === `/supervision/meetings/${id}`);
}

async function auditOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ operation: string }>`
    select operation from audit.entry where subject_id = ${id} order by recorded_at, id`.execute(tx());
  return rows.map(({ operation }) => operation);
}

describe("调度会议程 the agenda of a meeting", () => {
  test("what is red and overdue is proposed with its figures; dropped it stays dropped; nothing else comes by itself", async () => {
    const cast = await aSigningCast(tx());
    await redWhenOverdue(tx(), cast);
    const late = await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06", title: "堆场改造" });
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-04-30" });
    await runDailyRound(office(cast));

    const meeting = await aMeeting(tx(), cast);
    expect(meeting.agenda.map(({ title }) => title)).toEqual(["堆场改造"]);
    const [point] = meeting.agenda;
    expect(point?.reasons.map(({ kind }) => kind)).toEqual(["red", "overdue"]);
    expect(point?.reasons[0]?.zh).toContain("已超4天");
    expect(point?.reasons[1]?.zh).toBe("时限2026-03-06，已逾期4天。");
    expect(point).toMatchObject({ light: { colour: "red" }, item: { id: late.id, isOverdue: true }, isByHand: false });

    const dropped = { id: point?.id ?? "", isDropped: true, dropReason: "上周已专题研究" };
    await arrangeAgenda(office(cast), meeting.id, { points: [dropped] });
    const again = await proposeAgenda(office(cast), meeting.id);
    expect(again.agenda.map(({ isDropped, dropReason }) => [isDropped, dropReason])).toEqual([
      [true, "上周已专题研究"],
    ]);
    const convening = conveneMeeting(office(cast), meeting.id);
    await expect(convening).rejects.toMatchObject({ code: "supervision.meeting_agenda_empty" });
  });

  test("what is blocked is proposed with who must solve it; what came meanwhile is added once; a plan narrows it", async () => {
    const cast = await aBlockedCast(tx());
    const { id, agenda } = await aMeeting(tx(), cast);
    expect(agenda).toEqual([]);
    await aBlocker(tx(), cast);
    const once = await proposeAgenda(office(cast), id);
    expect((await proposeAgenda(office(cast), id)).agenda).toEqual(once.agenda);
    expect(once.agenda.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([["blocked"]]);
    expect(once.agenda[0]?.reasons[0]?.zh).toMatch(/^问题：.+（单位层级，市财政局，须于.+前解决）。$/);
    await sql`update supervision.meeting set plan_id = ${newId()} where id = ${id}`.execute(tx());
    expect((await getMeeting(office(cast), id)).agenda[0]?.reasons).toEqual([]);
  });

  test("points are ordered and added by hand, each matter once; a strange point is refused", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled" });
    const { id } = await aMeeting(tx(), cast);
    const arrange = (points: Parameters<typeof arrangeAgenda>[2]["points"]) =>
      arrangeAgenda(office(cast), id, { points });
    const { agenda } = await arrange([{ topic: "国庆值守安排" }, { itemId: item.id }]);
    expect(agenda.map(({ title, isByHand, reasons }) => [title, isByHand, reasons.length])).toEqual([
      ["国庆值守安排", true, 0],
      [item.title, true, 0],
    ]);
    const kept = agenda.toReversed().map((point) => ({ id: point.id, isDropped: false }));
    expect((await arrange(kept)).agenda.map(({ title }) => title)).toEqual([item.title, "国庆值守安排"]);
    const twice = arrange([...kept, { itemId: item.id }]);
    await expect(twice).rejects.toMatchObject({ code: "supervision.meeting_point_twice" });
    const strange = arrange([{ id: newId(), isDropped: false }]);
    await expect(strange).rejects.toMatchObject({ code: "supervision.meeting_point_unknown" });
  });

  test("held, the agenda stays as it was shown, whatever becomes of its items", async () => {
    const cast = await aSigningCast(tx());
    const item = await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const held = await aHeldMeeting(tx(), cast);
    await actOnItem(callOf(tx(), cast.head, "2026-03-11"), item.id, "report_completion", { closingReport: "完成" });

    const later = await getMeeting(office(cast, "2026-03-12"), held.id);
    expect(later.agenda).toEqual(held.agenda);
    expect(later.agenda[0]).toMatchObject({ item: { status: "handled", isOverdue: true } });
    expect(later.frozenAt).not.toBeNull();
    const arranged = arrangeAgenda(office(cast), held.id, { points: [] });
    await expect(arranged).rejects.toMatchObject({ code: "supervision.meeting_state", details: { status: "已召开" } });
  });
});

describe("会议通知与改期 the notice", () => {
  test("it is numbered, registered with its words and told to the departments called; postponed, another one follows", async () => {
    const cast = await aSigningCast(tx());
    await headHasAccount(tx(), cast);
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const { id } = await aMeeting(tx(), cast, { meetsOn: "2026-03-12" });
    await conveneMeeting(office(cast), id);
    const text = await textOf(id, cast, "notice");
    for (const words of [
      "会议通知〔2026〕1号",
      "关于召开三月重点任务调度会的通知",
      "2026年3月12日15时",
      "建成港区智能调度平台",
    ]) {
      expect(text).toContain(words);
    }
    const early = holdMeeting(office(cast), id);
    await expect(early).rejects.toMatchObject({ code: "supervision.meeting_too_early" });

    const moved = { meetsOn: "2026-03-13", startsAt: null, place: "市政府第一会议室", reason: "主持人出差" };
    expect(await postponeMeeting(office(cast), id, moved)).toMatchObject({ meetsOn: "2026-03-13", status: "convened" });
    expect(await textOf(id, cast, "notice")).toContain("会议通知〔2026〕2号");
    expect(await textOf(id, cast, "notice")).toContain("关于调整三月重点任务调度会时间的通知");
    const past = postponeMeeting(office(cast), id, { ...moved, meetsOn: "2026-03-01" });
    await expect(past).rejects.toMatchObject({ code: "supervision.meeting_past" });
    await cancelMeeting(office(cast), id, "并入四月调度会");
    expect((await toldOf(id)).map(({ accountIds, title }) => [accountIds, title.zh])).toEqual([
      [[cast.head.accountId], "会议通知：三月重点任务调度会"],
      [[cast.head.accountId], "会议改期：三月重点任务调度会"],
      [[cast.head.accountId], "会议取消：三月重点任务调度会"],
    ]);
    expect(await auditOf(id)).toEqual(
      ["draft", "convene", "postpone", "cancel"].map((verb) => `supervision.meeting.${verb}`),
    );
  });
});

describe("议定事项 decisions", () => {
  test("the minutes name each decision with who and by when, and who attended; their bytes are written again from their words", async () => {
    const cast = await aSigningCast(tx());
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const held = await aHeldMeeting(tx(), cast);
    const call = office(cast);
    await writeMinutes(call, held.id, {
      attending: [{ departmentId: cast.leadId, attendance: "present", people: "周主任" }],
      guests: "市港务集团",
    });
    await addMeetingDecision(call, held.id, aDecision(cast, { pointId: held.agenda[0]?.id ?? null }));
    const { minutes } = await settleMeeting(call, held.id);
    expect(minutes?.body.map((block) => ("text" in block ? block.text : ""))).toContain(
      "1. 市交通运输局三月底前完成堆场道路改造。（牵头单位：市交通运输局；完成时限：2026年3月30日）",
    );
    const text = await textOf(held.id, cast, "minutes");
    for (const words of ["市政府督查室会议纪要", "出席：市交通运输局 周主任。", "列席：市港务集团。"])
      expect(text).toContain(words);

    const { rows } = await sql<{ id: string }>`
      select minutes_id as id from supervision.meeting where id = ${held.id}`.execute(tx());
    const { inputs, content } = await getIssuedRow(tx(), rows[0]?.id ?? "");
    expect(Buffer.compare(Buffer.from(await writeFrozen(inputs)), content)).toBe(0);
  });

  test("with the minutes each becomes an item in one step: its source, its duties, its day, the minutes as authority", async () => {
    const cast = await aSigningCast(tx());
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const held = await aHeldMeeting(tx(), cast);
    const call = office(cast);
    const pointId = held.agenda[0]?.id ?? null;
    const usual = await addMeetingDecision(call, held.id, aDecision(cast, { pointId }));
    const counted = aDecision(cast, { words: "补齐设备", limit: { amount: 3, unit: "working_days" } });
    await addMeetingDecision(call, held.id, counted);
    const { decisions, number } = await settleMeeting(call, held.id);

    expect(number).toBe("会议纪要〔2026〕1号");
    expect(decisions.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      // Twenty days by the rule for minutes; three working days.
      ["under_way", "2026-03-30"],
      ["under_way", "2026-03-13"],
    ]);
    const item = await getItem(call, decisions[0]?.item?.id ?? "");
    expect(item).toMatchObject({
      status: "proposed",
      source: "meeting",
      requirement: usual.words,
      authority: {
        decidedBy: "分管副市长",
        decidedOn: DAY,
        document: "三月重点任务调度会会议纪要（会议纪要〔2026〕1号）",
      },
    });
    expect(item.acts[0]?.detail).toMatchObject({
      proposedDueOn: "2026-03-30",
      duties: [{ departmentId: cast.leadId }],
    });
    expect((await listItemDecisions(call, item.id)).items).toMatchObject([{ meetingId: held.id, words: usual.words }]);
    const twice = settleMeeting(call, held.id);
    await expect(twice).rejects.toMatchObject({ code: "supervision.meeting_state" });
  });

  test("one is put forward before the minutes and then is left to its item; one without a lead stays as it is", async () => {
    const cast = await aSigningCast(tx());
    await anItem(tx(), cast, { status: "handled", dueOn: "2026-03-06" });
    const held = await aHeldMeeting(tx(), cast);
    const call = office(cast);
    const one = await addMeetingDecision(call, held.id, aDecision(cast, { dueOn: "2026-03-20" }));
    const bare = await addMeetingDecision(call, held.id, aDecision(cast, { words: "再议", duties: [] }));
    const forward = await putDecisionForward(call, one.id);
    expect(forward).toMatchObject({ state: "under_way", item: { status: "proposed" }, myActions: [] });
    const twice = putDecisionForward(call, one.id);
    await expect(twice).rejects.toMatchObject({ code: "supervision.meeting_decision_state" });
    const settling = settleMeeting(call, held.id);
    await expect(settling).rejects.toMatchObject({
      code: "supervision.meeting_decision_lead_missing",
      details: { number: 2 },
    });
    await removeMeetingDecision(call, bare.id);
    const { decisions } = await settleMeeting(call, held.id);
    expect(decisions.map(({ id, item }) => [id, item?.id])).toEqual([[one.id, forward.item?.id]]);
    expect(await auditOf(one.id)).toEqual(["add", "put_forward"].map((verb) => `supervision.meeting_decision.${verb}`));
  });

  test("the next meeting asks after what is not carried out; what was cleared or closed comes no more", async () => {
    const cast = await aSigningCast(tx());
    const there = await anItem(tx(), cast, { status: "verified", dueOn: "2026-04-30", title: "已核查事项" });
    const call = office(cast);
    const { id } = await aMeeting(tx(), cast);
    await arrangeAgenda(call, id, { points: [{ topic: "一季度进度" }] });
    await conveneMeeting(call, id);
    await holdMeeting(call, id);
    const attached = aDecision(cast, { outcome: "attached", itemId: there.id, duties: [], words: "按期销号" });
    await addMeetingDecision(call, id, attached);
    const noted = await addMeetingDecision(call, id, aDecision(cast, { outcome: "noted", words: "下次会议汇报用地" }));
    const { decisions } = await settleMeeting(call, id);
    expect(decisions[0]?.duties.map(({ departmentId }) => departmentId)).toEqual([cast.leadId]);

    const next = await aMeeting(tx(), cast, { day: "2026-03-20" });
    expect(next.agenda.map(({ title, followed }) => [title, followed.map(({ state }) => state)])).toEqual([
      ["已核查事项", ["under_way"]],
      ["下次会议汇报用地", ["noted"]],
    ]);
    expect(next.agenda[1]?.reasons[0]?.zh).toContain("议定：下次会议汇报用地（待回访）");

    await actOnItem(office(cast, "2026-03-21"), there.id, "clear", {});
    const closed = await closeMeetingDecision(office(cast, "2026-03-21"), noted.id, "用地已批复");
    expect(closed).toMatchObject({ state: "closed", note: "用地已批复" });
    const third = await aMeeting(tx(), cast, { day: "2026-03-25" });
    expect(third.agenda).toEqual([]);
    const { items } = await listMeetings(office(cast), {});
    expect(items.find((one) => one.id === id)).toMatchObject({ decisionCount: 2, doneCount: 2, openCount: 0 });
  });
});
