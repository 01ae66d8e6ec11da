import Type from "typebox";
import type { Static, TSchema } from "typebox";
import {
  CHANGES,
  COMPARATORS,
  DEADLINE_BASES,
  DUTY_ROLES,
  LEAD_BASES,
  PLAN_KINDS,
  PLAN_STATUSES,
  PRECISIONS,
  TARGET_CLASSES,
} from "@zhigang/domain/ledger";
import { QUESTION_STATES } from "@zhigang/domain/documents";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Phase, Span } from "../documents/index.ts";

const json = <T>() => Type.Unsafe<T>({} as TSchema);

/** 规划 in the ledger. */
export const Plan = Type.Object({
  id: Id,
  title: Type.String(),
  documentId: Id,
  draftId: nullable(Id),
  documentNumber: nullable(Type.String()),
  issuingAuthority: nullable(Type.String()),
  issuedOn: nullable(Day),
  periodFrom: nullable(Type.String()),
  periodTo: nullable(Type.String()),
  divisionCode: nullable(Type.String()),
  divisionName: nullable(Type.String()),
  planKind: nullable(oneOf(PLAN_KINDS)),
  status: oneOf(PLAN_STATUSES),
  taskCount: Type.Integer(),
  targetCount: Type.Integer(),
  openQuestionCount: Type.Integer(),
  publishedAt: Moment,
  publishedBy: Type.String(),
  version: Type.Integer(),
});
export type Plan = Static<typeof Plan>;

/** A department's duty in a task: the name as the text gives it, and who that is. */
export const Duty = Type.Object({
  role: oneOf(DUTY_ROLES),
  name: Type.String(),
  departmentId: nullable(Id),
  departmentName: nullable(Type.String()),
  isCollective: Type.Boolean(),
  roleWord: nullable(Type.String()),
  group: Type.Integer(),
  via: nullable(Type.String()),
  span: nullable(Span),
});
export type Duty = Static<typeof Duty>;

/** 时间节点: what the text says, and the day a person set. */
export const Deadline = Type.Object({
  value: nullable(Type.String()),
  precision: nullable(oneOf(PRECISIONS)),
  basis: oneOf(DEADLINE_BASES),
  span: nullable(Span),
  /** 办理时限: a calendar day, only when a person or a dated rule set it. */
  dueOn: nullable(Day),
});
export type Deadline = Static<typeof Deadline>;

/** 原文出处: the exact words, where they stand. */
export const Citation = Type.Object({
  documentId: Id,
  documentTitle: Type.String(),
  span: Span,
  quote: Type.String(),
});
export type Citation = Static<typeof Citation>;

const taskFields = {
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  partId: nullable(Id),
  partTitle: nullable(Type.String()),
  parentTaskId: nullable(Id),
  position: Type.Integer(),
  path: Type.String(),
  title: Type.String(),
  isKey: Type.Boolean(),
  isSafeguard: Type.Boolean(),
  leadBasis: oneOf(LEAD_BASES),
  isOpenList: Type.Boolean(),
  duties: Type.Array(Duty),
  deadline: Deadline,
  targetCount: Type.Integer(),
  openQuestionCount: Type.Integer(),
  changedAt: Moment,
  version: Type.Integer(),
};

/** One row of the task table. */
export const TaskRow = Type.Object(taskFields);
export type TaskRow = Static<typeof TaskRow>;

/** 措施: a step inside a task, quoted, with owners of its own where it names some. */
export const TaskMeasure = Type.Object({
  id: Id,
  position: Type.Integer(),
  text: Type.String(),
  span: Span,
  duties: Type.Array(Duty),
});
export type TaskMeasure = Static<typeof TaskMeasure>;

/** What the ledger still has to ask about a task or target. */
export const LedgerQuestion = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  taskId: nullable(Id),
  targetId: nullable(Id),
  about: Type.String(),
  kind: Type.String(),
  options: Type.Array(Type.String()),
  reason: Type.String(),
  citation: Citation,
  state: oneOf(QUESTION_STATES),
  answer: nullable(Type.String()),
  answeredBy: nullable(Type.String()),
  answeredAt: nullable(Moment),
});
export type LedgerQuestion = Static<typeof LedgerQuestion>;

/** 目标: an indicator's promised value and day. */
export const Target = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  taskId: nullable(Id),
  taskTitle: nullable(Type.String()),
  partOfId: nullable(Id),
  position: Type.Integer(),
  name: Type.String(),
  comparator: oneOf(COMPARATORS),
  value: nullable(Type.String()),
  unit: Type.String(),
  change: oneOf(CHANGES),
  class: oneOf(TARGET_CLASSES),
  scope: nullable(Type.String()),
  isAim: Type.Boolean(),
  kind: nullable(oneOf(["binding", "anticipated"])),
  deadline: Deadline,
  openQuestionCount: Type.Integer(),
  citation: Citation,
  changedAt: Moment,
  version: Type.Integer(),
});
export type Target = Static<typeof Target>;

/** 任务 with all that belongs to it. */
export const Task = Type.Object({
  ...taskFields,
  content: Type.String(),
  note: Type.String(),
  phases: Type.Array(Phase),
  measures: Type.Array(TaskMeasure),
  targets: Type.Array(Target),
  questions: Type.Array(LedgerQuestion),
  citation: Citation,
  /** Why a new version of the plan holds this task no more; null while it is in force. */
  withdrawnBecause: nullable(Type.String()),
  previousId: nullable(Id),
  nextId: nullable(Id),
});
export type Task = Static<typeof Task>;

/** One change of a task or target: who, when, from what to what. */
export const TaskChange = Type.Object({
  version: Type.Integer(),
  operation: Type.String(),
  at: Moment,
  by: Type.String(),
  changes: Type.Array(Type.Object({ field: Type.String(), from: json<unknown>(), to: json<unknown>() })),
  reason: nullable(Type.String()),
});
export type TaskChange = Static<typeof TaskChange>;

/** 篇章 with the tasks under it, nested. */
export interface PlanPart {
  readonly id: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly role: string;
  readonly taskCount: number;
  readonly tasks: readonly TaskRow[];
  readonly parts: readonly PlanPart[];
}

export const PlanTree = Type.Object({ plan: Plan, parts: json<readonly PlanPart[]>() });
export type PlanTree = Static<typeof PlanTree>;

/** A group of the task table with its count; `key` filters the table to it. */
export const TaskGroup = Type.Object({
  key: Type.String(),
  label: Type.String(),
  taskCount: Type.Integer(),
  leadCount: Type.Optional(Type.Integer()),
  jointCount: Type.Optional(Type.Integer()),
  supportCount: Type.Optional(Type.Integer()),
  openQuestionCount: Type.Optional(Type.Integer()),
});
export type TaskGroup = Static<typeof TaskGroup>;

/** 覆盖: what became of every sentence of the plan's text. */
export const PlanCoverage = Type.Object({
  planId: Id,
  documentId: Id,
  sentences: Type.Integer(),
  ordering: Type.Integer(),
  claimed: Type.Integer(),
  dismissed: Type.Integer(),
  unclaimed: Type.Array(
    Type.Object({
      citation: Citation,
      state: Type.String(),
      reason: nullable(Type.String()),
      decidedBy: nullable(Type.String()),
    }),
  ),
  byClass: json<Readonly<Record<string, number>>>(),
  byPart: Type.Array(Type.Object({ title: Type.String(), ordering: Type.Integer(), claimed: Type.Integer() })),
  tasksWithoutDepartment: Type.Integer(),
  targetsWithoutDeadline: Type.Integer(),
  numbersNotTaken: Type.Array(Type.Object({ citation: Citation, class: Type.String(), reason: Type.String() })),
});
export type PlanCoverage = Static<typeof PlanCoverage>;

/** A view of the task table that a person keeps. `settings` is the table's URL state. */
export const SavedView = Type.Object({
  id: Id,
  name: Type.String(),
  page: oneOf(["tasks", "targets"]),
  settings: Type.String({ maxLength: 2000 }),
  isShared: Type.Boolean(),
  isMine: Type.Boolean(),
  version: Type.Integer(),
});
export type SavedView = Static<typeof SavedView>;

/** What the first page shows: what waits, and the state of the ledger in a few figures. */
export const LedgerOverview = Type.Object({
  plans: Type.Integer(),
  tasks: Type.Integer(),
  targets: Type.Integer(),
  departments: Type.Integer(),
  openDrafts: Type.Integer(),
  openQuestions: Type.Integer(),
  tasksWithoutLead: Type.Integer(),
  tasksWithoutDueDay: Type.Integer(),
  myTasks: Type.Object({ lead: Type.Integer(), joint: Type.Integer(), support: Type.Integer() }),
  timeNodes: Type.Array(Type.Object({ value: Type.String(), tasks: Type.Integer(), targets: Type.Integer() })),
  recentPlans: Type.Array(Plan),
  topDepartments: Type.Array(TaskGroup),
});
export type LedgerOverview = Static<typeof LedgerOverview>;
