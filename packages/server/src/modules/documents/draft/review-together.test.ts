import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDraft, A_PLAN } from "../documents.fixtures.ts";
import { acceptDraftItems, editDraftItem } from "./change-items.ts";
import { discardDraft } from "./change-draft.ts";
import { getDraftNews } from "./get-draft-news.ts";
import { markPresence } from "./mark-presence.ts";
import { mergeDraftTasks } from "./merge-tasks.ts";
import { getDraft } from "./read-drafts.ts";
import { dismissDraftGaps, listReviewReasons, rejectDraftItems } from "./settle-many.ts";
import { answerDraftQuestion } from "./settle-questions.ts";
import { splitDraftTask } from "./split-task.ts";
import { redoDraftStep, undoDraftStep } from "./undo-step.ts";
import { keepUnsavedInput, listUnsavedInputs } from "./unsaved-inputs.ts";

const tx = useTx();
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("expected at least one");
  return item;
};
const named = <T extends { value: { title: string } }>(tasks: readonly T[], title: string): T =>
  first(tasks.filter((task) => task.value.title.includes(title)));

describe("共同核对 several reviewers", () => {
  test("news since a version hold exactly the rows that anybody changed, undid or added since", async () => {
    const mine = aCall(tx());
    const { draft, tasks } = await aDraft(mine);
    expect(await getDraftNews(mine, draft.id, draft.version)).toMatchObject({ draft: null, upTo: draft.version });

    const theirs = aCall(tx());
    const accepted = await acceptDraftItems(theirs, draft.id, { itemIds: [first(tasks).id] });
    const news = await getDraftNews(mine, draft.id, draft.version);
    expect(news.tasks.map(({ id, state }) => [id, state])).toEqual([[first(tasks).id, "accepted"]]);
    expect(news).toMatchObject({ upTo: accepted.version, draft: { canUndo: false }, removedItemIds: [] });

    await undoDraftStep(theirs, draft.id);
    const after = await getDraftNews(mine, draft.id, news.upTo);
    expect(after.tasks.map(({ state }) => state)).toEqual(["proposed"]);
  });

  test("who has the draft open is seen with the item in view, until they leave or fall silent", async () => {
    const { draft, tasks } = await aDraft(aCall(tx()));
    const [one, other] = [aCall(tx()), aCall(tx(), { actor: { name: "乙" } })];
    const itemId = first(tasks).id;
    const at = { windowId: "w1", itemId, isEditing: true, isLeaving: false };
    await markPresence(one, draft.id, at);
    await markPresence(other, draft.id, { ...at, windowId: "w2", isEditing: false });

    const { reviewers } = await getDraftNews(one, draft.id, draft.version);
    expect(reviewers.map(({ name, isSelf, itemId: shown, isEditing }) => [name, isSelf, shown, isEditing])).toEqual([
      ["乙", false, itemId, false],
      ["测试员", true, itemId, true],
    ]);
    await markPresence(other, draft.id, { ...at, windowId: "w2", isLeaving: true });
    expect((await getDraftNews(one, draft.id, draft.version)).reviewers).toHaveLength(1);
    const later = aCall(tx(), { now: new Date(one.now.getTime() + 60_000) });
    expect((await getDraftNews(later, draft.id, draft.version)).reviewers).toEqual([]);
  });

  test("the second to edit an item is told, with the version that stands now", async () => {
    const { tasks } = await aDraft(aCall(tx()));
    const task = first(tasks);
    await editDraftItem(aCall(tx(), { expectedVersion: 1 }), task.id, { ...task.value, title: "甲的写法" }, "task");
    const second = editDraftItem(
      aCall(tx(), { expectedVersion: 1 }),
      task.id,
      { ...task.value, deadline: null },
      "task",
    );
    await expect(second).rejects.toMatchObject({
      code: "http.version_conflict",
      details: { now: { value: { title: "甲的写法" } } },
    });
  });
});

describe("未保存的输入 what is typed and not yet saved", () => {
  test("is kept for its writer alone, in its newest form, until it is forgotten", async () => {
    const [one, other] = [aCall(tx()), aCall(tx())];
    const { draft } = await aDraft(one);
    await keepUnsavedInput(one, draft.id, { key: "task:1", value: "甲" });
    await keepUnsavedInput(one, draft.id, { key: "task:1", value: "甲乙" });

    expect((await listUnsavedInputs(one, draft.id)).items).toMatchObject([{ key: "task:1", value: "甲乙" }]);
    expect((await listUnsavedInputs(other, draft.id)).items).toEqual([]);
    await keepUnsavedInput(one, draft.id, { key: "task:1", value: null });
    expect((await listUnsavedInputs(one, draft.id)).items).toEqual([]);
  });

  test("is refused for a draft that is closed", async () => {
    const call = aCall(tx());
    const { draft } = await aDraft(call);
    await discardDraft(call, draft.id, "重复导入");
    await expect(keepUnsavedInput(call, draft.id, { key: "a", value: "b" })).rejects.toMatchObject({
      code: "documents.draft_closed",
    });
  });
});

describe("拆分与合并 split and merge", () => {
  const TWO_DUTIES = `云泽市行动计划（2026—2028年）\n\n一、重点任务\n（一）建设网络。2026年底前建成光网。（市数据局牵头）到2028年建成6G试验网。（市科技局牵头）\n（二）培训人员。每年培训千人。（市教育局牵头）\n`;

  test("a task is split at a sentence: each part keeps its own words, bodies and time, and one undo joins them again", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call, { text: TWO_DUTIES });
    const task = named(tasks, "建设网络");
    const at = TWO_DUTIES.indexOf("到2028年");

    const { tasks: parts } = await splitDraftTask(call, task.id, [at]);
    const [kept, made] = [
      first(parts.filter(({ id }) => id === task.id)),
      first(parts.filter(({ id }) => id !== task.id)),
    ];
    expect(kept).toMatchObject({ state: "edited", value: { title: "建设网络", leads: [{ name: "市数据局" }] } });
    expect(made).toMatchObject({
      state: "added",
      value: { title: "到2028年建成6G试验网", leads: [{ name: "市科技局" }] },
    });
    expect(TWO_DUTIES.slice(...kept.value.span)).toMatch(/^（一）建设网络.*（市数据局牵头）$/);
    expect(TWO_DUTIES.slice(...made.value.span)).toMatch(/^到2028年.*（市科技局牵头）$/);

    await undoDraftStep(call, draft.id);
    const undone = await getDraft(call, draft.id);
    expect(named(undone.tasks, "建设网络").value.span).toEqual(task.value.span);
    expect(undone.tasks).toHaveLength(tasks.length);
  });

  test.each([[0], [A_PLAN.length + 5]])("a place outside the task's words is refused: %i", async (at) => {
    const call = aCall(tx());
    const { tasks } = await aDraft(call);
    await expect(splitDraftTask(call, first(tasks).id, [at])).rejects.toMatchObject({
      code: "documents.split_outside",
    });
  });

  test("one bracket at the end stays for both parts", async () => {
    const call = aCall(tx());
    const { tasks } = await aDraft(call);
    const task = named(tasks, "算力中心");
    const { tasks: parts } = await splitDraftTask(call, task.id, [A_PLAN.indexOf("统筹布局算力")]);
    expect(parts.map(({ value }) => value.leads.map(({ name }) => name))).toEqual([["市数据局"], ["市数据局"]]);
  });

  test("merged neighbours become one stretch of words; the sources, bodies and questions of all are kept", async () => {
    const call = aCall(tx());
    const { draft, tasks, questions } = await aDraft(call);
    const [centre, open] = [named(tasks, "算力中心"), named(tasks, "数据开放")];
    expect(questions.some(({ itemId }) => itemId === open.id)).toBe(true);

    const change = await mergeDraftTasks(call, draft.id, [
      { id: open.id, version: open.version },
      { id: centre.id, version: centre.version },
    ]);
    const survivor = first(change.tasks.filter(({ id }) => id === centre.id));
    expect(survivor.value.span).toEqual([centre.value.span[0], open.value.span[1]]);
    expect(survivor.value.measures).toContainEqual(expect.objectContaining({ span: open.value.span }));
    expect(survivor.value.leads.map(({ name }) => name)).toEqual(["市数据局", "市科技局"]);
    expect(survivor.value.supports.map(({ name }) => name)).toEqual(["市工业和信息化局"]);
    expect(survivor.value.leadBasis).toBe("set");
    expect(change.tasks.filter(({ id }) => id === open.id)).toMatchObject([
      { state: "rejected", mergedIntoId: centre.id, rejectedBecause: null },
    ]);
    const after = await getDraft(call, draft.id);
    expect(after.questions.some(({ itemId }) => itemId === open.id)).toBe(false);

    await undoDraftStep(call, draft.id);
    expect((await redoDraftStep(call, draft.id)).draft.counts.tasks).toBe(3);
  });

  test("different time nodes are not settled by merging but asked about", async () => {
    const call = aCall(tx());
    const text = `云泽市行动计划\n\n一、重点任务\n（一）建设网络。2026年底前建成光网。（市数据局牵头）\n（二）培训人员。2028年完成千人培训。（市教育局牵头）\n`;
    const { draft, tasks } = await aDraft(call, { text });
    const [one, other] = [named(tasks, "建设网络"), named(tasks, "培训人员")];
    const change = await mergeDraftTasks(
      call,
      draft.id,
      [one, other].map(({ id, version }) => ({ id, version })),
    );
    const survivor = first(change.tasks.filter(({ id }) => id === one.id));
    expect([one, other].map(({ value }) => value.deadline?.value.slice(0, 4))).toEqual(["2026", "2028"]);
    expect(survivor.value.deadline).toBeNull();
    expect(change.questions.some(({ itemId, state }) => itemId === one.id && state === "open")).toBe(true);
  });

  test("a task that somebody changed meanwhile is not merged over", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const [one, other] = [named(tasks, "算力中心"), named(tasks, "数据开放")];
    await editDraftItem(call, other.id, { ...other.value, title: "乙的写法" }, "task");
    const merging = mergeDraftTasks(
      call,
      draft.id,
      [one, other].map(({ id, version }) => ({ id, version })),
    );
    await expect(merging).rejects.toMatchObject({ code: "http.version_conflict" });
  });
});

describe("成批处理 in one step", () => {
  test("several items are rejected for one reason and come back by one undo; the reason is remembered", async () => {
    const call = aCall(tx());
    const { draft, tasks } = await aDraft(call);
    const itemIds = tasks.slice(0, 2).map(({ id }) => id);
    const change = await rejectDraftItems(call, draft.id, { itemIds, reason: "重复表述" });
    expect(change.draft.counts).toMatchObject({ tasks: 2, rejected: 2 });
    expect((await listReviewReasons(call)).items[0]).toBe("重复表述");
    expect((await undoDraftStep(call, draft.id)).draft.counts.rejected).toBe(0);
  });

  test("several sentences are dismissed for one reason; one of another draft is not found", async () => {
    const text = `${A_PLAN}三、保障措施\n（一）加强统筹。建立工作台账，推进任务落实。\n（二）强化宣传。推广典型案例。\n`;
    const call = aCall(tx());
    const { draft, gaps } = await aDraft(call, { text });
    const gapIds = gaps.map(({ id }) => id);
    const change = await dismissDraftGaps(call, draft.id, { gapIds, reason: "原则性要求" });
    expect(change.draft.counts.openGaps).toBe(0);
    expect((await listReviewReasons(call)).gaps).toContain("原则性要求");
    const other = await aDraft(call, { text: `${text}（三）另一份。完善机制。\n` });
    await expect(dismissDraftGaps(call, other.draft.id, { gapIds, reason: "原则性要求" })).rejects.toMatchObject({
      code: "documents.gap_not_found",
    });
  });

  test("an answer goes to every question of the same pattern, whatever the order of its options, as one step", async () => {
    const text = `云泽市行动计划（2026—2028年）\n\n一、重点任务\n（一）建网。扩容光网。（市数据局、市科技局负责）\n（二）育人。培训人员。（市科技局、市数据局负责）\n（三）护河。整治河道。（市水务局、市财政局负责）\n`;
    const call = aCall(tx());
    const { draft, questions } = await aDraft(call, { text });
    const asked = questions.filter(({ kind }) => kind === "lead_unconfirmed");
    expect(asked).toHaveLength(3);

    const change = await answerDraftQuestion(call, first(asked).id, { answer: "市数据局", applyToSame: true });
    expect(change.questions).toHaveLength(2);
    expect(change.tasks.map(({ value }) => value.leads.map(({ name }) => name))).toEqual([["市数据局"], ["市数据局"]]);
    expect((await undoDraftStep(call, draft.id)).draft.counts.openQuestions).toBe(questions.length);
  });
});
