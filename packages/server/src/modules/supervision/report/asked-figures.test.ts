import { DEFAULT_WINDOW_RULE } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { tasksOf } from "../../ledger/ledger.fixtures.ts";
import { aField } from "../burden/burden.fixtures.ts";
import { registerAskForm } from "../burden/keep-ask-forms.ts";
import { callOf } from "../supervision.fixtures.ts";
import { listReportRules, setReportRule } from "./report-rules.ts";
import { aReport, aTaskWithTarget, openedReport, passedReport, SAID } from "./report.fixtures.ts";
import { saveReport } from "./save-report.ts";

const tx = useTx();
const RULE = { ...DEFAULT_WINDOW_RULE, end: { kind: "day_in_period", day: 25 } as const };

/** Two tasks of one plan that promise the same indicator; the report of the first has passed its figure. */
async function aSharedIndicator() {
  const { planId, taskId, targetId } = await aTaskWithTarget(tx());
  const { cast, itemId, report } = await aReport(tx(), { taskId });
  const office = callOf(tx(), cast.office, "2026-04-01");
  const other = (await tasksOf(office, planId)).find(({ id }) => id !== taskId)?.id ?? "";
  const { rows } = await sql<{ id: string; name: string }>`
    update ledger.target as twin set task_id = ${other}::uuid, name = first.name || ' ', unit = first.unit, scope = first.scope
      from ledger.target as first
     where first.id = ${targetId}::uuid
       and twin.id = (select id from ledger.target where plan_id = ${planId}::uuid and id <> ${targetId}::uuid limit 1)
    returning twin.id, first.name`.execute(tx());
  const figures = [{ targetId, value: "150", origin: "reported" as const }];
  await passedReport(tx(), cast, report.id, { said: { ...SAID, figures } });
  return { cast, office, planId, itemId, targetId, otherTaskId: other, twinId: rows[0]?.id ?? "" };
}

describe("填报规则问哪些指标 which figures a rule asks", () => {
  test("a figure that another report has is refused with its place; what is asked elsewhere is shown, not asked again", async () => {
    const { cast, office, planId, itemId, targetId, otherTaskId, twinId } = await aSharedIndicator();
    const wish = { planId, validFrom: "2026-04-01", rule: RULE };
    await expect(setReportRule(office, { ...wish, askedTargetIds: [twinId] })).rejects.toMatchObject({
      code: "supervision.already_known",
      details: { place: expect.stringContaining("2026-03") as unknown },
    });
    await setReportRule(office, { ...wish, askedTargetIds: [targetId] });
    expect((await listReportRules(office)).items[0]).toMatchObject({ planId, askedTargetIds: [targetId] });

    const own = await openedReport(tx(), cast, itemId, "2026-04-10");
    const { report: twin } = await aReport(tx(), { cast, taskId: otherTaskId, day: "2026-04-10", title: "另一项" });

    expect(own.targets.map(({ id }) => id)).toEqual([targetId]);
    expect(own.values.figures).toEqual([{ targetId, value: "150", origin: "carried" }]);
    expect(twin.targets).toEqual([]);
    expect(twin.knownFigures).toMatchObject([{ targetId: twinId, value: "150", period: "2026-03" }]);
    const figures = [{ targetId: twinId, value: "1", origin: "reported" as const }];
    const typed = saveReport(callOf(tx(), cast.liaison, "2026-04-10"), twin.id, { ...SAID, figures });
    await expect(typed).rejects.toMatchObject({ code: "supervision.report_target_unknown" });
  });

  test("what a form in force asks, or what no task of the plan promises, is refused; an empty choice asks nothing", async () => {
    const { planId, targetId } = await aTaskWithTarget(tx());
    const { cast } = await aReport(tx());
    const office = callOf(tx(), cast.office, "2026-04-01");
    const wish = { planId, validFrom: "2026-04-01", rule: RULE };
    const cityWide = setReportRule(office, { ...wish, planId: null, askedTargetIds: [targetId] });
    await expect(cityWide).rejects.toMatchObject({ code: "supervision.report_rule_target" });
    expect(await setReportRule(office, { ...wish, askedTargetIds: [] })).toMatchObject({ askedTargetIds: [] });
    await registerAskForm(office, {
      title: "产业规模表",
      justification: "专题会议要求",
      validFrom: "2026-04-01",
      validTo: "2026-12-31",
      departmentIds: [cast.leadId],
      fields: [aField({ name: "核心产业规模", targetId })],
    });
    await expect(setReportRule(office, { ...wish, askedTargetIds: [targetId] })).rejects.toMatchObject({
      details: { place: expect.stringContaining("产业规模表") as unknown },
    });
  });
});
