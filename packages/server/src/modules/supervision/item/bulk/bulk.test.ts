import { describe, expect, test } from "vitest";
import type { ItemDetail } from "@zhigang/contract/supervision";
import { aCall } from "../../../../testing/a-call.ts";
import { useTx } from "../../../../testing/use-tx.ts";
import { createDepartment } from "../../../identity/index.ts";
import { editTaskBatch } from "../../../ledger/batch/edit-task-batch.ts";
import { previewTaskBatch } from "../../../ledger/batch/preview-task-batch.ts";
import { aCity, aPlan, tasksOf } from "../../../ledger/ledger.fixtures.ts";
import { aCast, anItem, callOf } from "../../supervision.fixtures.ts";
import { getItem } from "../get-item.ts";
import { listItems } from "../list-items.ts";
import { proposeItem } from "../propose-item.ts";
import { acknowledgeItems, assignItems, fileItems } from "./move-items.ts";
import { previewTasksAsItems, proposeTasksAsItems } from "./propose-tasks-as-items.ts";

const tx = useTx();
const authority = { decidedBy: "市长", decidedOn: "2026-03-01", document: "市长批示" };
const seen = ({ id, version }: Pick<ItemDetail, "id" | "version">) => ({ id, version });

/** A plan whose tasks are led by a department, by a day. */
async function aLedPlan() {
  const call = aCall(tx());
  await aCity(call);
  const plan = await aPlan(call);
  const lead = await createDepartment(call, { name: "市新设局", kind: "department", divisionCode: "990100" });
  const wish = {
    selection: { filter: { planId: plan.id } },
    changes: { leadDepartmentId: lead.id, formerLeads: "leave" as const, dueOn: "2026-12-31" },
  };
  const preview = await previewTaskBatch(call, wish);
  await editTaskBatch(call, { ...wish, seen: preview.seen, reason: "任务分工" });
  return { plan, leadId: lead.id, tasks: await tasksOf(call, plan.id) };
}

describe("批量办理 many items in one deed", () => {
  test("are filed, assigned and acknowledged together, each with the duties and day put forward with it", async () => {
    const cast = await aCast(tx());
    const put = { requirement: "落实", source: "meeting" as const, kind: "daily" as const };
    const duties = [{ departmentId: cast.leadId, role: "lead" as const }];
    const one = await proposeItem(callOf(tx(), cast.office), {
      ...put,
      title: "甲",
      duties,
      proposedDueOn: "2026-06-30",
    });
    const two = await proposeItem(callOf(tx(), cast.office), { ...put, title: "乙", duties });

    const filed = await fileItems(callOf(tx(), cast.leader), { items: [seen(one), seen(two)], authority });
    expect(filed.items.map(({ number, status }) => [number, status])).toEqual([
      ["2026-0001", "filed"],
      ["2026-0002", "filed"],
    ]);

    const assigned = await assignItems(callOf(tx(), cast.office), {
      items: filed.items.map(seen),
      limit: { amount: 20, unit: "working_days" },
      acknowledgeWithin: 3,
    });
    expect(assigned.items.map(({ dueOn, status }) => [dueOn, status])).toEqual([
      ["2026-06-30", "assigned"],
      ["2026-03-30", "assigned"],
    ]);

    const taken = await acknowledgeItems(callOf(tx(), cast.liaison), { items: assigned.items.map(seen) });
    expect(taken.items.map(({ status }) => status)).toEqual(["acknowledged", "acknowledged"]);
  });

  test("where one stands against it nothing is done, and the words name it", async () => {
    const cast = await aCast(tx());
    const good = await anItem(tx(), cast, { title: "甲" });
    const done = await anItem(tx(), cast, { title: "乙", status: "assigned" });
    const stale = await anItem(tx(), cast, { title: "丙" });

    const filed = fileItems(callOf(tx(), cast.leader), {
      items: [seen(good), seen(done), { ...seen(stale), version: stale.version + 4 }],
      authority,
    });

    await expect(filed).rejects.toMatchObject({
      code: "supervision.bulk_refused",
      details: {
        count: 2,
        refused: [
          { id: done.id, title: "乙", because: expect.stringContaining("已交办") },
          { id: stale.id, title: "丙" },
        ],
      },
    });
    expect((await getItem(callOf(tx(), cast.leader), good.id)).status).toBe("proposed");
  });
});

describe("任务转为督查事项 tasks of the ledger become items", () => {
  test("a whole plan at once, with duties, day and words of each task", async () => {
    const cast = await aCast(tx());
    const { plan, tasks, leadId } = await aLedPlan();
    const selection = { filter: { planId: plan.id } };

    const preview = await previewTasksAsItems(callOf(tx(), cast.office), { selection });
    const ready = preview.rows.filter(({ problem }) => problem === null);
    expect(preview.rows.length).toBe(tasks.length);
    expect(ready.length).toBeGreaterThan(0);

    const { items } = await proposeTasksAsItems(callOf(tx(), cast.office), {
      selection: { ids: ready.map(({ taskId }) => taskId) },
      kind: "daily",
    });

    expect(items.length).toBe(ready.length);
    const first = await getItem(callOf(tx(), cast.office), items[0]?.id ?? "");
    expect(first).toMatchObject({ status: "proposed", source: "plan_task", planId: plan.id });
    expect(first.duties[0]).toMatchObject({ departmentId: leadId, role: "lead" });
    expect(first.acts[0]?.detail.proposedDueOn).toBe("2026-12-31");
    const listed = await listItems(callOf(tx(), cast.office), { taskId: items[0]?.taskId ?? "" });
    expect(listed.items.map(({ id }) => id)).toEqual([first.id]);

    const again = proposeTasksAsItems(callOf(tx(), cast.office), {
      selection: { ids: [ready[0]?.taskId ?? ""] },
      kind: "daily",
    });
    await expect(again).rejects.toMatchObject({
      code: "supervision.bulk_refused",
      details: { first: expect.stringContaining("已在督查") },
    });
  });

  test("a task whose lead is an open question is refused with the question, and so is the whole selection", async () => {
    const cast = await aCast(tx());
    const plan = await aPlan(aCall(tx()));
    const selection = { filter: { planId: plan.id } };

    const { rows } = await previewTasksAsItems(callOf(tx(), cast.office), { selection });
    expect(rows.some(({ problem }) => problem?.includes("疑问未答复"))).toBe(true);

    const proposed = proposeTasksAsItems(callOf(tx(), cast.office), { selection, kind: "daily" });
    await expect(proposed).rejects.toMatchObject({ code: "supervision.bulk_refused" });
    expect((await listItems(callOf(tx(), cast.office), {})).items).toEqual([]);
  });

  test("an empty selection makes nothing", async () => {
    const cast = await aCast(tx());
    const proposed = proposeTasksAsItems(callOf(tx(), cast.office), { selection: { ids: [] }, kind: "daily" });
    await expect(proposed).rejects.toMatchObject({ code: "supervision.bulk_empty" });
  });
});
