import { identityEndpoints } from "@zhigang/contract/identity";
import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Report, ReportDetail, ReportSupport, ReportValues } from "@zhigang/contract/supervision";
import type { Role } from "@zhigang/domain/identity";
import { aSession } from "../../testing/a-session.ts";
import { answers } from "../../testing/answers.ts";
import type { Answered } from "../../testing/answers.ts";

/** An id that a test can tell apart. */
export function anId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export const NOTHING_SAID: ReportValues = {
  percent: null,
  milestones: [],
  progress: "",
  problem: "",
  effect: "",
  nextStep: "",
  figures: [],
  help: "",
};
export const SAID: ReportValues = {
  ...NOTHING_SAID,
  percent: "40",
  progress: "Seven of ten cranes delivered",
  nextStep: "Wire the control room",
};

/** What a list tells of a report that is to be written. */
const ROW: Report = {
  id: anId(1),
  itemId: anId(101),
  itemNumber: "2026-0001",
  itemTitle: "Build the port dispatch platform",
  planId: anId(201),
  departmentId: anId(2),
  departmentName: "Transport bureau",
  period: "2026-11",
  periodFrom: "2026-11-01",
  periodTo: "2026-11-30",
  status: "draft",
  percent: null,
  opensOn: "2026-11-01",
  closesOn: "2026-11-25",
  lateUntil: "2026-12-02",
  isExcepted: false,
  punctuality: null,
  isMissed: false,
  hasHelp: false,
  isDisputed: false,
  savedAt: null,
  handedInOn: null,
  approvedAt: null,
  since: "2026-11-01T02:00:00Z",
  version: 1,
};

/** A report that is to be written, in its period's window. */
export function aReport(change: Partial<ReportDetail> = {}): ReportDetail {
  return {
    ...ROW,
    values: NOTHING_SAID,
    isPrefilled: true,
    missing: ["percent", "progress", "nextStep"],
    last: { period: "2026-10", passedAt: "2026-10-24T02:00:00Z", values: SAID },
    requirement: "Running by the end of the year",
    dueOn: "2026-12-31",
    taskId: null,
    citation: null,
    targets: [],
    knownFigures: [],
    milestones: [],
    planned: "62.5",
    gap: null,
    daysLeft: 3,
    supports: [],
    coordinationAskedOn: null,
    files: [],
    acts: [],
    versions: [],
    change: null,
    exception: null,
    mySteps: [
      { action: "save", needsReason: false },
      { action: "submit", needsReason: false },
    ],
    maySupport: false,
    waitingFor: ["reporter"],
    ...change,
  };
}

/** A supporting department that has not said anything. */
export function aSupport(change: Partial<ReportSupport> = {}): ReportSupport {
  return {
    departmentId: anId(7),
    departmentName: "Data bureau",
    stance: null,
    text: "",
    at: null,
    actorName: null,
    ...change,
  };
}

/** The row of a report in a list. */
export function rowOf({ values: _values, acts: _acts, ...report }: ReportDetail): Report {
  return report;
}

/** A server that knows these reports, and somebody who is signed in. */
export function aDesk(reports: readonly ReportDetail[], roles: readonly Role[]): Answered[] {
  const items = reports.map(rowOf);
  return [
    answers(identityEndpoints.getSession, aSession(roles)),
    answers(supervisionEndpoints.listReports, { items, nextCursor: null }),
    answers(supervisionEndpoints.listReportPeriods, { items: [] }),
    ...reports.slice(0, 1).map((report) => answers(supervisionEndpoints.getReport, report)),
  ];
}
