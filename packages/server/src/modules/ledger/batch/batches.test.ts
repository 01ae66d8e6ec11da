import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDepartment, aPlan, tasksOf } from "../ledger.fixtures.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { listPlanTally } from "../tally/list-plan-tally.ts";
import { listTally } from "../tally/tally-store.ts";
import { summed } from "../tally/tally.ts";
import { editTask } from "../task/edit-task.ts";
import { getTask } from "../task/get-task.ts";
import { listTaskChanges } from "../task/list-task-changes.ts";
import { editTaskBatch } from "./edit-task-batch.ts";
import { listTaskBatches } from "./list-task-batches.ts";
import { previewTaskBatch } from "./preview-task-batch.ts";
import { undoTaskBatch } from "./undo-task-batch.ts";

const inOrder = (steps: Parameters<typeof summed>[0]) =>
  summed(steps).toSorted((a, b) => `${a.dimension} ${a.key}`.localeCompare(`${b.dimension} ${b.key}`));

describe("批量修改", () => {
  const tx = useTx();

  test("what is previewed is what happens: day, mark and note of every task of a plan, by one audit entry", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const before = await tasksOf(call, plan.id);
    const wish = {
      selection: { filter: { planId: plan.id } },
      changes: { dueOn: "2026-12-31", isKey: true, note: "年内完成" },
    };

    const preview = await previewTaskBatch(call, wish);
    expect(preview).toMatchObject({ selected: before.length, changing: before.length, same: 0, skipped: 0 });
    expect(preview.rows[0]?.differences).toContainEqual({ field: "dueOn", from: "", to: "2026-12-31" });
    expect((await tasksOf(call, plan.id)).every((task) => task.deadline.dueOn === null)).toBe(true);

    const batch = await editTaskBatch(call, { ...wish, reason: "会议议定", seen: preview.seen });
    expect(batch).toMatchObject({
      kind: "edit",
      changed: before.length,
      created: 0,
      reason: "会议议定",
      undoneAt: null,
    });
    for (const task of await tasksOf(call, plan.id)) {
      expect(task).toMatchObject({ isKey: true, deadline: { dueOn: "2026-12-31" }, version: 2 });
      const [change] = (await listTaskChanges(call, task.id, {})).items;
      expect(change).toMatchObject({ operation: "ledger.task.edit_batch", reason: "会议议定" });
    }
    const entries = await entriesOf(tx(), batch.id);
    expect(entries).toHaveLength(1);
    expect(inOrder(await listTally(tx()))).toEqual(inOrder(await listPlanTally(tx(), plan.id)));

    const again = await previewTaskBatch(call, wish);
    expect(again).toMatchObject({ changing: 0, same: before.length });
  });

  test("a new lead is set over all of them, the former leads support, and undoing gives every duty back", async () => {
    const call = aCall(tx());
    const bureau = await aDepartment(call, "市标准化局");
    const plan = await aPlan(call);
    const before = await tasksOf(call, plan.id);
    const wish = { selection: { ids: before.map((task) => task.id) }, changes: { leadDepartmentId: bureau } };
    const { seen } = await previewTaskBatch(call, wish);
    const batch = await editTaskBatch(call, { ...wish, reason: "职能调整", seen });

    for (const [index, task] of (await tasksOf(call, plan.id)).entries()) {
      expect(task.duties.filter((duty) => duty.role === "lead").map((duty) => duty.name)).toEqual(["市标准化局"]);
      const former = before[index]?.duties.map((duty) => duty.name) ?? [];
      expect(task.duties.slice(1).map((duty) => duty.name)).toEqual(former);
      expect(task.leadBasis).toBe("set");
    }

    const undone = await undoTaskBatch(call, batch.id);
    expect(undone.undoneAt).not.toBeNull();
    const shown = (tasks: typeof before) => tasks.map((task) => ({ ...task, version: 0, changedAt: "" }));
    expect(shown(await tasksOf(call, plan.id))).toEqual(shown(before));
    expect(inOrder(await listTally(tx()))).toEqual(inOrder(await listPlanTally(tx(), plan.id)));
    await expect(undoTaskBatch(call, batch.id)).rejects.toMatchObject({ code: "ledger.batch_undone" });
    expect((await listTaskBatches(call, {})).items.map((one) => one.id)).toContain(batch.id);
  });

  test("a batch is refused when a task has changed since the preview, and cannot be undone over a later change", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [first] = await tasksOf(call, plan.id);
    const wish = { selection: { filter: { planId: plan.id } }, changes: { isKey: true } };
    const stale = await previewTaskBatch(call, wish);
    await editTask(call, first?.id ?? "", { note: "另有修改" });
    await expect(editTaskBatch(call, { ...wish, reason: "重点", seen: stale.seen })).rejects.toMatchObject({
      code: "ledger.batch_outdated",
    });

    const { seen } = await previewTaskBatch(call, wish);
    const batch = await editTaskBatch(call, { ...wish, reason: "重点", seen });
    await editTask(call, first?.id ?? "", { note: "之后又改" });
    await expect(undoTaskBatch(call, batch.id)).rejects.toMatchObject({
      code: "ledger.batch_changed_since",
      details: { count: 1, titles: first?.title },
    });
    expect(await getTask(call, first?.id ?? "")).toMatchObject({ note: "之后又改", isKey: true });
  });

  test("what cannot be changed is left out with its reason; nothing named is refused", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const ids = (await tasksOf(call, plan.id)).map((task) => task.id);
    await withdrawPlan(call, plan.id, "重复发布");
    const gone = await previewTaskBatch(call, { selection: { ids }, changes: { isKey: true } });
    expect(gone).toMatchObject({ selected: 0, changing: 0 });
    await expect(previewTaskBatch(call, { selection: { ids }, changes: {} })).rejects.toMatchObject({
      code: "ledger.batch_empty",
    });
    expect(await previewTaskBatch(call, { selection: {}, changes: { isKey: true } })).toMatchObject({ selected: 0 });
  });

  test("rows taken out of a whole selection stay as they are", async () => {
    const call = aCall(tx());
    const plan = await aPlan(call);
    const [first, ...rest] = await tasksOf(call, plan.id);
    const selection = { filter: { planId: plan.id }, except: [first?.id ?? ""] };
    const wish = { selection, changes: { isKey: true } };
    const { seen, selected } = await previewTaskBatch(call, wish);
    expect(selected).toBe(rest.length);
    await editTaskBatch(call, { ...wish, reason: "重点", seen });
    expect((await getTask(call, first?.id ?? "")).isKey).toBe(false);
  });
});
