import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { A_PLAN, aDraft } from "../../documents/documents.fixtures.ts";
import { getDraftForPublishing } from "../../documents/index.ts";
import { aDepartment, aPlan, aReadyDraft, tasksOf } from "../ledger.fixtures.ts";
import { getPlanTree } from "../plan/get-plan-tree.ts";
import { getTask } from "../task/get-task.ts";
import { getPublishReadiness } from "./get-publish-readiness.ts";
import { publishPlan } from "./publish-plan.ts";

describe("发布规划", () => {
  const tx = useTx();

  test("every task, target and question of the draft stands in the ledger with its words", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市数据局");
    const draft = await aReadyDraft(call);
    const source = await getDraftForPublishing(call, draft.id, { lock: false });
    const { undecided, openQuestions, openGaps } = draft.counts;

    const plan = await publishPlan(call, {
      draftId: draft.id,
      acknowledge: { undecided, openQuestions, openGaps },
      names: [],
    });

    expect(plan).toMatchObject({
      title: draft.title,
      status: "published",
      taskCount: source.tasks.length,
      targetCount: source.targets.length,
    });
    const tasks = await tasksOf(call, plan.id);
    expect(tasks.map((task) => task.title)).toEqual(source.tasks.map((task) => task.value.title));
    const first = tasks.find((task) => task.title.includes("算力中心"));
    expect(first?.duties).toMatchObject([
      { role: "lead", name: "市数据局", departmentId: bureau, departmentName: "市数据局" },
      { role: "support", name: "市工业和信息化局", departmentId: null },
    ]);
    for (const task of tasks) {
      const { citation } = await getTask(call, task.id);
      expect(citation.quote).toBe(source.text.slice(...citation.span));
    }
    expect(await entriesOf(tx(), plan.id)).toMatchObject([{ operation: "ledger.plan.publish", result: "done" }]);
  });

  test("tasks stand under the headings of the plan", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);

    const { parts } = await getPlanTree(call, plan.id);

    expect(parts.map((part) => part.title)).toEqual(["重点任务"]);
    expect(parts[0]?.parts.map((part) => [part.title, part.taskCount])).toEqual([
      ["夯实算力底座", 2],
      ["拓展应用场景", 2],
    ]);
  });

  test("what the publisher says of a name holds for the next paper too", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "云泽市大数据发展管理局");
    const { id, counts } = await aReadyDraft(call);
    const { undecided, openQuestions, openGaps } = counts;
    const later = { meaning: "later_name", effectiveOn: "2024-06-01" } as const;

    const plan = await publishPlan(call, {
      draftId: id,
      acknowledge: { undecided, openQuestions, openGaps },
      names: [{ name: "市数据局", departmentId: bureau, ...later }],
    });

    const [first] = await tasksOf(call, plan.id);
    expect(first?.duties[0]).toMatchObject({ name: "市数据局", departmentId: bureau, departmentName: "市数据局" });
    const next = await aReadyDraft(call, { text: `${A_PLAN}（三）又一项\n1．建设数据交易场所。（市数据局负责）\n` });
    expect((await getPublishReadiness(call, next.id)).names.map(({ name }) => name)).not.toContain("市数据局");
    expect(await entriesOf(tx(), bureau)).toMatchObject([
      { operation: "identity.department.create" },
      { operation: "identity.department.rename" },
    ]);
  });

  test("a draft becomes a plan once", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const again = publishPlan(call, {
      draftId: plan.draftId ?? "",
      acknowledge: { undecided: 0, openQuestions: 0, openGaps: 0 },
      names: [],
    });
    await expect(again).rejects.toMatchObject({ code: "documents.draft_closed" });
  });

  test("a draft without place or kind says what is missing", async () => {
    const call = aCall(tx());
    const { draft } = await aDraft(call);
    expect((await getPublishReadiness(call, draft.id)).missing).toEqual(["divisionCode", "planKind"]);

    const publishing = publishPlan(call, {
      draftId: draft.id,
      acknowledge: { undecided: 0, openQuestions: 0, openGaps: 0 },
      names: [],
    });
    await expect(publishing).rejects.toMatchObject({ code: "ledger.draft_incomplete" });
  });
});
