import { describe, expect, test } from "vitest";
import type { Call } from "../../platform/call.ts";
import { countStatements } from "../../testing/count-statements.ts";
import { useTx } from "../../testing/use-tx.ts";
import { listPastItems } from "./as-of/list-past-rows.ts";
import { getItem } from "./item/get-item.ts";
import { listItems } from "./item/list-items.ts";
import { judgeAllItems } from "./light/judge-items.ts";
import { listLights } from "./light/list-lights.ts";
import { previewTasksAsItems } from "./item/bulk/propose-tasks-as-items.ts";
import { getPlanProgress, listPlansInProgress } from "./progress/get-progress.ts";
import { getReport } from "./report/get-report.ts";
import { listReports } from "./report/list-reports.ts";
import { aReport, aTaskWithTarget, passedReport, SAID } from "./report/report.fixtures.ts";
import { saveReport } from "./report/save-report.ts";
import { callOf } from "./supervision.fixtures.ts";

const tx = useTx();

/** The most statements that each may take; a change that needs more says so here. */
const MOST: Readonly<Record<string, number>> = {
  listItems: 2,
  listLights: 2,
  listReports: 2,
  listPastItems: 9,
  listPlansInProgress: 2,
  getPlanProgress: 10,
  getItem: 5,
  getReport: 9,
  saveReport: 15,
  judgeAllItems: 12,
  previewTasks: 4,
};

describe("语句数 what pages cost the database", () => {
  test("a page takes a few statements, however many rows it shows", async () => {
    const { planId, taskId } = await aTaskWithTarget(tx());
    const first = await aReport(tx(), { taskId });
    const { cast } = first;
    await passedReport(tx(), cast, first.report.id);
    const call = callOf(tx(), cast.liaison, "2026-03-31");
    const office = callOf(tx(), cast.office, "2026-03-31");
    const reads: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
      listItems: (one) => listItems(one, {}),
      listLights: (one) => listLights(one, {}),
      listReports: (one) => listReports(one, {}),
      listPastItems: (one) => listPastItems(one, { on: "2026-03-31" }),
      listPlansInProgress: (one) => listPlansInProgress(one),
      getPlanProgress: (one) => getPlanProgress(one, planId, {}),
      getItem: (one) => getItem(one, first.itemId),
      getReport: (one) => getReport(one, first.report.id),
    };
    const counted = async () => {
      const counts: Record<string, number> = {};
      for (const [name, read] of Object.entries(reads))
        counts[name] = await countStatements(tx(), (each) => read({ ...call, tx: each }));
      counts["judgeAllItems"] = await countStatements(tx(), (each) => judgeAllItems({ ...office, tx: each }));
      const selection = { filter: { planId } };
      counts["previewTasks"] = await countStatements(tx(), (each) =>
        previewTasksAsItems({ ...office, tx: each }, { selection }),
      );
      return counts;
    };
    const one = await counted();
    const second = await aReport(tx(), { cast, taskId, title: "完成航道疏浚" });
    expect(await counted()).toEqual(one);
    const saved = await countStatements(tx(), (each) =>
      saveReport({ ...callOf(tx(), cast.liaison, "2026-03-10"), tx: each }, second.report.id, SAID),
    );
    const above = Object.entries({ ...one, saveReport: saved }).filter(([name, count]) => count > (MOST[name] ?? 0));
    expect(above, "more statements than it was").toEqual([]);
  });
});
