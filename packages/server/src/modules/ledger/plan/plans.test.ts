import { describe, expect, test } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { keysetOf } from "../keyset.ts";
import { aDepartment, aPlan, CITY, tasksOf } from "../ledger.fixtures.ts";
import { getTask } from "../task/get-task.ts";
import { listTasks } from "../task/list-tasks.ts";
import { getOverview } from "../view/get-overview.ts";
import { editPlan } from "./edit-plan.ts";
import { getPlan } from "./get-plan.ts";
import { getPlanCoverage } from "./get-plan-coverage.ts";
import { getPlanTree } from "./get-plan-tree.ts";
import { listPlans } from "./list-plans.ts";
import { listPlansQuery, PLAN_COLUMNS } from "./plan-store.ts";
import { withdrawPlan } from "./withdraw-plan.ts";

const tx = useTx();

describe("规划", () => {
  test("the list shows each plan with its place and counts, the newest first", async () => {
    const call = aCall(tx());
    const first = await aPlan(call);
    const later = { ...call, now: new Date(call.now.getTime() + 60_000) };
    const second = await aPlan(later, {
      text: "云泽市低空经济行动计划\n\n一、重点任务\n（一）建设起降点。（市交通运输局牵头）\n",
    });

    const page = await listPlans(call, { limit: 1 });

    expect(page.items).toMatchObject([{ id: second.id, divisionCode: CITY, divisionName: "云泽市" }]);
    expect((await listPlans(call, { cursor: page.nextCursor ?? "" })).items).toEqual([first]);
    expect((await listPlans(call, { q: "低空" })).items.map((plan) => plan.id)).toEqual([second.id]);
  });

  test("its title and kind can be mended, and the history says by whom", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const edited = await editPlan(call, plan.id, { planKind: "special", title: plan.title });
    expect(edited).toMatchObject({ planKind: "special", version: plan.version + 1 });
    expect(await entriesOf(tx(), plan.id)).toMatchObject([
      { operation: "ledger.plan.publish" },
      { operation: "ledger.plan.edit", before: { planKind: "three_year" }, after: { planKind: "special" } },
    ]);
  });

  test("the second of two editors is told", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    await editPlan(call, plan.id, { planKind: "special" });
    const late = editPlan({ ...call, expectedVersion: plan.version }, plan.id, { planKind: "annual" });
    await expect(late).rejects.toMatchObject({
      code: "http.version_conflict",
      details: { now: { planKind: "special" } },
    });
  });

  test("withdrawn with a reason it leaves the lists and can still be read", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [task] = await tasksOf(call, plan.id);

    const withdrawn = await withdrawPlan(call, plan.id, "内容重复");

    expect(withdrawn.status).toBe("withdrawn");
    expect((await listTasks(call, {})).items).toEqual([]);
    expect(await getTask(call, task?.id ?? "")).toMatchObject({ id: task?.id });
    expect((await getPlanTree(call, plan.id)).parts[0]?.taskCount).toBe(plan.taskCount);
    expect(await entriesOf(tx(), plan.id)).toMatchObject([
      {},
      { operation: "ledger.plan.withdraw", reason: "内容重复" },
    ]);
    await expect(withdrawPlan(call, plan.id, "再撤")).rejects.toMatchObject({ code: "ledger.plan_withdrawn" });
    await expect(editPlan(call, plan.id, { title: "新" })).rejects.toMatchObject({ code: "ledger.plan_withdrawn" });
  });

  test("a plan that is not there is not found", async () => {
    const call = aCall(tx());
    for (const asked of [getPlan, getPlanTree, getPlanCoverage]) {
      await expect(asked(call, newId())).rejects.toMatchObject({ code: "ledger.plan_not_found" });
    }
    await expect(editPlan(call, newId(), { title: "新" })).rejects.toMatchObject({ code: "ledger.plan_not_found" });
    await expect(withdrawPlan(call, newId(), "误")).rejects.toMatchObject({ code: "ledger.plan_not_found" });
  });

  test("the list's SQL as it is reviewed", async () => {
    const query = listPlansQuery("行动", keysetOf(PLAN_COLUMNS, "descending", undefined), 50).compile(tx()).sql;
    await expect(`${query};\n`).toMatchFileSnapshot("list-plans.sql");
  });
});

describe("覆盖", () => {
  test("says what became of every sentence, with the words of those that became nothing", async () => {
    const call = aCall(tx());
    const text =
      "云泽市行动计划\n\n一、重点任务\n（一）建设平台\n完善平台功能。（市数据局牵头）\n各单位要加强协同配合，形成工作合力。\n\n二、发展目标\n到2028年，规模达到80亿元。\n";
    const plan = await aPlan(call, { text });

    const coverage = await getPlanCoverage(call, plan.id);

    expect(coverage.ordering).toBeGreaterThanOrEqual(coverage.claimed);
    expect(coverage.claimed + coverage.unclaimed.length).toBe(coverage.ordering);
    expect(coverage.targetsWithoutDeadline).toBe(0);
    for (const { citation } of [...coverage.unclaimed, ...coverage.numbersNotTaken]) {
      expect(text).toContain(citation.quote);
    }
  });
});

describe("台账概览", () => {
  test("its figures are the figures of the lists", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);

    const overview = await getOverview(call);

    const tasks = (await listTasks(call, {})).items;
    expect(overview).toMatchObject({
      plans: 1,
      tasks: plan.taskCount,
      targets: plan.targetCount,
      openQuestions: plan.openQuestionCount,
      openDrafts: 0,
      tasksWithoutDueDay: plan.taskCount,
      tasksWithoutLead: tasks.filter((task) => !task.duties.some((duty) => duty.role === "lead")).length,
      recentPlans: [{ id: plan.id }],
    });
    expect(overview.timeNodes.reduce((sum, node) => sum + node.tasks, 0)).toBe(plan.taskCount);
    expect(overview.topDepartments[0]?.taskCount).toBe(2);
  });

  test("a liaison sees what the own department leads and supports", async () => {
    const office = aCall(tx());
    const departmentId = await aDepartment(office, "市数据局");
    await aPlan(office);
    const liaison = aCall(tx(), { role: "liaison", actor: { departmentId } });
    expect((await getOverview(liaison)).myTasks).toEqual({ lead: 1, joint: 1, support: 0 });
  });
});
