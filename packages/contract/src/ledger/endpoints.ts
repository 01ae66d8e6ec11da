import Type from "typebox";
import { CHANGES, COMPARATORS, DUTY_ROLES, LEAD_BASES, PLAN_KINDS } from "@zhigang/domain/ledger";
import { QUESTION_STATES } from "@zhigang/domain/documents";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import {
  LedgerOverview,
  LedgerQuestion,
  Plan,
  PlanCoverage,
  PlanTree,
  PublishReadiness,
  SavedView,
  Target,
  Task,
  TaskChange,
  TaskGroup,
  TaskRow,
} from "./shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 1000, refusal: "ledger.reason_missing" });

export const TASK_SORTS = ["position", "title", "deadline", "department", "plan", "changed"] as const;
export type TaskSort = (typeof TASK_SORTS)[number];
export const TASK_GROUPINGS = ["plan", "department", "deadline", "lead_basis", "part"] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];
export const EXPORT_FORMATS = ["docx", "xlsx", "csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Every filter of the task table; list, groups and export share it. */
export const taskFilters = {
  q: Type.Optional(Type.String({ maxLength: 100 })),
  planId: Type.Optional(Id),
  partId: Type.Optional(Id),
  departmentId: Type.Optional(Id),
  /** A body's name as written, for bodies that stand for no department yet. */
  bodyName: Type.Optional(Type.String({ maxLength: 200 })),
  dutyRole: Type.Optional(oneOf(DUTY_ROLES)),
  /** The text's own time node: `2020`, `2020-12`, `annual`, `ongoing`, or `none`. */
  deadline: Type.Optional(Type.String({ maxLength: 10 })),
  dueFrom: Type.Optional(Day),
  dueTo: Type.Optional(Day),
  leadBasis: Type.Optional(oneOf(LEAD_BASES)),
  hasQuestion: Type.Optional(Type.Boolean()),
  isKey: Type.Optional(Type.Boolean()),
  isSafeguard: Type.Optional(Type.Boolean()),
  sort: Type.Optional(oneOf(TASK_SORTS)),
  direction: Type.Optional(oneOf(["ascending", "descending"])),
} as const;

export const targetFilters = {
  q: Type.Optional(Type.String({ maxLength: 100 })),
  planId: Type.Optional(Id),
  taskId: Type.Optional(Id),
  deadline: Type.Optional(Type.String({ maxLength: 10 })),
  kind: Type.Optional(oneOf(["binding", "anticipated"])),
  hasQuestion: Type.Optional(Type.Boolean()),
  sort: Type.Optional(oneOf(["position", "name", "deadline", "plan", "changed"])),
  direction: Type.Optional(oneOf(["ascending", "descending"])),
} as const;

export const planEndpoints = {
  getPublishReadiness: endpoint({
    method: "get",
    path: "/drafts/{id}/readiness",
    permission: "ledger.plan.publish",
    summary: { zh: "发布前还缺什么", en: "what stands between a draft and the ledger" },
    params: ById,
    snapshot: true,
    answer: PublishReadiness,
  }),
  publishPlan: endpoint({
    method: "post",
    path: "/plans",
    permission: "ledger.plan.publish",
    summary: { zh: "把草稿发布为台账中的规划", en: "publish a draft as a plan of the ledger" },
    creates: true,
    body: Type.Object(
      {
        draftId: Id,
        /** The counts the person saw and signs for; other counts are refused. */
        acknowledge: Type.Object(
          { undecided: Type.Integer(), openQuestions: Type.Integer(), openGaps: Type.Integer() },
          closed,
        ),
        /** What each unresolved name stands for. A name not listed stays as written. */
        names: Type.Array(
          Type.Object(
            {
              name: typedText({ maxLength: 200 }),
              departmentId: Type.Optional(Id),
              create: Type.Optional(Type.Object({ divisionCode: Type.String(), kind: Type.String() }, closed)),
            },
            closed,
          ),
          { maxItems: 500 },
        ),
      },
      closed,
    ),
    answer: Plan,
  }),
  listPlans: endpoint({
    method: "get",
    path: "/plans",
    permission: "ledger.plan.read",
    summary: { zh: "规划列表", en: "list plans" },
    query: listQuery({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    answer: pageOf(Plan),
  }),
  getPlan: endpoint({
    method: "get",
    path: "/plans/{id}",
    permission: "ledger.plan.read",
    summary: { zh: "一份规划", en: "one plan" },
    params: ById,
    answer: Plan,
  }),
  getPlanTree: endpoint({
    method: "get",
    path: "/plans/{id}/tree",
    permission: "ledger.plan.read",
    summary: { zh: "规划的篇章与任务", en: "parts and tasks of a plan" },
    params: ById,
    snapshot: true,
    answer: PlanTree,
  }),
  getPlanCoverage: endpoint({
    method: "get",
    path: "/plans/{id}/coverage",
    permission: "ledger.plan.read",
    summary: { zh: "规划正文的覆盖情况", en: "what became of every sentence of a plan" },
    params: ById,
    snapshot: true,
    answer: PlanCoverage,
  }),
  editPlan: endpoint({
    method: "patch",
    path: "/plans/{id}",
    permission: "ledger.plan.edit",
    summary: { zh: "修改规划的基本信息", en: "edit a plan" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object(
        {
          title: typedText({ maxLength: 300 }),
          planKind: nullable(oneOf(PLAN_KINDS)),
          periodFrom: nullable(Type.String({ pattern: "^\\d{4}(-\\d{2})?$" })),
          periodTo: nullable(Type.String({ pattern: "^\\d{4}(-\\d{2})?$" })),
        },
        closed,
      ),
    ),
    answer: Plan,
  }),
  withdrawPlan: endpoint({
    method: "post",
    path: "/plans/{id}/withdraw",
    permission: "ledger.plan.withdraw",
    summary: { zh: "撤回规划", en: "withdraw a plan" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: Plan,
  }),
} as const;

export const taskEndpoints = {
  listTasks: endpoint({
    method: "get",
    path: "/tasks",
    permission: "ledger.task.read",
    summary: { zh: "任务台账", en: "list tasks" },
    query: listQuery(taskFilters),
    answer: pageOf(TaskRow),
  }),
  groupTasks: endpoint({
    method: "get",
    path: "/task-groups",
    permission: "ledger.task.read",
    summary: { zh: "任务分组计数", en: "count tasks by group" },
    query: Type.Object({ by: oneOf(TASK_GROUPINGS), ...taskFilters }, closed),
    answer: Type.Object({ items: Type.Array(TaskGroup) }),
  }),
  exportTasks: endpoint({
    method: "get",
    path: "/tasks/export",
    permission: "ledger.task.export",
    summary: { zh: "导出任务台账", en: "export tasks" },
    query: Type.Object({ format: oneOf(EXPORT_FORMATS), ...taskFilters }, closed),
    answer: "file",
  }),
  getTask: endpoint({
    method: "get",
    path: "/tasks/{id}",
    permission: "ledger.task.read",
    summary: { zh: "一项任务", en: "one task" },
    params: ById,
    answer: Task,
  }),
  listTaskChanges: endpoint({
    method: "get",
    path: "/tasks/{id}/changes",
    permission: "ledger.task.read",
    summary: { zh: "任务的变更记录", en: "history of a task" },
    params: ById,
    query: listQuery({}),
    answer: pageOf(TaskChange),
  }),
  createTask: endpoint({
    method: "post",
    path: "/tasks",
    permission: "ledger.task.create",
    summary: { zh: "手工新增任务", en: "create a task by hand" },
    creates: true,
    body: Type.Object(
      {
        planId: Id,
        partId: Type.Optional(nullable(Id)),
        parentTaskId: Type.Optional(nullable(Id)),
        title: typedText({ maxLength: 500 }),
        content: Type.String({ maxLength: 20_000 }),
        span: Type.Unsafe<[number, number]>({
          type: "array",
          items: { type: "integer", minimum: 0 },
          minItems: 2,
          maxItems: 2,
        }),
      },
      closed,
    ),
    answer: Task,
  }),
  editTask: endpoint({
    method: "patch",
    path: "/tasks/{id}",
    permission: "ledger.task.edit",
    summary: { zh: "修改任务", en: "edit a task" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object(
        {
          title: typedText({ maxLength: 500 }),
          note: Type.String({ maxLength: 5000 }),
          isKey: Type.Boolean(),
          dueOn: nullable(Day),
          reason: Type.String({ maxLength: 1000 }),
        },
        closed,
      ),
    ),
    answer: Task,
  }),
  setTaskDuties: endpoint({
    method: "put",
    path: "/tasks/{id}/duties",
    permission: "ledger.task.set_duties",
    summary: { zh: "确定牵头与配合单位", en: "set lead and supporting departments" },
    params: ById,
    edits: true,
    body: Type.Object(
      {
        duties: Type.Array(
          Type.Object(
            { role: oneOf(DUTY_ROLES), departmentId: Type.Optional(Id), name: typedText({ maxLength: 200 }) },
            closed,
          ),
          { maxItems: 200 },
        ),
        reason: typedText({ maxLength: 1000, refusal: "ledger.reason_missing" }),
      },
      closed,
    ),
    answer: Task,
  }),
} as const;

export const targetEndpoints = {
  listTargets: endpoint({
    method: "get",
    path: "/targets",
    permission: "ledger.target.read",
    summary: { zh: "目标列表", en: "list targets" },
    query: listQuery(targetFilters),
    answer: pageOf(Target),
  }),
  exportTargets: endpoint({
    method: "get",
    path: "/targets/export",
    permission: "ledger.task.export",
    summary: { zh: "导出目标", en: "export targets" },
    query: Type.Object({ format: oneOf(EXPORT_FORMATS), ...targetFilters }, closed),
    answer: "file",
  }),
  getTarget: endpoint({
    method: "get",
    path: "/targets/{id}",
    permission: "ledger.target.read",
    summary: { zh: "一项目标", en: "one target" },
    params: ById,
    answer: Target,
  }),
  editTarget: endpoint({
    method: "patch",
    path: "/targets/{id}",
    permission: "ledger.target.edit",
    summary: { zh: "修改目标", en: "edit a target" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object(
        {
          name: typedText({ maxLength: 300 }),
          comparator: oneOf(COMPARATORS),
          value: nullable(Type.String({ maxLength: 60, pattern: "^-?\\d+(\\.\\d+)?(-\\d+(\\.\\d+)?)?$" })),
          unit: Type.String({ maxLength: 60 }),
          change: oneOf(CHANGES),
          kind: nullable(oneOf(["binding", "anticipated"])),
          dueOn: nullable(Day),
          reason: Type.String({ maxLength: 1000 }),
        },
        closed,
      ),
    ),
    answer: Target,
  }),
} as const;

export const ledgerQuestionEndpoints = {
  listQuestions: endpoint({
    method: "get",
    path: "/questions",
    permission: "ledger.question.read",
    summary: { zh: "疑问清单", en: "list questions" },
    query: listQuery({
      state: Type.Optional(oneOf(QUESTION_STATES)),
      planId: Type.Optional(Id),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    answer: pageOf(LedgerQuestion),
  }),
  answerQuestion: endpoint({
    method: "post",
    path: "/questions/{id}/answer",
    permission: "ledger.question.answer",
    summary: { zh: "回答疑问", en: "answer a question" },
    params: ById,
    body: Type.Object({ answer: typedText({ maxLength: 1000 }) }, closed),
    answer: LedgerQuestion,
  }),
} as const;

export const ledgerViewEndpoints = {
  getOverview: endpoint({
    method: "get",
    path: "/ledger/overview",
    permission: "ledger.task.read",
    summary: { zh: "台账概览", en: "overview of the ledger" },
    snapshot: true,
    answer: LedgerOverview,
  }),
  listSavedViews: endpoint({
    method: "get",
    path: "/saved-views",
    permission: "ledger.task.read",
    summary: { zh: "我的视图", en: "list saved views" },
    answer: Type.Object({ items: Type.Array(SavedView) }),
  }),
  createSavedView: endpoint({
    method: "post",
    path: "/saved-views",
    permission: "ledger.task.read",
    summary: { zh: "保存视图", en: "save a view" },
    creates: true,
    body: Type.Object(
      {
        name: typedText({ maxLength: 60 }),
        page: oneOf(["tasks", "targets"]),
        settings: Type.String({ maxLength: 2000 }),
        isShared: Type.Boolean(),
      },
      closed,
    ),
    answer: SavedView,
  }),
  deleteSavedView: endpoint({
    method: "delete",
    path: "/saved-views/{id}",
    permission: "ledger.task.read",
    summary: { zh: "删除视图", en: "delete a saved view" },
    params: ById,
    answer: "none",
  }),
} as const;

export const ledgerEndpoints = {
  ...planEndpoints,
  ...taskEndpoints,
  ...targetEndpoints,
  ...ledgerQuestionEndpoints,
  ...ledgerViewEndpoints,
} as const;
