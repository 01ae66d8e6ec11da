import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { entriesOf } from "../../../testing/entries-of.ts";
import { actOnReport } from "../report/act-on-report.ts";
import { aReport, aTaskWithTarget, openedReport, passedReport, SAID } from "../report/report.fixtures.ts";
import { saveReport } from "../report/save-report.ts";
import { callOf } from "../supervision.fixtures.ts";
import { getItemProgress, getPlanProgress, listPlansInProgress } from "./get-progress.ts";
import { setItemCurve, setProgressPolicy } from "./set-progress.ts";

const tx = useTx();
const STAGES = {
  kind: "milestones" as const,
  milestones: [
    { name: "设备到货", weight: "40", dueOn: "2026-03-31" },
    { name: "投入试运行", weight: "60", dueOn: "2026-09-30" },
  ],
};

/** Two items of one plan; the first was reported at 40 % in March. */
async function aPlanInProgress() {
  const { planId, taskId } = await aTaskWithTarget(tx());
  const first = await aReport(tx(), { taskId });
  const { cast } = first;
  const second = await aReport(tx(), { cast, taskId, title: "完成航道疏浚" });
  await passedReport(tx(), cast, first.report.id);
  return { planId, cast, first, second };
}

describe("规划汇总进度 the progress of a plan", () => {
  test("shows the formula with its numbers, every contribution, and what became of a missing report", async () => {
    const { planId, cast, first, second } = await aPlanInProgress();
    const office = callOf(tx(), cast.office, "2026-03-31");
    await setItemCurve(office, first.itemId, { curve: null, weight: "3", mayExceed: false });

    const progress = await getPlanProgress(office, planId, {});
    expect(progress).toMatchObject({
      policy: "ignore",
      policySource: null,
      percent: "40.0",
      formula: "(3 × 40) ÷ (3) = 40.0",
      reported: 1,
      total: 2,
    });
    const byItem = new Map(progress.contributions.map((one) => [one.itemId, one]));
    expect(byItem.get(first.itemId)).toMatchObject({ counted: "40", points: "40.00", period: "2026-03" });
    expect(byItem.get(second.itemId)).toMatchObject({ counted: null, points: null, isMissing: true });

    const zero = { missing: "as_zero" as const, source: "市督查室通知〔2026〕4号" };
    expect(await setProgressPolicy(office, planId, zero)).toMatchObject({
      percent: "30.0",
      policySource: zero.source,
      policySetByName: "督查室甲",
    });
    expect(
      await setProgressPolicy(callOf(tx(), cast.office, "2026-04-01"), planId, { ...zero, missing: "block" }),
    ).toMatchObject({ percent: null, formula: null });
    expect((await entriesOf(tx(), planId)).map(({ operation }) => operation)).toContain(
      "supervision.progress_policy.set",
    );
    // As of the day before, nothing of this was known.
    expect(await getPlanProgress(office, planId, { on: "2026-03-09" })).toMatchObject({ percent: null, reported: 0 });
    expect((await listPlansInProgress(office)).items).toMatchObject([{ planId, items: 2 }]);
  });

  test("the gap to the plan is that of unrounded values, and the chart shows both month by month", async () => {
    const { planId, cast } = await aPlanInProgress();
    const progress = await getPlanProgress(callOf(tx(), cast.office, "2026-03-31"), planId, {});
    // Handed over on 2 March, due 31 December: 30 of 305 days.
    expect(progress).toMatchObject({ planned: "9.8", gap: "+30.2" });
    expect(progress.points.slice(0, 2)).toEqual([
      { on: "2026-03-31", planned: "9.8", actual: "40.0" },
      { on: "2026-04-30", planned: "19.7", actual: null },
    ]);
    expect(progress.points.at(-1)).toEqual({ on: "2026-12-31", planned: "100.0", actual: null });
  });
});

describe("计划曲线 of an item", () => {
  test("milestones come to 100, and the percentage follows from those that are done", async () => {
    const { cast, itemId, report } = await aReport(tx());
    const office = callOf(tx(), cast.office);
    const wrong = { ...STAGES, milestones: STAGES.milestones.map((one) => ({ ...one, weight: "49.9" })) };
    await expect(setItemCurve(office, itemId, { curve: wrong, weight: "1", mayExceed: false })).rejects.toMatchObject({
      code: "supervision.curve_wrong",
      details: { problems: "权重之和须为一百" },
    });
    await expect(setItemCurve(office, itemId, { curve: null, weight: "0.0", mayExceed: false })).rejects.toMatchObject({
      code: "supervision.weight_not_positive",
    });
    await setItemCurve(office, itemId, { curve: STAGES, weight: "1", mayExceed: false });

    const milestones = [{ name: "设备到货", doneOn: "2026-03-08" }];
    const saved = await saveReport(callOf(tx(), cast.liaison), report.id, { ...SAID, percent: "99", milestones });
    expect(saved).toMatchObject({ percent: "40", milestones: STAGES.milestones });
    await actOnReport(callOf(tx(), cast.liaison, "2026-03-10"), report.id, "submit");
    await actOnReport(callOf(tx(), cast.head, "2026-03-10"), report.id, "sign");
    await actOnReport(callOf(tx(), cast.office, "2026-03-10"), report.id, "pass");

    expect(await getItemProgress(callOf(tx(), cast.office, "2026-03-31"), itemId, {})).toMatchObject({
      planned: "40.0",
      actual: "40",
      gap: "0.0",
      curve: { isDefault: false, setByName: "督查室甲" },
    });
    const next = await openedReport(tx(), cast, itemId, "2026-04-10");
    expect(next.values).toMatchObject({ percent: "40", milestones });
  });

  test("an item marked for over-fulfilment may report more than the whole, and it is shown as such", async () => {
    const { planId, taskId } = await aTaskWithTarget(tx());
    const { cast, itemId, report } = await aReport(tx(), { taskId });
    await setItemCurve(callOf(tx(), cast.office), itemId, { curve: null, weight: "1", mayExceed: true });
    await passedReport(tx(), cast, report.id, { said: { ...SAID, percent: "133" } });
    expect(await getPlanProgress(callOf(tx(), cast.office, "2026-03-31"), planId, {})).toMatchObject({
      percent: "133.0",
      isOverFulfilled: true,
      contributions: [{ mayExceed: true, isCapped: false }],
    });
  });
});
