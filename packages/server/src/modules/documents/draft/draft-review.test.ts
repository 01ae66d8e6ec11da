import { describe, expect, test } from "vitest";
import type { TaskProposal } from "@zhigang/contract/documents";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft, A_PLAN } from "../documents.fixtures.ts";
import { newId } from "../../../platform/ids.ts";
import { addDraftItem } from "./add-draft-item.ts";
import { changeDraft, discardDraft } from "./change-draft.ts";
import { acceptDraftItems, editDraftItem, rejectDraftItem, restoreDraftItem } from "./change-items.ts";
import { listQuestions, putQuestions } from "./draft-item-store.ts";
import { getDraft, listDraftSteps } from "./read-drafts.ts";
import { answerDraftQuestion, dismissDraftGap, dismissDraftQuestion } from "./settle-questions.ts";
import { redoDraftStep, undoDraftStep } from "./undo-step.ts";

const tx = useTx();
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("expected at least one");
  return item;
};

describe("草稿 a draft", () => {
  test("proposes each task with its owners, and every span gives its words back", async () => {
    const { draft, tasks, targets } = await aDraft(aCall(tx()));

    const titles = tasks.map((task) => task.value.title);
    expect(titles).toEqual(["建设城市算力中心", "推进数据开放", "发展智慧交通", "发展智慧医疗"]);
    expect(first(tasks).value.leads.map((owner) => owner.name)).toEqual(["市数据局"]);
    for (const { value } of tasks) expect(A_PLAN.slice(value.titleSpan?.[0], value.titleSpan?.[1])).toBe(value.title);
    expect(targets.map((target) => `${target.value.value}${target.value.unit}`)).toEqual(["80亿元", "5个"]);
    expect(draft.counts).toMatchObject({ tasks: 4, targets: 2, undecided: 6, rejected: 0 });
  });

  test("keeps what the text leaves open as questions about its tasks", async () => {
    const { tasks, questions } = await aDraft(aCall(tx()));

    const open = tasks.find((task) => task.value.title === "推进数据开放");
    expect(open?.value).toMatchObject({ leadBasis: "open", openList: true });
    expect(questions.some((question) => question.itemId === open?.id)).toBe(true);
  });

  test("accepts everything above a confidence in one step, and one undo takes it back", async () => {
    const call = aCall(tx());
    const { draft } = await aDraft(call);

    const accepted = await acceptDraftItems(call, draft.id, { fromConfidence: 0 });
    expect(accepted.draft.counts.undecided).toBe(0);
    const undone = await undoDraftStep(call, draft.id);
    expect(undone.draft).toMatchObject({ counts: { undecided: 6 }, canUndo: false, canRedo: true });
    const redone = await redoDraftStep(call, draft.id);
    expect(redone.draft).toMatchObject({ counts: { undecided: 0 }, canUndo: true, canRedo: false });
  });

  test("edits, rejects with a reason and restores an item, each step in the history", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const task = first(tasks);
    const value: TaskProposal = { ...task.value, title: "建设全市统一的算力中心" };

    const edited = first((await editDraftItem(call, task.id, value, "task")).tasks);
    expect(edited).toMatchObject({ state: "edited", value: { title: "建设全市统一的算力中心" }, version: 2 });
    const rejected = first((await rejectDraftItem(call, task.id, "与上级规划重复")).tasks);
    expect(rejected).toMatchObject({ state: "rejected", rejectedBecause: "与上级规划重复" });
    const restored = first((await restoreDraftItem(call, task.id)).tasks);
    expect(restored).toMatchObject({ state: "proposed", value: { title: "建设城市算力中心" } });

    const steps = await listDraftSteps(call, draft.id, {});
    expect(steps.items.map((step) => step.operation)).toEqual([
      "documents.draft.restore_item",
      "documents.draft.reject_item",
      "documents.draft.edit_item",
    ]);
  });

  test("tells the second of two editors, and overwrites nothing", async () => {
    const { tasks } = await aDraft(aCall(tx()));
    const task = first(tasks);
    await editDraftItem(aCall(tx(), { expectedVersion: 1 }), task.id, { ...task.value, title: "甲的写法" }, "task");

    const second = editDraftItem(
      aCall(tx(), { expectedVersion: 1 }),
      task.id,
      { ...task.value, title: "乙的写法" },
      "task",
    );
    await expect(second).rejects.toMatchObject({ code: "http.version_conflict", details: { current: 2 } });
  });

  test("refuses words that do not stand inside the text", async () => {
    const call = aCall(tx());
    const { tasks } = await aDraft(call);
    const task = first(tasks);

    const outside = editDraftItem(call, task.id, { ...task.value, span: [0, A_PLAN.length + 1] }, "task");
    await expect(outside).rejects.toMatchObject({ code: "documents.span_outside" });
  });

  test("each step tells how many names stand for no department now, as a reading of the whole draft does", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    expect(draft.counts.unresolvedNames).toBeGreaterThan(0);

    const change = await rejectDraftItem(call, first(tasks).id, "与上级规划重复");
    const { unresolvedNames } = (await getDraft(call, draft.id)).draft.counts;
    expect(change.draft.counts.unresolvedNames).toBe(unresolvedNames);
  });

  test("takes a task made from selected words, and undoing the addition removes it", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const span: [number, number] = [A_PLAN.indexOf("优化信号配时"), A_PLAN.indexOf("优化信号配时") + 6];

    const added = await addDraftItem(call, draft.id, {
      task: { ...first(tasks).value, title: "优化信号配时", titleSpan: span, span, leads: [] },
    });
    expect(added.draft.counts.tasks).toBe(5);
    const undone = await undoDraftStep(call, draft.id);
    expect(undone.removedItemIds).toEqual([first(added.tasks).id]);
    expect((await getDraft(call, draft.id)).tasks).toHaveLength(4);
    expect((await redoDraftStep(call, draft.id)).draft.counts.tasks).toBe(5);
  });

  test("does not undo over another person's later change", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const task = first(tasks);
    await editDraftItem(call, task.id, { ...task.value, title: "甲的写法" }, "task");
    await editDraftItem(aCall(tx()), task.id, { ...task.value, title: "乙的写法" }, "task");

    await expect(undoDraftStep(call, draft.id)).rejects.toMatchObject({ code: "documents.undo_conflict" });
  });

  test("an answer that names one of the listed bodies makes it the lead; the others support", async () => {
    const call = aCall(tx());
    const { tasks, questions } = await aDraft(call);
    const open = tasks.find((task) => task.value.title === "推进数据开放");
    const question = questions.find((one) => one.itemId === open?.id && one.options.includes("市科技局"));

    const change = await answerDraftQuestion(call, question?.id ?? "", { answer: "市科技局", applyToSame: false });
    expect(first(change.tasks).value).toMatchObject({
      leadBasis: "set",
      leads: [{ name: "市科技局" }],
      supports: [{ name: "市数据局" }],
    });
    expect(first(change.questions)).toMatchObject({ state: "answered", answer: "市科技局", answeredBy: "测试员" });
  });

  test("an answer to the same question asked twice of one task changes the task once", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const open = tasks.find((task) => task.value.title === "推进数据开放");
    const asked = (await listQuestions(tx(), draft.id)).find(
      ({ itemId, options }) => itemId === open?.id && options.includes("市科技局"),
    );
    if (!asked) throw new Error("the open list is asked about");
    await putQuestions(tx(), [{ ...asked, id: newId() }]);

    const change = await answerDraftQuestion(call, asked.id, { answer: "市科技局", applyToSame: true });
    expect(change.questions).toHaveLength(2);
    expect(change.tasks.map(({ version, value }) => [version, value.leads.map(({ name }) => name)])).toEqual([
      [2, ["市科技局"]],
    ]);
    expect((await undoDraftStep(call, draft.id)).draft.counts.openQuestions).toBe(draft.counts.openQuestions + 1);
  });

  test("a question may be dismissed with a reason, once", async () => {
    const call = aCall(tx());
    const { questions } = await aDraft(call);
    const { id } = first(questions);

    const change = await dismissDraftQuestion(call, id, "以会议纪要为准");
    expect(first(change.questions)).toMatchObject({ state: "dismissed", answer: "以会议纪要为准" });
    await expect(dismissDraftQuestion(call, id, "再次")).rejects.toMatchObject({ code: "documents.item_state" });
  });

  test("a sentence that nothing claims can be dismissed with a reason", async () => {
    const text = `${A_PLAN}三、保障措施\n（一）加强统筹。建立工作台账，推进任务落实。\n（二）强化宣传。推广典型案例。\n`;
    const call = aCall(tx());
    const { gaps } = await aDraft(call, { text });
    const gap = first(gaps);

    const change = await dismissDraftGap(call, gap.id, "一般性要求");
    expect(first(change.gaps)).toMatchObject({ state: "dismissed", reason: "一般性要求" });
  });

  test("a sentence becomes one task and not two, and the task stands where the sentence does", async () => {
    const text = `${A_PLAN}三、保障措施\n（一）加强统筹。建立工作台账，推进任务落实。\n（二）强化宣传。推广典型案例。\n`;
    const call = aCall(tx());
    const { draft, tasks, gaps } = await aDraft(call, { text });
    const [{ id: gapId, span }, { value }] = [first(gaps), first(tasks)];
    const task: TaskProposal = { ...value, title: "建立工作台账", titleSpan: null, span };

    const added = await addDraftItem(call, draft.id, { task, gapId });
    const before = (await getDraft(call, draft.id)).tasks.filter((each) => each.value.span[0] < span[0]);
    expect(first(added.tasks).position).toBe(before.at(-1)?.position);
    await expect(addDraftItem(call, draft.id, { task, gapId })).rejects.toMatchObject({ code: "documents.item_state" });
  });

  test("is closed to changes once discarded", async () => {
    const call = aCall(tx());
    const { draft } = await aDraft(call);
    await discardDraft(call, draft.id, "重复导入");

    await expect(acceptDraftItems(call, draft.id, { fromConfidence: 0 })).rejects.toMatchObject({
      code: "documents.draft_closed",
    });
    await expect(changeDraft(call, draft.id, { title: "新题" })).rejects.toMatchObject({
      code: "documents.draft_closed",
    });
  });
});
