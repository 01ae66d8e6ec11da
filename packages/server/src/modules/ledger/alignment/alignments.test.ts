import type { PlanAlignment } from "@zhigang/contract/ledger";
import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft } from "../../documents/documents.fixtures.ts";
import { followEarlierDraft } from "../../documents/draft/versions/follow-earlier-draft.ts";
import { getDraft } from "../../documents/draft/read-drafts.ts";
import { publishPlan } from "../publish/publish-plan.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { carryDecisions } from "./carry-decisions.ts";
import { comparePlans } from "./compare-plans.ts";
import { confirmAlignmentLink } from "./confirm-alignment-link.ts";
import { drawAlignmentLink } from "./draw-alignment-link.ts";
import { exportAlignment } from "./export-alignment.ts";
import { listLinkRows } from "./alignment-store.ts";
import { getAlignment } from "./get-alignment.ts";
import { listAlignments } from "./list-alignments.ts";
import { proposeAlignment } from "./propose-alignment.ts";
import { readPublishedPlan } from "./read-published-plan.ts";
import { getPlanRow } from "../plan/plan-store.ts";
import { realignPlan } from "./realign-plan.ts";
import { rejectAlignmentLink } from "./reject-alignment-link.ts";
import { reopenAlignmentLink } from "./reopen-alignment-link.ts";

const tx = useTx();

const UPPER = `云泽市湿地旅游发展行动计划（2026—2028年）

云泽政发〔2026〕9号

一、主要目标
到2028年，全市观鸟驿站达到20座。
二、重点任务
（一）修复芦苇荡。清退芦苇荡围网养殖，2026年底前恢复芦苇荡水系连通。（市林业局牵头）
（二）培训观鸟向导。在云泽职业学院开设观鸟向导班，颁发向导证书。（市教育局牵头）
（三）开行摇橹航线。开行芡实湾至白鹭洲摇橹航线，统一摇橹船涂装。（市文化和旅游局牵头）
`;
const LOWER = `白鹭区落实湿地旅游发展行动计划工作方案

为落实《云泽市湿地旅游发展行动计划（2026—2028年）》（云泽政发〔2026〕9号），制定本方案。

一、工作目标
到2028年，全区观鸟驿站达到26座。
二、工作任务
（一）退渔还湿。完成芦苇荡围网养殖清退，恢复芦苇荡水系，2027年9月底前验收。（区林业局牵头）
（二）运营摇橹船。配合开行芡实湾至白鹭洲摇橹航线，改造白鹭洲码头。（区文化和旅游局牵头）
（三）整修校舍。更换三所村小屋面和门窗。（区教育局牵头）
`;

describe("上下衔接", () => {
  async function aPair() {
    const call = aCall(tx());
    const upper = await aPlan(call, { text: UPPER });
    const lower = await aPlan(call, { text: LOWER });
    const alignment = await proposeAlignment(call, { upperPlanId: upper.id, lowerPlanId: lower.id });
    return { call, upper, lower, alignment };
  }

  test("each task of the upper plan has its line: answered, a gap or a conflict", async () => {
    const { alignment, call } = await aPair();

    expect(alignment.lines.map(({ title, outcome }) => [title, outcome])).toEqual([
      ["修复芦苇荡", "conflict"],
      ["培训观鸟向导", "gap"],
      ["开行摇橹航线", expect.stringMatching(/answered|open/)],
    ]);
    expect(alignment.conflicts.map(({ kind }) => kind).sort()).toEqual(["deadline_later", "parts_exceed_whole"]);
    expect(alignment.counts).toMatchObject({ conflict: 1, gap: 1, undecided: alignment.links.length });
    expect((await listAlignments(call)).items).toMatchObject([{ id: alignment.id }]);
    expect(await entriesOf(tx(), alignment.id)).toMatchObject([{ operation: "ledger.alignment.propose" }]);
  });

  test("a link shows the words of both ends with the shared ones marked", async () => {
    const { upper, lower } = links(await aPair())[0] ?? {};

    expect(upper?.words).toBe(UPPER.slice(upper?.span[0], upper?.span[1]));
    expect(lower?.words).toBe(LOWER.slice(lower?.span[0], lower?.span[1]));
    expect(lower?.marks.map(([start, end]) => LOWER.slice(start, end)).join()).toContain("芦苇荡");
  });

  test("a person confirms, rejects with a reason and takes it back; each deed is recorded", async () => {
    const pair = await aPair();
    const { call } = pair;
    const [first, second] = links(pair);
    const id = first?.id ?? "";
    const confirmed = await confirmAlignmentLink({ ...call, expectedVersion: 1 }, id);
    expect(confirmed).toMatchObject({ state: "confirmed", decidedBy: "测试员", version: 2 });

    await expect(rejectAlignmentLink({ ...call, expectedVersion: 1 }, id, "只是同名")).rejects.toMatchObject({
      code: "http.version_conflict",
    });
    await expect(confirmAlignmentLink(call, id)).rejects.toMatchObject({ code: "ledger.alignment_already_decided" });
    await expect(rejectAlignmentLink(call, second?.id ?? "", " ")).rejects.toMatchObject({
      code: "ledger.reason_missing",
    });
    expect(await rejectAlignmentLink(call, id, "只是同名")).toMatchObject({ state: "rejected", reason: "只是同名" });
    expect(await reopenAlignmentLink(call, id)).toMatchObject({ state: "proposed", decidedBy: null, reason: null });
    expect((await entriesOf(tx(), id)).map(({ operation }) => operation)).toEqual([
      "ledger.alignment.confirm",
      "ledger.alignment.reject",
      "ledger.alignment.reopen",
    ]);
  });

  test("a rejected link answers nothing: its task becomes a gap", async () => {
    const pair = await aPair();
    const link = links(pair).find(({ upper }) => upper.title === "开行摇橹航线");
    await rejectAlignmentLink(pair.call, link?.id ?? "", "另有安排");

    const { lines } = await getAlignment(pair.call, pair.alignment.id);

    expect(lines[2]).toMatchObject({ title: "开行摇橹航线", outcome: "gap" });
  });

  test("a person joins what the texts did not", async () => {
    const pair = await aPair();
    const [, training] = await tasksOf(pair.call, pair.upper.id);
    const [, , school] = await tasksOf(pair.call, pair.lower.id);
    const wish = { upperTaskId: training?.id ?? "", lowerTaskId: school?.id ?? "", relation: "carries_out" as const };

    const drawn = await drawAlignmentLink(pair.call, pair.alignment.id, { ...wish, reason: "向导班设在村小" });

    expect(drawn).toMatchObject({ state: "confirmed", isDrawn: true, certainty: null, reason: "向导班设在村小" });
    expect(await entriesOf(tx(), drawn.id)).toMatchObject([{ operation: "ledger.alignment.draw" }]);
    await expect(
      drawAlignmentLink(pair.call, pair.alignment.id, { ...wish, reason: "再来一次" }),
    ).rejects.toMatchObject({ code: "ledger.alignment_link_exists" });
    await expect(
      drawAlignmentLink(pair.call, pair.alignment.id, { ...wish, lowerTaskId: newId(), reason: "不在其中" }),
    ).rejects.toMatchObject({ code: "ledger.alignment_other_plan" });
    const { lines } = await getAlignment(pair.call, pair.alignment.id);
    expect(lines[1]).toMatchObject({ outcome: "answered" });
  });

  test("comparing anew keeps every decision and proposes the rest again", async () => {
    const pair = await aPair();
    const [first] = links(pair);
    await rejectAlignmentLink(pair.call, first?.id ?? "", "只是同名");

    await realignPlan(pair.call, pair.lower.id);

    const again = await getAlignment(pair.call, pair.alignment.id);
    expect(again.version).toBe(2);
    expect(again.links).toHaveLength(pair.alignment.links.length);
    expect(again.links.find(({ id }) => id === first?.id)).toMatchObject({ state: "rejected", reason: "只是同名" });
  });

  test("a plan too large to be compared anew is named, and its alignment stays as it is", async () => {
    const pair = await aPair();
    const limits = {
      mostItems: 1,
      itemsInPlace: 1,
      charactersInPlace: 1,
      threads: 1,
      timeLimitMs: 1,
      memoryLimitMb: 16,
    };

    const notCompared = await realignPlan(pair.call, pair.lower.id, limits);

    expect(notCompared).toEqual([{ planId: pair.upper.id, title: pair.upper.title }]);
    expect((await getAlignment(pair.call, pair.alignment.id)).version).toBe(1);
  });

  test("a plan published again is compared again, and what was decided stays decided", async () => {
    const pair = await aPair();
    const [first] = links(pair);
    await confirmAlignmentLink(pair.call, first?.id ?? "");
    const text = `${LOWER.replace("三所村小", "四所村小").replace("二、工作任务", "二、主要任务")}（四）办好向导班。在村小开设观鸟向导班。（区教育局牵头）\n`;
    const { draft } = await aDraft(pair.call, { text });
    await followEarlierDraft(pair.call, draft.id, pair.lower.draftId ?? "");
    const { counts } = (await getDraft(pair.call, draft.id)).draft;
    const { undecided, openQuestions, openGaps } = counts;

    await publishPlan(pair.call, { draftId: draft.id, acknowledge: { undecided, openQuestions, openGaps }, names: [] });

    const again = await getAlignment(pair.call, pair.alignment.id);
    expect(again.version).toBe(2);
    const kept = again.links.find(({ id }) => id === first?.id);
    expect(kept).toMatchObject({ state: "confirmed", decidedBy: "测试员", isStale: false });
    expect(text.slice(...(kept?.lower.span ?? [0, 0]))).toBe(kept?.lower.words);
    expect(again.lines.find(({ title }) => title === "培训观鸟向导")?.outcome).not.toBe("gap");
  });

  test("a decision follows its words into a new edition, and is marked where they are gone", async () => {
    const pair = await aPair();
    const [first] = links(pair);
    await confirmAlignmentLink(pair.call, first?.id ?? "");
    const rows = await listLinkRows(tx(), pair.alignment.id);
    const nothing = { links: [], gaps: [], conflicts: [] };

    const later = carryDecisions(pair.alignment.id, rows, nothing, { upper: `序\n${UPPER}`, lower: LOWER });
    const gone = carryDecisions(pair.alignment.id, rows, nothing, { upper: "", lower: LOWER });

    expect(later.changed).toMatchObject([{ id: first?.id, fields: { upperStart: (first?.upper.span[0] ?? 0) + 2 } }]);
    expect(gone.changed).toEqual([{ id: first?.id, fields: { isStale: true } }]);
    expect(later.dropped).toHaveLength(rows.length - 1);
  });

  test("a department under two names in time is one body", async () => {
    const pair = await aPair();
    const upper = await readPublishedPlan(pair.call, await getPlanRow(tx(), pair.upper.id));
    const lower = await readPublishedPlan(pair.call, await getPlanRow(tx(), pair.lower.id));
    const departmentId = newId();
    const named = (plan: typeof upper) => ({
      ...plan,
      tasks: plan.tasks.map((task) => ({ ...task, duties: task.duties.map((duty) => ({ ...duty, departmentId })) })),
    });

    const { links: found } = await comparePlans(named(upper), named(lower));

    const bodies = found.flatMap(({ grounds }) => grounds.filter(({ kind }) => kind === "body"));
    expect(bodies.map(({ detail }) => detail)).toContain("renamed");
  });

  test("the matrix leaves the house as csv and xlsx, which is recorded", async () => {
    const { call, alignment } = await aPair();
    const csv = await exportAlignment(call, alignment.id, "csv");
    const xlsx = await exportAlignment(call, alignment.id, "xlsx");

    const words = await textOf(csv.body);
    expect(words).toContain("培训观鸟向导");
    expect(words).toContain("空白");
    expect(xlsx.fileName).toMatch(/^上下衔接_.*\.xlsx$/);
    expect(
      (await entriesOf(tx(), alignment.id)).filter(({ operation }) => operation === "ledger.alignment.export"),
    ).toHaveLength(2);
  });

  test("a plan is not below itself, a withdrawn one meets nobody, what is not there is not found", async () => {
    const { call, upper, lower } = await aPair();
    await expect(proposeAlignment(call, { upperPlanId: upper.id, lowerPlanId: upper.id })).rejects.toMatchObject({
      code: "ledger.alignment_same_plan",
    });
    await withdrawPlan(call, lower.id, "重复");
    await expect(proposeAlignment(call, { upperPlanId: upper.id, lowerPlanId: lower.id })).rejects.toMatchObject({
      code: "ledger.plan_withdrawn",
    });
    await expect(getAlignment(call, newId())).rejects.toMatchObject({ code: "ledger.alignment_not_found" });
    await expect(confirmAlignmentLink(call, newId())).rejects.toMatchObject({
      code: "ledger.alignment_link_not_found",
    });
  });
});

function links({ alignment }: { alignment: PlanAlignment }): PlanAlignment["links"] {
  return alignment.links.filter(({ relation }) => relation === "carries_out" || relation === "same_text");
}

async function textOf(body: unknown): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer | string>) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
