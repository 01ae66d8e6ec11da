import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Call } from "../../../../platform/call.ts";
import { aCall } from "../../../../testing/a-call.ts";
import { entriesOf } from "../../../../testing/entries-of.ts";
import { useTx } from "../../../../testing/use-tx.ts";
import { aDraft, A_PLAN } from "../../../documents/documents.fixtures.ts";
import { followEarlierDraft } from "../../../documents/draft/versions/follow-earlier-draft.ts";
import { getDraft } from "../../../documents/draft/read-drafts.ts";
import { aPlan, tasksOf } from "../../ledger.fixtures.ts";
import { getPlanTree } from "../../plan/get-plan-tree.ts";
import { listPlanVersions } from "../../plan/list-plan-versions.ts";
import { getPlan } from "../../plan/get-plan.ts";
import { answerQuestion } from "../../question/answer-question.ts";
import { listPlanTally } from "../../tally/list-plan-tally.ts";
import { listTally } from "../../tally/tally-store.ts";
import { createTask } from "../../task/create-task.ts";
import { editTask } from "../../task/edit-task.ts";
import { getTask } from "../../task/get-task.ts";
import { listTaskChanges } from "../../task/list-task-changes.ts";
import { setTaskDuties } from "../../task/set-task-duties.ts";
import { getPublishReadiness } from "../get-publish-readiness.ts";
import { publishPlan } from "../publish-plan.ts";

const tx = useTx();

/** The sample plan a year later: one task rewritten, one dropped, one new, one target higher. */
const LATER = A_PLAN.replace("达到80亿元", "达到100亿元")
  .replace("推进云平台整合", "推进云平台整合，接入省级算力网")
  .replace("1．发展智慧交通。建设交通感知平台，优化信号配时。\n2．发展智慧医疗", "1．发展智慧医疗")
  .replace("二、重点任务", "二、主要任务")
  .concat("2．建设城市大模型。形成一批示范应用。（市科技局牵头）\n");

async function aNewVersion(call: Call, earlierDraftId: string, text = LATER) {
  const { draft } = await aDraft(call, { text });
  await followEarlierDraft(call, draft.id, earlierDraftId);
  return (await getDraft(call, draft.id)).draft;
}

async function publishVersion(call: Call, draft: Awaited<ReturnType<typeof aNewVersion>>, droppedBecause?: string) {
  const { undecided, openQuestions, openGaps } = draft.counts;
  const acknowledge = { undecided, openQuestions, openGaps };
  return publishPlan(call, {
    draftId: draft.id,
    acknowledge,
    names: [],
    ...(droppedBecause !== undefined && { droppedBecause }),
  });
}

const idOf = async (call: Call, planId: string, title: string) =>
  (await tasksOf(call, planId)).find((task) => task.title.includes(title))?.id ?? "";

describe("发布新版本 a new version of a plan", () => {
  test("the plan stays the same plan; tasks keep their id, and what persons set in the ledger", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const centre = await idOf(call, plan.id, "算力中心");
    const medicine = await idOf(call, plan.id, "智慧医疗");
    await editTask(call, centre, { dueOn: "2027-06-30", note: "市长督办", isKey: true, reason: "会议确定" });
    await setTaskDuties(call, medicine, { duties: [{ role: "lead", name: "市疾控局" }], reason: "机构改革" });

    const published = await publishVersion(call, await aNewVersion(call, plan.draftId ?? ""), "新版本中已删除");

    expect(published).toMatchObject({
      id: plan.id,
      status: "published",
      taskCount: 4,
      targetCount: 2,
      notCompared: [],
    });
    const { rows } = await sql<{ data: { version: number } }>`
      select data from platform.outbox where name = 'ledger.plan.published' order by seq`.execute(tx());
    expect(rows.map(({ data }) => data.version)).toEqual([1, published.version]);
    expect(published.version).toBeGreaterThan(1);
    expect(await idOf(call, plan.id, "算力中心")).toBe(centre);
    const task = await getTask(call, centre);
    expect(task).toMatchObject({
      deadline: { dueOn: "2027-06-30" },
      note: "市长督办",
      isKey: true,
      withdrawnBecause: null,
    });
    expect(task.content).toContain("接入省级算力网");
    expect(task.citation).toMatchObject({ documentId: published.documentId });
    expect(LATER.slice(...task.citation.span)).toBe(task.citation.quote);
    expect((await getTask(call, medicine)).duties).toMatchObject([{ role: "lead", name: "市疾控局" }]);
    for (const { id } of await tasksOf(call, plan.id)) {
      const { citation } = await getTask(call, id);
      expect(LATER.slice(...citation.span)).toBe(citation.quote);
    }
  });

  test("the history of a kept task tells from which document to which, and what changed", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const centre = await idOf(call, plan.id, "算力中心");
    await editTask(call, centre, { note: "先期" });
    await publishVersion(call, await aNewVersion(call, plan.draftId ?? ""), "新版本中已删除");

    const { items } = await listTaskChanges(call, centre, {});
    expect(items.map(({ operation }) => operation)).toEqual(["ledger.task.carry_over", "ledger.task.edit"]);
    expect(items[0]?.changes.map(({ field }) => field)).toEqual(["document", "content"]);
    const entries = (await entriesOf(tx(), plan.id)).map(({ operation }) => operation);
    expect(entries).toContain("ledger.plan.publish_version");
  });

  test("a task that the new version holds no more is withdrawn with the reason, leaves the lists and stays readable", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const traffic = await idOf(call, plan.id, "智慧交通");
    const draft = await aNewVersion(call, plan.draftId ?? "");
    await expect(publishVersion(aCall(tx()), draft)).rejects.toMatchObject({ code: "ledger.drop_reason_missing" });
    await publishVersion(call, draft, "并入国家试点");

    expect((await tasksOf(call, plan.id)).map(({ id }) => id)).not.toContain(traffic);
    const task = await getTask(call, traffic);
    expect(task).toMatchObject({ withdrawnBecause: "并入国家试点", citation: { documentId: plan.documentId } });
    expect(A_PLAN.slice(...task.citation.span)).toBe(task.citation.quote);
    await expect(editTask(call, traffic, { note: "仍要做" })).rejects.toMatchObject({ code: "ledger.task_withdrawn" });
    const { parts } = await getPlanTree(call, plan.id);
    expect(JSON.stringify(parts)).not.toContain("智慧交通");
    expect(parts.map(({ title }) => title)).toEqual(["主要任务"]);
    expect(await listPlanVersions(call, plan.id)).toMatchObject({
      items: [{ number: 1, draftId: plan.draftId, documentId: plan.documentId, dropped: 1, added: 1 }],
      withdrawn: [{ id: traffic, kind: "task", reason: "并入国家试点" }],
    });
  });

  test("answers given in the ledger stay answers; questions of what is gone are asked no more", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const open = await idOf(call, plan.id, "数据开放");
    const before = await getTask(call, open);
    const asked = before.questions.find(({ kind }) => kind === "lead_unconfirmed");
    await answerQuestion(call, asked?.id ?? "", "市科技局");

    await publishVersion(call, await aNewVersion(call, plan.draftId ?? ""), "新版本中已删除");
    const after = await getTask(call, open);
    expect(after.questions.find(({ id }) => id === asked?.id)).toMatchObject({ state: "answered", answer: "市科技局" });
    expect(after.openQuestionCount).toBe(before.openQuestionCount - 1);
    expect(after.duties.find(({ role }) => role === "lead")?.name).toBe("市科技局");
  });

  test("the kept counts are those of the new version", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    await publishVersion(call, await aNewVersion(call, plan.draftId ?? ""), "新版本中已删除");
    const counted = (await listTally(tx(), "plan")).find(({ key }) => key === plan.id);
    const afresh = (await listPlanTally(tx(), plan.id)).find(({ dimension }) => dimension === "plan");
    expect(counted).toEqual(afresh);
    const { taskCount, targetCount } = await getPlan(call, plan.id);
    expect([taskCount, targetCount]).toEqual([4, 2]);
  });

  test("a task made by hand in the ledger stays while the new text has its words", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const at = A_PLAN.indexOf("推广远程诊疗应用");
    const made = await createTask(call, {
      planId: plan.id,
      title: "推广远程诊疗",
      content: "推广远程诊疗应用，覆盖全部乡镇。",
      span: [at, at + 8],
    });
    await publishVersion(call, await aNewVersion(call, plan.draftId ?? ""), "新版本中已删除");
    const task = await getTask(call, made.id);
    expect(task.withdrawnBecause).toBeNull();
    expect(LATER.slice(...task.citation.span)).toBe("推广远程诊疗应用");
  });

  test("what will happen is told before: kept, added, dropped", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const { newVersion } = await getPublishReadiness(call, (await aNewVersion(call, plan.draftId ?? "")).id);
    expect(newVersion).toMatchObject({ planId: plan.id, isSuperseded: false, kept: 5, added: 1 });
    expect(newVersion?.dropped.map(({ title }) => title)).toEqual(["发展智慧交通"]);
  });

  test("a draft that follows a version which was replaced meanwhile is refused", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [one, other] = [
      await aNewVersion(call, plan.draftId ?? ""),
      await aNewVersion(call, plan.draftId ?? "", `${LATER}3．发展智慧养老。（市民政局牵头）\n`),
    ];
    await publishVersion(call, one, "新版本中已删除");
    expect((await getPublishReadiness(call, other.id)).newVersion).toMatchObject({ isSuperseded: true });
    await expect(publishVersion(call, other, "同上")).rejects.toMatchObject({ code: "ledger.version_superseded" });
  });

  test("a third version carries on from the second: the identity goes through all of them", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const centre = await idOf(call, plan.id, "算力中心");
    const second = await aNewVersion(call, plan.draftId ?? "");
    await publishVersion(call, second, "新版本中已删除");
    const third = await aNewVersion(call, second.id, LATER.replace("省级算力网", "国家算力网"));
    await publishVersion(call, third);
    expect((await getTask(call, centre)).content).toContain("国家算力网");
    expect((await listPlanVersions(call, plan.id)).items.map(({ number }) => number)).toEqual([2, 1]);
  });
});
