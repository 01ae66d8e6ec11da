import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { createDemoAccounts } from "../../identity/index.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { actOnReport, changePassedReport } from "./act-on-report.ts";
import { getReport } from "./get-report.ts";
import { listApprovedReports } from "./list-approved.ts";
import { listReportPeriods, listReports } from "./list-reports.ts";
import { openReportPeriods } from "./open-periods.ts";
import { aReport, aTaskWithTarget, openedReport, passedReport, SAID } from "./report.fixtures.ts";
import { grantReportException, listReportRules, setReportRule } from "./report-rules.ts";
import { saveReport } from "./save-report.ts";

const tx = useTx();
const at = (day: string) => new Date(`${day}T02:00:00Z`);

describe("填报期 reporting periods", () => {
  test("a period is opened once, for items that are taken up and not yet done", async () => {
    const cast = await aCast(tx());
    const taken = await anItem(tx(), cast, { status: "handled" });
    for (const status of ["assigned", "completion_reported", "closed"] as const) await anItem(tx(), cast, { status });

    expect(await openReportPeriods(tx(), at("2026-03-10"))).toBe(1);
    expect(await openReportPeriods(tx(), at("2026-03-11"))).toBe(0);

    const { items } = await listReports(callOf(tx(), cast.office), {});
    expect(items).toMatchObject([
      { itemId: taken.id, period: "2026-03", status: "draft", opensOn: "2026-03-01", closesOn: "2026-03-25" },
    ]);
  });

  test("in the late days of a month both its report and the next one are open", async () => {
    const { cast, itemId } = await aReport(tx());
    await openReportPeriods(tx(), at("2026-04-01"));
    const { items } = await listReports(callOf(tx(), cast.office), { itemId });
    expect(items.map(({ period, lateUntil }) => [period, lateUntil])).toEqual([
      ["2026-04", "2026-05-06"],
      ["2026-03", "2026-04-01"],
    ]);
  });

  test("late days in a year without a notice are added once it is published; until then the last day stands", async () => {
    const { cast, report } = await aReport(tx(), { day: "2026-12-10" });
    expect(report).toMatchObject({ period: "2026-12", closesOn: "2026-12-25", lateUntil: "2026-12-25" });
    const march = await openedReport(tx(), cast, report.itemId, "2026-03-10");
    await sql`update supervision.report_period set late_until = closes_on`.execute(tx());
    await openReportPeriods(tx(), at("2026-03-11"));
    expect(await getReport(callOf(tx(), cast.office), march.id)).toMatchObject({ lateUntil: "2026-04-01" });
  });

  test("a rule of the city holds from its day on, and the published one stays visible", async () => {
    const cast = await aCast(tx());
    const call = callOf(tx(), cast.office, "2026-03-02");
    const rule = {
      period: "quarter" as const,
      end: { kind: "working_day" as const, number: 3, isInclusive: false },
      lateWorkingDays: 0,
      source: "市督查室通知〔2026〕3号",
    };
    await setReportRule(call, { planId: null, validFrom: "2026-04-01", rule });
    await expect(setReportRule(call, { planId: null, validFrom: "2026-03-01", rule })).rejects.toMatchObject({
      code: "supervision.report_rule_past",
    });

    const { items } = await listReportRules(call);
    expect(items.map(({ validFrom, rule: { period } }) => [validFrom, period])).toEqual([
      ["2026-04-01", "quarter"],
      [null, "month"],
    ]);
    await anItem(tx(), cast, { status: "handled" });
    await openReportPeriods(tx(), at("2026-04-02"));
    const { items: periods } = await listReportPeriods(call, {});
    expect(periods).toMatchObject([{ period: "2026-Q1", closesOn: "2026-04-02", source: rule.source, owed: 1 }]);
  });
});

describe("进展报告 a progress report", () => {
  test("is written, signed by the head, checked, and every step is kept and recorded", async () => {
    const { cast, report } = await aReport(tx());
    const passed = await passedReport(tx(), cast, report.id);

    expect(passed).toMatchObject({
      status: "approved",
      percent: "40",
      punctuality: "in_time",
      handedInOn: "2026-03-10",
      values: SAID,
      waitingFor: [],
    });
    expect(passed.acts.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["save", "交通局联络员"],
      ["submit", "交通局联络员"],
      ["sign", "交通局负责人"],
      ["pass", "督查室甲"],
    ]);
    expect((await entriesOf(tx(), report.id)).map(({ operation }) => operation)).toEqual([
      "supervision.report.save",
      "supervision.report.submit",
      "supervision.report.sign",
      "supervision.report.pass",
    ]);
    expect(await listApprovedReports(tx(), { itemIds: [report.itemId] })).toMatchObject([
      { period: "2026-03", values: SAID, number: 1, punctuality: "in_time", periodTo: "2026-03-31" },
    ]);
  });

  test("returned with a note it goes back to the writer, and the note is read there", async () => {
    const { cast, report } = await aReport(tx());
    const { id } = report;
    await saveReport(callOf(tx(), cast.liaison), id, SAID);
    await actOnReport(callOf(tx(), cast.liaison, "2026-03-10"), id, "submit");
    await actOnReport(callOf(tx(), cast.head, "2026-03-10"), id, "sign");
    await expect(actOnReport(callOf(tx(), cast.office), id, "return", { reason: " " })).rejects.toMatchObject({
      code: "supervision.report_reason_missing",
    });
    const back = await actOnReport(callOf(tx(), cast.office), id, "return", { reason: "请写明到货数量" });

    expect(back).toMatchObject({ status: "returned", waitingFor: ["reporter"] });
    expect(back.acts.at(-1)).toMatchObject({ kind: "return", reason: "请写明到货数量" });
    const turn = await listReports(callOf(tx(), cast.liaison), { mine: true });
    expect(turn.items.map((one) => one.id)).toEqual([id]);
    // Once handed in, the window holds nobody back.
    await actOnReport(callOf(tx(), cast.liaison, "2026-05-30"), id, "submit");
    const again = await actOnReport(callOf(tx(), cast.head, "2026-05-30"), id, "sign");
    expect(again).toMatchObject({ status: "signed", punctuality: "in_time", handedInOn: "2026-03-10" });
  });

  test("the head hears of a report to sign, and the liaison officer of one that came back, with the reason", async () => {
    const { cast, report } = await aReport(tx());
    const person = async (role: "liaison" | "department_head") => {
      const entry = {
        loginName: `person-${role}`,
        name: "某甲",
        roles: [role],
        departmentId: cast.leadId,
        password: "",
      };
      await createDemoAccounts(tx(), [entry], at("2026-03-01"), { log2Cost: 8, blockSize: 8, lanes: 1 });
    };
    await person("liaison");
    await person("department_head");
    await saveReport(callOf(tx(), cast.liaison), report.id, SAID);
    await actOnReport(callOf(tx(), cast.liaison, "2026-03-10"), report.id, "submit");
    await actOnReport(callOf(tx(), cast.head, "2026-03-10"), report.id, "send_back", { reason: "请补充数量" });

    const { rows } = await sql<{ data: { kind: string; title: { zh: string }; text: { zh: string } } }>`
      select data from platform.outbox where name = 'supervision.notice.raised' and subject = ${report.id}
       order by seq`.execute(tx());
    expect(rows.map(({ data: { kind, title, text } }) => [kind, title.zh, text.zh])).toEqual([
      ["assigned", `报告待签发：${report.itemTitle}`, `2026-03：${report.itemTitle}`],
      ["returned", `报告被退回：${report.itemTitle}`, "2026-03：请补充数量"],
    ]);
  });

  test("what lacks a needed part is not submitted; zero percent is a figure", async () => {
    const { cast, report } = await aReport(tx());
    const call = callOf(tx(), cast.liaison, "2026-03-10");
    await expect(actOnReport(call, report.id, "submit")).rejects.toMatchObject({
      code: "supervision.report_incomplete",
      details: { missing: "完成进度、进展、下一步" },
    });
    await saveReport(call, report.id, { ...SAID, percent: "0" });
    expect(await actOnReport(call, report.id, "submit")).toMatchObject({ status: "submitted", percent: "0" });
  });

  test("more than the whole is refused unless the item is marked for over-fulfilment", async () => {
    const { cast, report } = await aReport(tx());
    const call = callOf(tx(), cast.liaison, "2026-03-10");
    await expect(saveReport(call, report.id, { ...SAID, percent: "100.1" })).rejects.toMatchObject({
      code: "supervision.report_over_whole",
    });
    expect(await saveReport(call, report.id, { ...SAID, percent: "100" })).toMatchObject({ percent: "100" });
  });

  test("handed in after the last day it is late, after the late days it is taken only with an exception", async () => {
    const { cast, itemId, report } = await aReport(tx());
    const other = await aReport(tx(), { cast, title: "完成航道疏浚" });
    for (const { id } of [report, other.report]) await saveReport(callOf(tx(), cast.liaison), id, SAID);
    await actOnReport(callOf(tx(), cast.liaison, "2026-03-26"), report.id, "submit");
    expect(await actOnReport(callOf(tx(), cast.head, "2026-03-26"), report.id, "sign")).toMatchObject({
      punctuality: "late",
    });

    const late = callOf(tx(), cast.liaison, "2026-04-20");
    await expect(actOnReport(late, other.report.id, "submit")).rejects.toMatchObject({
      code: "supervision.report_too_late",
    });
    const office = callOf(tx(), cast.office, "2026-04-20");
    await expect(
      grantReportException(office, other.report.id, { closesOn: "2026-03-25", reason: "防汛" }),
    ).rejects.toMatchObject({ code: "supervision.exception_not_later" });
    const granted = await grantReportException(office, other.report.id, { closesOn: "2026-04-22", reason: "全员防汛" });
    expect(granted).toMatchObject({
      isExcepted: true,
      closesOn: "2026-04-22",
      exception: { approvedByName: "督查室甲", reason: "全员防汛" },
    });
    expect(await actOnReport(late, other.report.id, "submit")).toMatchObject({ status: "submitted" });
    expect(await listApprovedReports(tx(), { itemIds: [itemId] })).toEqual([]);
  });

  test("what is known already stands there: last time's percent, milestones and figures, marked as carried", async () => {
    const { taskId, targetId } = await aTaskWithTarget(tx());
    const { cast, itemId, report } = await aReport(tx(), { taskId });
    expect(report).toMatchObject({
      isPrefilled: true,
      targets: [{ id: targetId }],
      values: { figures: [{ targetId, value: null, origin: "carried" }] },
    });
    expect(report.citation?.quote).toContain("算力中心");
    const said = { ...SAID, figures: [{ targetId, value: "12.5", origin: "reported" as const }] };
    await passedReport(tx(), cast, report.id, { said });

    const next = await openedReport(tx(), cast, itemId, "2026-04-10");

    expect(next).toMatchObject({
      isPrefilled: true,
      percent: "40",
      last: { period: "2026-03", values: { progress: SAID.progress, nextStep: SAID.nextStep } },
      values: { percent: "40", progress: "", figures: [{ targetId, value: "12.5", origin: "carried" }] },
    });
    const foreign = { ...SAID, figures: [{ targetId: itemId, value: "1", origin: "reported" as const }] };
    await expect(saveReport(callOf(tx(), cast.liaison), next.id, foreign)).rejects.toMatchObject({
      code: "supervision.report_target_unknown",
    });
  });

  test("a draft saved over somebody else's is refused, and shows theirs", async () => {
    const { cast, report } = await aReport(tx());
    const save = (progress: string) =>
      saveReport(callOf(tx(), cast.liaison, "2026-03-10", { version: report.version }), report.id, {
        ...SAID,
        progress,
      });
    await save("甲写的");
    await expect(save("乙写的")).rejects.toMatchObject({
      code: "http.version_conflict",
      details: { now: { values: { progress: "甲写的" } } },
    });
  });

  test("saving the same again changes nothing", async () => {
    const { cast, report } = await aReport(tx());
    const first = await saveReport(callOf(tx(), cast.liaison), report.id, SAID);
    expect((await saveReport(callOf(tx(), cast.liaison), report.id, SAID)).version).toBe(first.version);
  });
});

describe("通过后改动 a change after the pass", () => {
  test("shows old and new, needs a new pass for the changed cells only, and the past stays readable", async () => {
    const { cast, itemId, report } = await aReport(tx());
    await passedReport(tx(), cast, report.id);
    const values = { ...SAID, percent: "35.5", effect: "调度效率提高" };
    const change = (day: string) =>
      changePassedReport(callOf(tx(), cast.liaison, day), report.id, { reason: "设备复核", values });

    expect(await change("2026-04-08")).toMatchObject({
      status: "changed",
      percent: "40",
      change: { cells: ["percent", "effect"], reason: "设备复核", values },
    });
    await actOnReport(callOf(tx(), cast.head, "2026-04-08"), report.id, "sign_change");
    const passed = await actOnReport(callOf(tx(), cast.office, "2026-04-09"), report.id, "pass_change");

    expect(passed).toMatchObject({ status: "approved", percent: "35.5", change: null });
    expect(passed.versions.map(({ number, cells, values: { percent } }) => [number, cells, percent])).toEqual([
      [1, ["percent", "progress", "problem", "nextStep"], "40"],
      [2, ["percent", "effect"], "35.5"],
    ]);
    const known = async (day: string) =>
      (await listApprovedReports(tx(), { itemIds: [itemId], upTo: at(day) })).map((one) => one.values.percent);
    expect([await known("2026-03-09"), await known("2026-04-08"), await known("2026-04-09")]).toEqual([
      [],
      ["40"],
      ["35.5"],
    ]);
  });

  test("withdrawn or not passed, the passed values stand as they were", async () => {
    const { cast, report } = await aReport(tx());
    await passedReport(tx(), cast, report.id);
    const values = { ...SAID, percent: "90" };
    const liaison = callOf(tx(), cast.liaison);
    await changePassedReport(liaison, report.id, { reason: "更正", values });
    expect(await actOnReport(liaison, report.id, "withdraw_change")).toMatchObject({
      status: "approved",
      change: null,
    });
    await changePassedReport(liaison, report.id, { reason: "更正", values });
    await actOnReport(callOf(tx(), cast.head), report.id, "sign_change");
    const rejected = await actOnReport(callOf(tx(), cast.office), report.id, "reject_change", { reason: "无依据" });
    expect(rejected).toMatchObject({ status: "approved", percent: "40", versions: [{ number: 1 }] });
    await expect(changePassedReport(liaison, report.id, { reason: "更正", values: SAID })).rejects.toMatchObject({
      code: "supervision.report_unchanged",
    });
  });
});
