import { describe, expect, test } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aPlan, tasksOf } from "../ledger.fixtures.ts";
import { editPlan } from "../plan/edit-plan.ts";
import { getPlan } from "../plan/get-plan.ts";
import { withdrawPlan } from "../plan/withdraw-plan.ts";
import { editTask } from "../task/edit-task.ts";
import { getTask } from "../task/get-task.ts";
import { setTaskDuties } from "../task/set-task-duties.ts";
import type { LedgerAtQuery } from "./ledger-at-store.ts";
import { listPlansAt, listTargetsAt, listTasksAt } from "./list-ledger-at.ts";
import type { PicturesAt } from "./list-ledger-at.ts";

const tx = useTx();
const on = (day: string, version?: number) =>
  aCall(tx(), { now: new Date(`${day}T02:00:00Z`), ...(version !== undefined && { expectedVersion: version }) });
const endOf = (day: string) => new Date(`${day}T15:59:59.999Z`);

type List<Row> = (tx: Tx, moments: Date[], query: LedgerAtQuery) => Promise<PicturesAt<Row>>;

/** The ledger of a plan at the end of a day, gathered from short pages. */
async function ledgerOf(day: string, planId: string) {
  const all = async <Row>(list: List<Row>): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list(tx(), [endOf(day)], { planId, limit: 2, ...(cursor && { cursor }) });
      rows.push(...(page.pictures[0] ?? []));
      cursor = page.nextCursor;
    }
    return rows;
  };
  return { plans: await all(listPlansAt), tasks: await all(listTasksAt), targets: await all(listTargetsAt) };
}

describe("台账时点 the ledger as it stood", () => {
  test("each day shows the values that were known then", async () => {
    const plan = await aPlan(on("2026-03-02"));
    const [row] = await tasksOf(on("2026-03-02"), plan.id);
    const id = row?.id ?? "";
    const first = await ledgerOf("2026-03-02", plan.id);
    await editTask(on("2026-03-05", row?.version), id, {
      title: "改过的标题",
      dueOn: "2026-09-30",
      reason: "按会议要求",
    });
    const { version } = await getTask(on("2026-03-08"), id);
    const duties = [{ role: "lead" as const, name: "市财政局" }];
    await setTaskDuties(on("2026-03-08", version), id, { duties, reason: "分工调整" });
    await editPlan(on("2026-03-09", plan.version), plan.id, { title: "改名的规划" });

    const at = async (day: string) => {
      const { plans, tasks } = await ledgerOf(day, plan.id);
      const task = tasks.find((one) => one.id === id);
      return [plans[0]?.title, task?.title, task?.dueOn, task?.duties.map(({ name }) => name)];
    };
    const before = first.tasks.find((one) => one.id === id);
    const names = before?.duties.map(({ name }) => name);

    expect(await ledgerOf("2026-03-01", plan.id)).toEqual({
      plans: [],
      tasks: [],
      targets: [],
    });
    expect(await ledgerOf("2026-03-04", plan.id)).toEqual(first);
    expect(await at("2026-03-05")).toEqual([plan.title, "改过的标题", "2026-09-30", names]);
    expect(await at("2026-03-08")).toEqual([plan.title, "改过的标题", "2026-09-30", ["市财政局"]]);
    expect(await at("2026-03-09")).toEqual(["改名的规划", "改过的标题", "2026-09-30", ["市财政局"]]);
  });

  test("a plan withdrawn later is still whole on the days before", async () => {
    const plan = await aPlan(on("2026-03-02"));
    const before = await ledgerOf("2026-03-02", plan.id);
    const { version } = await getPlan(on("2026-03-10"), plan.id);
    await withdrawPlan(on("2026-03-10", version), plan.id, "另行发布");

    expect(before.tasks.length).toBeGreaterThan(0);
    expect(await ledgerOf("2026-03-09", plan.id)).toEqual(before);
    const after = await ledgerOf("2026-03-10", plan.id);
    expect([after.plans[0]?.status, after.tasks, after.targets]).toEqual(["withdrawn", [], []]);
  });
});
