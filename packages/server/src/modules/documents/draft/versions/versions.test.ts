import { describe, expect, test } from "vitest";
import type { DraftContent } from "@zhigang/contract/documents";
import { aCall } from "../../../../testing/a-call.ts";
import { useTx } from "../../../../testing/use-tx.ts";
import { aDraft, A_PLAN } from "../../documents.fixtures.ts";
import { addDraftItem } from "../add-draft-item.ts";
import { acceptDraftItems, editDraftItem, rejectDraftItem } from "../change-items.ts";
import { getDraft } from "../read-drafts.ts";
import { answerDraftQuestion, dismissDraftGap } from "../settle-questions.ts";
import { undoDraftStep } from "../undo-step.ts";
import { followEarlierDraft, pairDraftItem, stopFollowing } from "./follow-earlier-draft.ts";
import { getDraftComparison } from "./get-draft-comparison.ts";
import { listEarlierDrafts } from "./list-earlier-drafts.ts";

const tx = useTx();

/** The sample plan with a sentence that nothing claims. */
const EARLIER = `${A_PLAN}三、保障措施\n（一）加强统筹。建立工作台账，推进任务落实。\n`;

/** A later edition: one task rewritten, one dropped, one new, one moved to another chapter, the rest as it was. */
const LATER = `云泽市智慧城市建设三年行动计划（2026—2028年）

一、发展目标
到2028年，全市人工智能核心产业规模达到100亿元，建成5个以上特色园区。

二、重点任务
（一）拓展应用场景
1．发展智慧医疗。推广远程诊疗应用。（市卫生健康委负责）
（二）夯实算力底座
1．建设城市算力中心。统筹布局算力设施，推进云平台整合，接入省级算力网。（市数据局牵头，市工业和信息化局配合）
2．推进数据开放。完善数据目录，推动公共数据分级开放。（市数据局、市科技局等按职责分工负责）
3．建设城市大模型。形成十个示范应用。（市科技局牵头）

三、保障措施
（一）加强统筹。建立工作台账，推进任务落实。
`;

function named(content: Pick<DraftContent, "tasks">, title: string) {
  const task = content.tasks.find(({ value }) => value.title.includes(title));
  if (!task) throw new Error(`no task: ${title}`);
  return task;
}

async function aLaterEdition(call = aCall(tx())) {
  const earlier = await aDraft(call, { text: EARLIER });
  return { call, earlier, later: () => aDraft(call, { text: LATER }) };
}

describe("新版本 a new version of a document", () => {
  test("another edition is recognised by its title and proposed, and follows only when a person says so", async () => {
    const { call, earlier, later } = await aLaterEdition();
    const { draft } = await later();
    expect(draft).toMatchObject({ earlierDraftId: earlier.draft.id, isNewVersion: false });
    const { items } = await listEarlierDrafts(call, draft.id, {});
    expect(items[0]).toMatchObject({ draftId: earlier.draft.id, isLikely: true });

    const stopped = await stopFollowing(call, draft.id);
    expect(stopped).toMatchObject({ earlierDraftId: null, isNewVersion: false });
    await expect(getDraftComparison(call, draft.id)).rejects.toMatchObject({ code: "documents.no_earlier" });
  });

  test("what was added, changed, dropped and moved is shown, with the words of both", async () => {
    const { call, later } = await aLaterEdition();
    const { draft } = await later();
    const { rows } = await getDraftComparison(call, draft.id);
    const tasks = rows.filter(({ kind }) => kind === "task");
    const told = tasks.map((row) => `${row.status}${row.isMoved ? " moved" : ""} ${(row.now ?? row.earlier)?.title}`);
    expect(told).toEqual([
      "same moved 发展智慧医疗",
      "changed 建设城市算力中心",
      "same 推进数据开放",
      "dropped 发展智慧交通",
      "added 建设城市大模型",
    ]);
    expect(tasks.find(({ status }) => status === "changed")?.changed).toEqual(["words"]);
    const grown = rows.find(({ kind, status }) => kind === "target" && status === "changed");
    expect([grown?.earlier?.value, grown?.now?.value]).toEqual([">=80亿元", ">=100亿元"]);
  });

  test("decisions, corrections, additions, answers and dismissals are taken over in one step that can be undone", async () => {
    const { call, earlier, later } = await aLaterEdition();
    const centre = named(earlier, "算力中心");
    const medicine = named(earlier, "智慧医疗");
    const open = named(earlier, "数据开放");
    await acceptDraftItems(call, earlier.draft.id, { itemIds: [medicine.id] });
    await editDraftItem(call, centre.id, { ...centre.value, title: "建设全市统一的算力中心" }, "task");
    const question = earlier.questions.find(({ itemId, kind }) => itemId === open.id && kind === "lead_unconfirmed");
    await answerDraftQuestion(call, question?.id ?? "", { answer: "市科技局", applyToSame: false });
    for (const gap of earlier.gaps) await dismissDraftGap(call, gap.id, "一般性要求");
    const at = EARLIER.indexOf("推广远程诊疗应用");
    const span: [number, number] = [at, at + 8];
    await addDraftItem(call, earlier.draft.id, {
      task: { ...medicine.value, title: "推广远程诊疗", titleSpan: span, span, leads: [] },
    });

    const { draft, ...before } = await later();
    const { carried } = await followEarlierDraft(call, draft.id, earlier.draft.id);
    const after = await getDraft(call, draft.id);
    expect(carried).toMatchObject({ decisions: 1, additions: 1, dismissals: earlier.gaps.length, overtaken: 0 });
    expect(carried.answers).toBeGreaterThan(0);
    expect(named(after, "智慧医疗")).toMatchObject({ state: "accepted", earlierItemId: medicine.id });
    expect(named(after, "全市统一的算力中心")).toMatchObject({
      state: "edited",
      earlierItemId: centre.id,
      proposed: { title: "建设城市算力中心" },
    });
    expect(named(after, "数据开放").value).toMatchObject({ leads: [{ name: "市科技局" }], leadBasis: "set" });
    const added = named(after, "推广远程诊疗");
    expect([added.state, LATER.slice(...added.value.span)]).toEqual(["added", "推广远程诊疗应用"]);
    expect(named(after, "大模型")).toMatchObject({ state: "proposed", earlierItemId: null });
    for (const { value } of after.tasks)
      for (const owner of value.leads) if (owner.span) expect(LATER.slice(...owner.span)).toBe(owner.name);

    await undoDraftStep(call, draft.id);
    const undone = await getDraft(call, draft.id);
    expect(undone.draft.isNewVersion).toBe(false);
    expect(undone.tasks.map(({ state }) => state)).toEqual(before.tasks.map(({ state }) => state));
  });

  test("a correction is not laid over words that themselves changed in that field", async () => {
    const { call, earlier } = await aLaterEdition();
    const centre = named(earlier, "算力中心");
    const leads = [{ ...centre.value.leads[0], name: "市大数据中心", span: null }] as typeof centre.value.leads;
    await editDraftItem(call, centre.id, { ...centre.value, leads, leadBasis: "set" }, "task");
    const text = LATER.replace("市数据局牵头，市工业和信息化局配合", "市财政局牵头");
    const { draft } = await aDraft(call, { text });
    const { carried } = await followEarlierDraft(call, draft.id, earlier.draft.id);
    expect(carried.overtaken).toBe(1);
    const task = named(await getDraft(call, draft.id), "算力中心");
    expect(task).toMatchObject({ state: "proposed", value: { leads: [{ name: "市财政局" }] } });
  });

  test("what was rejected stays rejected only while it says the same", async () => {
    const { call, earlier, later } = await aLaterEdition();
    for (const title of ["算力中心", "智慧医疗"]) await rejectDraftItem(call, named(earlier, title).id, "重复");
    const { draft } = await later();
    await followEarlierDraft(call, draft.id, earlier.draft.id);
    const after = await getDraft(call, draft.id);
    expect([named(after, "算力中心").state, named(after, "智慧医疗").state]).toEqual(["proposed", "rejected"]);
  });

  test("a person may say that two items are not the same, or are; none stands for two", async () => {
    const { call, earlier, later } = await aLaterEdition();
    const { draft } = await later();
    await followEarlierDraft(call, draft.id, earlier.draft.id);
    const model = named(await getDraft(call, draft.id), "大模型");
    const traffic = named(earlier, "智慧交通");

    const paired = await pairDraftItem(call, model.id, traffic.id);
    expect(paired.tasks).toMatchObject([{ id: model.id, earlierItemId: traffic.id }]);
    const other = named(await getDraft(call, draft.id), "数据开放");
    await expect(pairDraftItem(call, other.id, traffic.id)).rejects.toMatchObject({ code: "documents.pair_taken" });
    await pairDraftItem(call, model.id, null);
    expect((await pairDraftItem(call, other.id, traffic.id)).tasks).toHaveLength(1);
  });

  test("a draft does not follow itself, nor one that follows it", async () => {
    const { call, earlier, later } = await aLaterEdition();
    const { draft } = await later();
    await followEarlierDraft(call, draft.id, earlier.draft.id);
    const unfit = { code: "documents.earlier_unfit" };
    await expect(followEarlierDraft(call, draft.id, draft.id)).rejects.toMatchObject(unfit);
    await expect(followEarlierDraft(call, earlier.draft.id, draft.id)).rejects.toMatchObject(unfit);
  });
});
