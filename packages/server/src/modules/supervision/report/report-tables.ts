import type {
  Punctuality,
  ReportAction,
  ReportCell,
  ReportFigure,
  ReportStatus,
  ReportValues,
  SupportStance,
  WindowRule,
} from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** A jsonb column: read as the value, written as its JSON text. */
type Json<T> = JSONColumnType<T & object, string, string>;

/** The tables of reports. */
export interface ReportTables {
  "supervision.reportRule": ReportRuleTable;
  "supervision.reportPeriod": ReportPeriodTable;
  "supervision.reportException": ReportExceptionTable;
  "supervision.report": ReportTable;
  "supervision.reportVersion": ReportVersionTable;
  "supervision.reportAct": ReportActTable;
  "supervision.reportSupport": ReportSupportTable;
  "supervision.reportFile": ReportFileTable;
}

export interface ReportRuleTable {
  id: string;
  planId: string | null;
  validFrom: string;
  rule: Json<WindowRule>;
  askedTargetIds: string[] | null;
  setAt: Date;
  setBy: string;
  setByName: string;
}

export interface ReportPeriodTable {
  id: string;
  planId: string | null;
  period: string;
  periodFrom: string;
  periodTo: string;
  opensOn: string;
  closesOn: string;
  lateUntil: string;
  source: string;
  askedTargetIds: string[] | null;
  openedAt: Date;
}

export interface ReportExceptionTable {
  id: string;
  periodId: string;
  departmentId: string;
  closesOn: string;
  reason: string;
  approvedAt: Date;
  approvedBy: string;
  approvedByName: string;
}

/** A change after the pass, while it waits. */
export interface PendingChange {
  readonly values: ReportValues;
  readonly reason: string;
  readonly accountId: string;
  readonly actorName: string;
  readonly at: string;
}

export interface ReportTable {
  id: string;
  itemId: string;
  periodId: string;
  departmentId: string;
  period: string;
  periodFrom: string;
  periodTo: string;
  status: ReportStatus;
  percent: string | null;
  milestones: Json<ReportValues["milestones"]>;
  progress: Generated<string>;
  problem: Generated<string>;
  effect: Generated<string>;
  nextStep: Generated<string>;
  figures: Json<readonly ReportFigure[]>;
  help: Generated<string>;
  change: JSONColumnType<PendingChange, string | null, string | null> | null;
  writtenBy: Generated<string[]>;
  savedAt: Date | null;
  savedByName: string | null;
  submittedAt: Date | null;
  signedAt: Date | null;
  handedInOn: string | null;
  approvedAt: Date | null;
  punctuality: Extract<Punctuality, "in_time" | "late"> | null;
  since: Date;
  openedAt: Date;
  version: Generated<number>;
}

export interface ReportVersionTable {
  reportId: string;
  number: number;
  knownSince: Date;
  content: Json<ReportValues>;
  cells: ReportCell[];
  reason: string | null;
  passedBy: string;
  passedByName: string;
}

export interface ReportActTable {
  reportId: string;
  number: number;
  kind: ReportAction;
  at: Date;
  accountId: string;
  actorName: string;
  departmentId: string | null;
  reason: string | null;
}

export interface ReportSupportTable {
  reportId: string;
  departmentId: string;
  stance: SupportStance;
  text: string;
  at: Date;
  accountId: string;
  actorName: string;
}

export interface ReportFileTable {
  id: string;
  reportId: string;
  fileName: string;
  contentType: string;
  byteSize: number;
  sha256: string;
  content: Buffer;
  addedAt: Date;
  addedBy: string;
  addedByName: string;
  departmentId: string | null;
  removedAt: Date | null;
}
