import { unzipSync } from "fflate";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { actOnItem } from "../item/act-on-item.ts";
import { getItem } from "../item/get-item.ts";
import { downloadPaper, listPapers } from "../output/read-register.ts";
import { anItem, callOf } from "../supervision.fixtures.ts";
import { noteInstruction, replyToInstruction, voidInstruction } from "./answer-instruction.ts";
import { attachInstructedItem, detachInstructedItem, makeInstructedItem } from "./carry-out-instruction.ts";
import { addInstructionFile, downloadInstructionFile } from "./instruction-files.ts";
import { anInstructedCast, anInstruction } from "./instruction.fixtures.ts";
import { downloadInstructionSlip, issueInstructionSlip } from "./instruction-slip.ts";
import { getInstruction } from "./get-instruction.ts";
import { countInstructions, listInstructionLeaders, listInstructions } from "./list-instructions.ts";
import { registerInstruction } from "./register-instruction.ts";

const tx = useTx();

const auditOf = async (id: string) => {
  const { rows } = await sql<{ operation: string }>`
    select operation from audit.entry where subject_id = ${id} order by recorded_at, id`.execute(tx());
  return rows.map(({ operation }) => operation.replace("supervision.instruction.", ""));
};
const NEW = { title: "完成港区供电改造", requirement: "三月底前完成改造" };

describe("批示 instructions", () => {
  test("registered with the limit of its urgency, turned into an item that carries its authority, reported, noted, settled", async () => {
    const cast = await anInstructedCast(tx());
    const [office, leader] = [callOf(tx(), cast.office), callOf(tx(), cast.leader)];
    const one = await anInstruction(tx(), cast);
    expect(one).toMatchObject({
      number: "批示〔2026〕1号",
      status: "registered",
      dueOn: "2026-03-06",
      limit: { amount: 5, unit: "calendar_days" },
      waitingFor: ["office"],
    });

    const made = await makeInstructedItem(office, one.id, NEW);
    expect(made).toMatchObject({ status: "under_way", items: [{ title: NEW.title, status: "proposed" }] });
    const item = await getItem(office, made.items[0]?.itemId ?? "");
    expect(item).toMatchObject({
      source: "instruction",
      authority: {
        decidedBy: "市长",
        decidedOn: "2026-02-28",
        document: "《关于港区供电的报告》（港报〔2026〕3号）批示〔2026〕1号批示件",
      },
    });

    const interim = await replyToInstruction(office, one.id, { text: "已明确牵头单位，月底完成" });
    expect(interim).toMatchObject({ status: "replied", waitingFor: ["leader"] });
    await expect(noteInstruction(office, one.id, {})).rejects.toMatchObject({
      code: "supervision.instruction_party",
      details: { by: "批示领导" },
    });
    const read = await noteInstruction(leader, one.id, { remark: "抓紧" });
    expect(read).toMatchObject({ status: "under_way", replies: [{ remark: "抓紧", notedBy: "分管市领导" }] });

    await actOnItem(leader, item.id, "dismiss", { reason: "并入他项办理" });
    const cleared = await anItem(tx(), cast, { status: "cleared" });
    const attached = await attachInstructedItem(office, one.id, { itemId: cleared.id });
    expect(attached.status).toBe("to_reply");
    await replyToInstruction(office, one.id, { text: "已全部办结" });
    expect(await noteInstruction(leader, one.id, {})).toMatchObject({ status: "noted", waitingFor: [] });
    expect(await auditOf(one.id)).toEqual(["register", "make_item", "reply", "note", "attach", "reply", "note"]);
  });

  test("the leader writes again: the earlier is followed, what still goes on is carried over, the chain stays", async () => {
    const cast = await anInstructedCast(tx());
    const office = callOf(tx(), cast.office);
    const one = await anInstruction(tx(), cast);
    const made = await makeInstructedItem(office, one.id, NEW);
    await replyToInstruction(office, one.id, { text: "正在办理" });
    const again = await anInstruction(tx(), cast, { followsId: one.id, words: "三月二十日前务必完成" }, "leader");
    expect(again).toMatchObject({
      leaderAccountId: cast.leader.accountId,
      status: "under_way",
      items: [{ itemId: made.items[0]?.itemId, words: "三月二十日前务必完成" }],
      chain: [{ id: one.id, status: "followed" }, { id: again.id }],
    });
    const twice = anInstruction(tx(), cast, { followsId: one.id });
    await expect(twice).rejects.toMatchObject({
      code: "supervision.instruction_state",
      details: { status: "已有后续批示", action: "再批示" },
    });
  });

  test("what is marked as a state secret is refused with the plain reason, wherever the mark stands", async () => {
    const cast = await anInstructedCast(tx());
    const one = await anInstruction(tx(), cast);
    const secret = { code: "supervision.instruction_secret" };
    await expect(anInstruction(tx(), cast, { label: "secret" })).rejects.toMatchObject({
      ...secret,
      details: { mark: "秘密" },
    });
    await expect(anInstruction(tx(), cast, { words: "机密★1年\n请速办" })).rejects.toMatchObject(secret);
    await expect(anInstruction(tx(), cast, { paperTitle: "【绝密】报告" })).rejects.toMatchObject(secret);
    const office = callOf(tx(), cast.office);
    const bytes = new TextEncoder().encode("%PDF-1.7");
    const upload = (fileName: string) => addInstructionFile(office, one.id, [{ fileName, bytes }]);
    await expect(upload("来件（秘密）.pdf")).rejects.toMatchObject(secret);
    await expect(upload("来件.exe")).rejects.toMatchObject({ code: "supervision.report_file_kind" });
    const kept = await upload("来件.pdf");
    expect((await getInstruction(office, one.id)).files).toEqual([kept]);
    expect((await downloadInstructionFile(office, one.id, kept.id)).fileName).toBe("来件.pdf");
  });

  test("registered only of days in order and of leaders with an account; attached once, detached with a reason; voided before work", async () => {
    const cast = await anInstructedCast(tx());
    const office = callOf(tx(), cast.office);
    await expect(anInstruction(tx(), cast, { receivedOn: "2026-03-03" })).rejects.toMatchObject({
      code: "supervision.instruction_days_reversed",
    });
    await expect(anInstruction(tx(), cast, { leaderAccountId: cast.head.accountId })).rejects.toMatchObject({
      code: "supervision.instruction_leader_unknown",
    });
    expect((await listInstructionLeaders(office)).items).toContainEqual({
      accountId: cast.leader.accountId,
      name: cast.leader.name,
    });
    const one = await anInstruction(tx(), cast);
    const { id: itemId } = await anItem(tx(), cast, { status: "handled" });
    await attachInstructedItem(office, one.id, { itemId });
    await expect(attachInstructedItem(office, one.id, { itemId })).rejects.toMatchObject({
      code: "supervision.instruction_item_attached",
    });
    const other = detachInstructedItem(office, one.id, { itemId: one.id, reason: "挂错" });
    await expect(other).rejects.toMatchObject({ code: "supervision.instruction_item_absent" });
    await detachInstructedItem(office, one.id, { itemId, reason: "挂错" });
    const cancelled = await anItem(tx(), cast, { status: "proposed" });
    await actOnItem(callOf(tx(), cast.leader), cancelled.id, "dismiss", { reason: "重复" });
    await expect(attachInstructedItem(office, one.id, { itemId: cancelled.id })).rejects.toMatchObject({
      code: "supervision.instruction_item_state",
    });
    expect(await voidInstruction(office, one.id, { reason: "重复登记" })).toMatchObject({
      status: "voided",
      myActions: [],
    });
  });

  test("the office and the leader read it whole; a lead department reads the words of its own items; others nothing", async () => {
    const cast = await anInstructedCast(tx());
    const office = callOf(tx(), cast.office);
    const one = await anInstruction(tx(), cast);
    const item = await anItem(tx(), cast, { status: "handled" });
    await attachInstructedItem(office, one.id, { itemId: item.id, words: "供电改造请交通局牵头" });

    const [seen] = (await listInstructions(callOf(tx(), cast.liaison), { itemId: item.id })).items;
    expect(seen).toMatchObject({
      words: null,
      paperTitle: null,
      items: [{ words: "供电改造请交通局牵头" }],
      myActions: [],
    });
    for (const who of [cast.stranger, cast.otherLeader]) {
      expect((await listInstructions(callOf(tx(), who), {})).items).toEqual([]);
    }
    await expect(getInstruction(callOf(tx(), cast.otherLeader), one.id)).rejects.toMatchObject({
      code: "supervision.instruction_not_found",
    });
    expect((await getInstruction(callOf(tx(), cast.leader), one.id)).words).toBe("请交通局牵头，速办供电改造");
    expect((await countInstructions(callOf(tx(), cast.leader))).counts).toContainEqual({ view: "under_way", count: 1 });
    expect((await listInstructions(office, { view: "under_way", q: "供电" })).items).toHaveLength(1);
  });

  test("the handling slip is an official paper with its number, in the register for the office alone", async () => {
    const cast = await anInstructedCast(tx());
    const office = callOf(tx(), cast.office);
    const one = await anInstruction(tx(), cast);
    await expect(downloadInstructionSlip(office, one.id)).rejects.toMatchObject({
      code: "supervision.instruction_slip_absent",
    });
    const { slip } = await issueInstructionSlip(office, one.id);
    expect(slip?.number).toBe("批办〔2026〕1号");
    const file = await downloadInstructionSlip(callOf(tx(), cast.leader), one.id);
    const xml = new TextDecoder().decode(unzipSync(file.body as Uint8Array)["word/document.xml"]);
    for (const words of ["批示件办理单", "请交通局牵头，速办供电改造", "2026年2月28日", "市政府督查室"]) {
      expect(xml.replace(/<[^>]+>/g, "")).toContain(words);
    }
    expect((await listPapers(office, {})).items.map(({ kind }) => kind)).toEqual(["instruction_slip"]);
    const planner = callOf(tx(), { ...cast.office, roles: ["plan_office"] });
    expect((await listPapers(planner, {})).items).toEqual([]);
    const taken = downloadPaper(planner, slip?.documentId ?? "", "docx", () => Promise.resolve(null));
    await expect(taken).rejects.toMatchObject({ code: "supervision.paper_not_found" });
  });

  test("for a leader without an account the office says what he said; nobody else's instruction is anybody's to register", async () => {
    const cast = await anInstructedCast(tx());
    const office = callOf(tx(), cast.office);
    const one = await anInstruction(tx(), cast, { leaderAccountId: null });
    await makeInstructedItem(office, one.id, NEW);
    await replyToInstruction(office, one.id, { text: "已部署" });
    expect(await noteInstruction(office, one.id, { remark: "市长口头：继续跟踪" })).toMatchObject({
      status: "under_way",
    });
    const stale = registerInstruction(callOf(tx(), cast.leader), { ...cast.written, followsId: one.id });
    await expect(stale).rejects.toMatchObject({ code: "supervision.instruction_not_found" });
    const late = replyToInstruction(callOf(tx(), cast.office, "2026-03-02", { version: 9 }), one.id, { text: "再报" });
    await expect(late).rejects.toMatchObject({ code: "http.version_conflict" });
  });
});
