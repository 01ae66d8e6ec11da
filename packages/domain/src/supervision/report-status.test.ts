import { describe, expect, test } from "vitest";
import { decideReportAction, reportStatusAfter, reportStepsOpenTo } from "./decide-report-action.ts";
import type { ReportActor, ReportFacts } from "./decide-report-action.ts";
import { REPORT_ACTIONS, REPORT_PARTIES, REPORT_STATUSES, REPORT_STEPS, SETTLED_REPORTS } from "./report-status.ts";
import type { ReportAction, ReportParty, ReportStatus } from "./report-status.ts";
import { changedCells, missingCells } from "./report-values.ts";
import type { ReportValues } from "./report-values.ts";

const window = {
  period: "2026-11",
  periodFrom: "2026-11-01",
  periodTo: "2026-11-30",
  opensOn: "2026-11-01",
  closesOn: "2026-11-25",
  lateUntil: "2026-12-02",
};
const aReport = (status: ReportStatus, rest: Partial<ReportFacts> = {}): ReportFacts => ({
  status,
  window,
  handedInOn: null,
  missing: [],
  writtenBy: [],
  ...rest,
});
const as = (party: ReportParty, rest: Partial<ReportActor> = {}): ReportActor => ({
  accountId: party,
  parties: [party],
  on: "2026-11-21",
  hasReason: true,
  ...rest,
});
const reachableFrom = (start: ReportStatus, without: readonly ReportAction[] = []) => {
  const seen = new Set<ReportStatus>([start]);
  const waiting: ReportStatus[] = [start];
  for (let status = waiting.shift(); status !== undefined; status = waiting.shift()) {
    for (const { action } of REPORT_STEPS[status].filter((way) => !without.includes(way.action))) {
      const next = reportStatusAfter(status, action);
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return seen;
};

/** The way of a report, told without looking at the table. */
const WAY: readonly (readonly [ReportAction, ReportParty, ReportStatus])[] = [
  ["save", "reporter", "draft"],
  ["submit", "reporter", "submitted"],
  ["sign", "unit_head", "signed"],
  ["return", "checker", "returned"],
  ["submit", "reporter", "submitted"],
  ["sign", "unit_head", "signed"],
  ["pass", "checker", "approved"],
  ["change", "reporter", "changed"],
  ["sign_change", "unit_head", "change_signed"],
  ["pass_change", "checker", "approved"],
];

describe("进展报告的流转 the way of a report", () => {
  test("it is written, signed by the head, checked, and a change after the pass goes the same way again", () => {
    let status: ReportStatus = "draft";
    for (const [action, party, next] of WAY) {
      expect(decideReportAction(aReport(status), action, as(party)), action).toEqual({ allowed: true });
      status = reportStatusAfter(status, action);
      expect(status).toBe(next);
    }
  });

  test("every state × action × party is allowed or refused with its reason, as the table says", () => {
    const trials = REPORT_STATUSES.flatMap((status) =>
      REPORT_ACTIONS.flatMap((action) => REPORT_PARTIES.map((party) => ({ status, action, party }))),
    );
    let allowed = 0;
    for (const { status, action, party } of trials) {
      const decision = decideReportAction(aReport(status), action, as(party));
      const way = REPORT_STEPS[status].find((one) => one.action === action);
      if (!way) expect(decision).toEqual({ allowed: false, because: "report_state" });
      else if (way.by !== party) expect(decision).toEqual({ allowed: false, because: "report_party" });
      else allowed += Number(decision.allowed);
    }
    expect(allowed).toBe(Object.values(REPORT_STEPS).flat().length);
  });

  test("nothing is stuck: each state is reached, somebody can act in it, and each comes to the pass", () => {
    expect([...reachableFrom("draft")].toSorted()).toEqual([...REPORT_STATUSES].toSorted());
    for (const status of REPORT_STATUSES) {
      expect(reportStepsOpenTo(status, REPORT_PARTIES).length, status).toBeGreaterThan(0);
      expect(
        [...reachableFrom(status)].some((one) => SETTLED_REPORTS.includes(one)),
        status,
      ).toBe(true);
    }
    const used = new Set(Object.values(REPORT_STEPS).flatMap((ways) => ways.map(({ action }) => action)));
    expect([...used].toSorted()).toEqual([...REPORT_ACTIONS].toSorted());
  });

  test.each([
    ["approved", "sign"],
    ["approved", "pass"],
    ["change_signed", "sign_change"],
    ["changed", "pass"],
  ] as const)("nobody comes to %s without %s", (status, action) => {
    expect([...reachableFrom("draft", [action])]).not.toContain(status);
  });

  test("nothing is written into a report that was passed but by a change with its reason", () => {
    expect(REPORT_STEPS.approved.map(({ action }) => action)).toEqual(["change"]);
    expect(decideReportAction(aReport("approved"), "change", as("reporter", { hasReason: false }))).toMatchObject({
      because: "report_reason_missing",
    });
  });

  test("whoever wrote or signed a report does not check it", () => {
    const own = aReport("signed", { writtenBy: ["both"] });
    const both = as("checker", { accountId: "both", parties: REPORT_PARTIES });
    for (const action of ["pass", "return"] as const) {
      expect(decideReportAction(own, action, both)).toEqual({ allowed: false, because: "report_own_work" });
    }
  });

  test("it is handed in whole, and within its window or the late days after it", () => {
    const onDay = (on: string, rest: Partial<ReportFacts> = {}) =>
      decideReportAction(aReport("submitted", rest), "sign", as("unit_head", { on }));
    expect(onDay("2026-10-31")).toMatchObject({ because: "report_too_early" });
    expect(onDay("2026-12-02")).toEqual({ allowed: true });
    expect(onDay("2026-12-03")).toMatchObject({ because: "report_too_late" });
    expect(onDay("2027-01-15", { handedInOn: "2026-11-20" })).toEqual({ allowed: true });
    expect(onDay("2026-11-20", { missing: ["progress"] })).toMatchObject({ because: "report_incomplete" });
  });
});

describe("报告内容 what a report says", () => {
  const values: ReportValues = {
    percent: "0",
    milestones: [],
    progress: "完成招标",
    problem: "",
    effect: "",
    nextStep: "进场施工",
    figures: [{ targetId: "t", value: "3", origin: "carried" }],
    help: "",
  };

  test("zero percent is a figure, an empty part is none, and 问题 may be none", () => {
    expect(missingCells(values)).toEqual([]);
    expect(missingCells({ ...values, percent: null, nextStep: " " })).toEqual(["percent", "nextStep"]);
  });

  test("only the cells that differ are changed, and the order of a list is no difference", () => {
    const milestones = [
      { name: "一", doneOn: "2026-03-01" },
      { name: "二", doneOn: "2026-04-01" },
    ];
    expect(changedCells({ ...values, milestones }, { ...values, milestones: milestones.toReversed() })).toEqual([]);
    expect(
      changedCells(values, { ...values, percent: "0.0", figures: [{ targetId: "t", value: "3", origin: "reported" }] }),
    ).toEqual(["percent", "figures"]);
  });
});
