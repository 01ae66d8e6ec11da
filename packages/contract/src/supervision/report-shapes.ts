import {
  FIGURE_ORIGINS,
  PERIOD_KINDS,
  REPORT_ACTIONS,
  REPORT_CELLS,
  REPORT_PARTIES,
  REPORT_STATUSES,
  SUPPORT_STANCES,
  WINDOW_ENDS,
} from "@zhigang/domain/supervision";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Decimal, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { Citation } from "../ledger/index.ts";

const closed = { additionalProperties: false } as const;

const part = typedText({ minLength: 0, maxLength: 20_000 });
const Percent = Type.String({ pattern: "^\\d{1,6}(\\.\\d{1,6})?$" });

/** What a report says, as a person or a sheet brings it. */
export const ReportValues = Type.Object(
  {
    percent: nullable(Percent),
    milestones: Type.Array(Type.Object({ name: typedText({ maxLength: 200 }), doneOn: Day }, closed), {
      maxItems: 100,
    }),
    progress: part,
    problem: part,
    effect: part,
    nextStep: part,
    figures: Type.Array(
      Type.Object({ targetId: Id, value: nullable(Decimal), origin: oneOf(FIGURE_ORIGINS) }, closed),
      { maxItems: 200 },
    ),
    help: part,
  },
  closed,
);
export type ReportValues = Static<typeof ReportValues>;

/** 进展报告: a row of the list, with the window that holds for its unit. */
export const Report = Type.Object({
  id: Id,
  itemId: Id,
  itemNumber: nullable(Type.String()),
  itemTitle: Type.String(),
  planId: nullable(Id),
  departmentId: Id,
  departmentName: Type.String(),
  period: Type.String(),
  periodFrom: Day,
  periodTo: Day,
  status: oneOf(REPORT_STATUSES),
  percent: nullable(Decimal),
  opensOn: Day,
  closesOn: Day,
  lateUntil: Day,
  /** An exception for this unit and period gives it another last day. */
  isExcepted: Type.Boolean(),
  punctuality: nullable(oneOf(["in_time", "late"])),
  /** Neither handed in nor any longer taken. */
  isMissed: Type.Boolean(),
  hasHelp: Type.Boolean(),
  /** A supporting department disagrees with it. */
  isDisputed: Type.Boolean(),
  savedAt: nullable(Moment),
  handedInOn: nullable(Day),
  approvedAt: nullable(Moment),
  since: Moment,
  version: Type.Integer(),
});
export type Report = Static<typeof Report>;

/** A file of evidence, without its bytes. */
export const ReportFile = Type.Object({
  id: Id,
  fileName: Type.String(),
  contentType: Type.String(),
  byteSize: Type.Integer(),
  sha256: Type.String(),
  addedAt: Moment,
  addedByName: Type.String(),
});
export type ReportFile = Static<typeof ReportFile>;

/** What a supporting department says; `stance` is null while it has not said anything. */
export const ReportSupport = Type.Object({
  departmentId: Id,
  departmentName: Type.String(),
  stance: nullable(oneOf(SUPPORT_STANCES)),
  text: Type.String(),
  at: nullable(Moment),
  actorName: nullable(Type.String()),
});
export type ReportSupport = Static<typeof ReportSupport>;

/** One report whole: what it says, what was said last time, what the plan asks, who did what, and what may be done now. */
export const ReportDetail = Type.Object({
  ...Report.properties,
  values: ReportValues,
  /** Nothing was written yet: the values are those of the last report and of the ledger. */
  isPrefilled: Type.Boolean(),
  missing: Type.Array(oneOf(REPORT_CELLS)),
  last: nullable(Type.Object({ period: Type.String(), passedAt: Moment, values: ReportValues })),
  requirement: Type.String(),
  dueOn: nullable(Day),
  taskId: nullable(Id),
  citation: nullable(Citation),
  targets: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      value: nullable(Type.String()),
      comparator: Type.String(),
      unit: Type.String(),
      citation: Citation,
    }),
  ),
  /** Figures of the task that are not asked, because the report of another item has them. */
  knownFigures: Type.Array(
    Type.Object({
      targetId: Id,
      name: Type.String(),
      unit: Type.String(),
      value: Decimal,
      period: Type.String(),
      itemNumber: nullable(Type.String()),
      itemTitle: Type.String(),
    }),
  ),
  milestones: Type.Array(Type.Object({ name: Type.String(), weight: Decimal, dueOn: Day })),
  planned: nullable(Decimal),
  gap: nullable(Type.String()),
  daysLeft: nullable(Type.Integer()),
  supports: Type.Array(ReportSupport),
  /** Since when the office is asked to bring the units of the item together. */
  coordinationAskedOn: nullable(Day),
  files: Type.Array(ReportFile),
  acts: Type.Array(
    Type.Object({
      number: Type.Integer(),
      kind: oneOf(REPORT_ACTIONS),
      at: Moment,
      actorName: Type.String(),
      departmentName: nullable(Type.String()),
      reason: nullable(Type.String()),
    }),
  ),
  versions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      knownSince: Moment,
      cells: Type.Array(oneOf(REPORT_CELLS)),
      reason: nullable(Type.String()),
      passedByName: Type.String(),
      values: ReportValues,
    }),
  ),
  change: nullable(
    Type.Object({
      reason: Type.String(),
      actorName: Type.String(),
      at: Moment,
      cells: Type.Array(oneOf(REPORT_CELLS)),
      values: ReportValues,
    }),
  ),
  exception: nullable(
    Type.Object({ closesOn: Day, reason: Type.String(), approvedByName: Type.String(), approvedAt: Moment }),
  ),
  mySteps: Type.Array(Type.Object({ action: oneOf(REPORT_ACTIONS), needsReason: Type.Boolean() })),
  /** The reader's department supports the item and may confirm the report or add its part. */
  maySupport: Type.Boolean(),
  waitingFor: Type.Array(oneOf(REPORT_PARTIES)),
});
export type ReportDetail = Static<typeof ReportDetail>;

/** 填报窗口 as a rule: of which periods, until which day, and how many late days. */
export const WindowRule = Type.Object(
  {
    period: oneOf(PERIOD_KINDS),
    end: Type.Union([
      Type.Object(
        {
          kind: oneOf(["day_in_period", "day_of_month"] as const satisfies readonly (typeof WINDOW_ENDS)[number][]),
          day: Type.Integer({ minimum: 1, maximum: 31 }),
        },
        closed,
      ),
      Type.Object(
        {
          kind: oneOf(["working_day"]),
          number: Type.Integer({ minimum: 1, maximum: 60 }),
          isInclusive: Type.Boolean(),
        },
        closed,
      ),
    ]),
    lateWorkingDays: Type.Integer({ minimum: 0, maximum: 60 }),
    source: typedText({ maxLength: 300 }),
  },
  closed,
);
export type WindowRule = Static<typeof WindowRule>;

/** 填报规则 with its dates; the city's first rule is published data and was set by nobody. */
export const ReportRule = Type.Object({
  id: nullable(Id),
  planId: nullable(Id),
  planTitle: nullable(Type.String()),
  validFrom: nullable(Day),
  rule: WindowRule,
  /** The targets whose figures are asked; null asks all of an item's task, none at all is an empty list. */
  askedTargetIds: nullable(Type.Array(Id)),
  setAt: nullable(Moment),
  setByName: nullable(Type.String()),
});
export type ReportRule = Static<typeof ReportRule>;

/** 填报期 with how many reports are owed, handed in and passed. */
export const ReportPeriod = Type.Object({
  id: Id,
  planId: nullable(Id),
  period: Type.String(),
  periodFrom: Day,
  periodTo: Day,
  opensOn: Day,
  closesOn: Day,
  lateUntil: Day,
  source: Type.String(),
  owed: Type.Integer(),
  handedIn: Type.Integer(),
  late: Type.Integer(),
  approved: Type.Integer(),
});
export type ReportPeriod = Static<typeof ReportPeriod>;

/** What became of each report that was to be signed or passed at once. */
export const BulkResult = Type.Object({
  done: Type.Array(Id),
  skipped: Type.Array(Type.Object({ id: Id, itemTitle: Type.String(), because: Type.String() })),
});
export type BulkResult = Static<typeof BulkResult>;

/** A row of a sheet that came back, compared with what is here. */
export const ReportSheetRow = Type.Object({
  row: Type.Integer(),
  kind: oneOf(["changed", "same", "wrong"]),
  reportId: nullable(Id),
  itemTitle: Type.String(),
  version: nullable(Type.Integer()),
  cells: Type.Array(
    Type.Object({ cell: oneOf(REPORT_CELLS), column: Type.String(), from: Type.String(), to: Type.String() }),
  ),
  problems: Type.Array(Type.Object({ column: nullable(Type.String()), message: Type.String() })),
  values: nullable(ReportValues),
});
export type ReportSheetRow = Static<typeof ReportSheetRow>;

export const ReportSheet = Type.Object({ fileName: Type.String(), rows: Type.Array(ReportSheetRow) });
export type ReportSheet = Static<typeof ReportSheet>;
