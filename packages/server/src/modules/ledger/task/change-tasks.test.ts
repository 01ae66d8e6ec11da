import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { newId } from "../../../platform/ids.ts";
import { aDepartment, aPlan, tasksOf } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { createTask } from "./create-task.ts";
import { editTask } from "./edit-task.ts";
import { getTask } from "./get-task.ts";
import { listTaskChanges } from "./list-task-changes.ts";
import { listTasks } from "./list-tasks.ts";
import { setTaskDuties } from "./set-task-duties.ts";

const tx = useTx();

/** A call with a plan and its first task. */
async function aTask() {
  const call = aCall(tx());
  const plan = await aPlan(call);
  const [task] = await tasksOf(call, plan.id);
  if (!task) throw new Error("the sample plan has tasks");
  return { call, plan, task };
}

describe("修改任务", () => {
  test("a day is set with its reason, and everybody can see who set it", async () => {
    const { call, task } = await aTask();

    const edited = await editTask(call, task.id, { dueOn: "2026-12-31", isKey: true, reason: "调度会议定" });

    expect(edited).toMatchObject({ isKey: true, version: 2, deadline: { ...task.deadline, dueOn: "2026-12-31" } });
    const { items } = await listTaskChanges(call, task.id, {});
    expect(items).toMatchObject([
      {
        version: 2,
        operation: "ledger.task.edit",
        by: "测试员",
        reason: "调度会议定",
        changes: [
          { field: "dueOn", from: null, to: "2026-12-31" },
          { field: "isKey", from: false, to: true },
        ],
      },
    ]);
    expect(await entriesOf(tx(), task.id)).toMatchObject([
      {
        operation: "ledger.task.edit",
        reason: "调度会议定",
        before: { dueOn: null, isKey: false },
        after: { dueOn: "2026-12-31", isKey: true },
      },
    ]);
  });

  test("a day without a reason is refused", async () => {
    const { call, task } = await aTask();
    await expect(editTask(call, task.id, { dueOn: "2026-12-31" })).rejects.toMatchObject({
      code: "ledger.reason_missing",
    });
  });

  test("an edit that changes nothing leaves no trace", async () => {
    const { call, task } = await aTask();
    expect((await editTask(call, task.id, { title: task.title })).version).toBe(1);
    expect(await entriesOf(tx(), task.id)).toEqual([]);
  });

  test("a new title is found by the search", async () => {
    const { call, task } = await aTask();
    await editTask(call, task.id, { title: "建设曙光智算枢纽" });
    expect((await listTasks(call, { q: "曙光枢纽" })).items).toEqual([]);
    expect((await listTasks(call, { q: "曙光智算" })).items.map((found) => found.id)).toEqual([task.id]);
  });

  test("what somebody else changed first is shown, not overwritten", async () => {
    const { call, task } = await aTask();
    await editTask(call, task.id, { note: "甲" });
    const late = editTask({ ...call, expectedVersion: 1 }, task.id, { note: "乙" });
    await expect(late).rejects.toMatchObject({
      code: "http.version_conflict",
      details: { expected: 1, current: 2, now: { note: "甲" } },
    });
  });

  test("a task that is not there is not found", async () => {
    await expect(editTask(aCall(tx()), newId(), { note: "甲" })).rejects.toMatchObject({
      code: "ledger.task_not_found",
    });
    await expect(getTask(aCall(tx()), newId())).rejects.toMatchObject({ code: "ledger.task_not_found" });
  });

  test("a withdrawn plan's tasks stay as they were", async () => {
    const { call, plan, task } = await aTask();
    await withdrawPlan(call, plan.id, "重复发布");
    await expect(editTask(call, task.id, { note: "甲" })).rejects.toMatchObject({ code: "ledger.plan_withdrawn" });
  });
});

describe("确定牵头与配合单位", () => {
  test("a person names the lead; where the text named the body stays beside it", async () => {
    const { call, task } = await aTask();
    const bureau = await aDepartment(call, "市科学技术局");
    const [written] = task.duties;

    const set = await setTaskDuties(call, task.id, {
      duties: [
        { role: "lead", departmentId: bureau, name: "市科学技术局" },
        { role: "support", name: written?.name ?? "" },
      ],
      reason: "职能调整",
    });

    expect(set).toMatchObject({
      leadBasis: "set",
      duties: [
        { role: "lead", departmentId: bureau, departmentName: "市科学技术局", span: null },
        { role: "support", name: written?.name, span: written?.span },
      ],
    });
    expect(await entriesOf(tx(), task.id)).toMatchObject([{ operation: "ledger.task.set_duties", reason: "职能调整" }]);
  });

  test("nobody stands in a task twice", async () => {
    const { call, task } = await aTask();
    const duties = [
      { role: "lead" as const, name: "市科学技术局" },
      { role: "support" as const, name: "市科学技术局" },
    ];
    const setting = setTaskDuties(call, task.id, { duties, reason: "调整" });
    await expect(setting).rejects.toMatchObject({
      code: "ledger.department_repeated",
      details: { name: "市科学技术局" },
    });
  });

  test("a department that does not exist is refused", async () => {
    const { call, task } = await aTask();
    const setting = setTaskDuties(call, task.id, {
      duties: [{ role: "lead", departmentId: newId(), name: "市某局" }],
      reason: "调整",
    });
    await expect(setting).rejects.toMatchObject({ code: "ledger.department_unknown", details: { name: "市某局" } });
  });
});

describe("手工新增任务", () => {
  test("it cites the plan's text and stands in its place", async () => {
    const { call, plan, task } = await aTask();
    const { citation } = await getTask(call, task.id);
    const span: [number, number] = [citation.span[0], citation.span[0] + 8];

    const created = await createTask(call, {
      planId: plan.id,
      partId: task.partId,
      title: "补充任务",
      content: "",
      span,
    });

    expect(created).toMatchObject({ position: task.position, leadBasis: "none", version: 1, previousId: task.id });
    expect(created.citation.quote).toBe(citation.quote.slice(0, 8));
    expect(await entriesOf(tx(), created.id)).toMatchObject([{ operation: "ledger.task.create" }]);
    expect((await listTasks(call, { planId: plan.id })).total).toBe(plan.taskCount + 1);
  });

  test("a citation outside the text is refused", async () => {
    const { call, plan } = await aTask();
    const creating = createTask(call, { planId: plan.id, title: "补充任务", content: "", span: [0, 999_999] });
    await expect(creating).rejects.toMatchObject({ code: "ledger.span_outside" });
  });

  test("a part of another plan is refused", async () => {
    const { call, plan } = await aTask();
    const creating = createTask(call, {
      planId: plan.id,
      partId: newId(),
      title: "补充任务",
      content: "",
      span: [0, 4],
    });
    await expect(creating).rejects.toMatchObject({ code: "ledger.task_not_found" });
  });
});
