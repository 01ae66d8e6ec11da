import Type from "typebox";
import type { Static } from "typebox";
import { ById, Day, endpoint, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { EXPORT_FORMATS, taskFilters } from "./filters.ts";

const closed = { additionalProperties: false } as const;

/** The most tasks one batch may change. */
export const MOST_BATCH_TASKS = 5000;

const { sort: _sort, direction: _direction, ...narrowing } = taskFilters;

/** Which tasks are meant: those named one by one, or all that a filter finds but for the few taken out again. */
export const TaskSelection = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, { maxItems: MOST_BATCH_TASKS })),
    filter: Type.Optional(Type.Object(narrowing, closed)),
    except: Type.Optional(Type.Array(Id, { maxItems: MOST_BATCH_TASKS })),
  },
  closed,
);
export type TaskSelection = Static<typeof TaskSelection>;

/** What becomes of those who led before a new lead. */
export const FORMER_LEADS = ["support", "leave"] as const;

/** What a batch does to each of its tasks; what is not named stays. */
export const TaskBatchChanges = Type.Object(
  {
    leadDepartmentId: Type.Optional(Id),
    formerLeads: Type.Optional(oneOf(FORMER_LEADS)),
    dueOn: Type.Optional(nullable(Day)),
    isKey: Type.Optional(Type.Boolean()),
    note: Type.Optional(Type.String({ maxLength: 5000 })),
  },
  closed,
);
export type TaskBatchChanges = Static<typeof TaskBatchChanges>;

/** One field of a task before and after, as a person reads it. */
export const FieldDifference = Type.Object({ field: Type.String(), from: Type.String(), to: Type.String() });
export type FieldDifference = Static<typeof FieldDifference>;

/** What a batch would do to one task, or why it would leave it out. */
export const TaskBatchRow = Type.Object({
  taskId: Id,
  title: Type.String(),
  planTitle: Type.String(),
  differences: Type.Array(FieldDifference),
  /** The code and words of the reason for leaving it out. */
  skipped: nullable(Type.Object({ code: Type.String(), message: Type.String() })),
});
export type TaskBatchRow = Static<typeof TaskBatchRow>;

/** 预览: what a batch would do, before it does it. */
export const TaskBatchPreview = Type.Object({
  selected: Type.Integer(),
  changing: Type.Integer(),
  same: Type.Integer(),
  skipped: Type.Integer(),
  /** The first rows that change or are left out. */
  rows: Type.Array(TaskBatchRow),
  /** Names this very preview: a batch is refused when its tasks have changed since. */
  seen: Type.String(),
});
export type TaskBatchPreview = Static<typeof TaskBatchPreview>;

/** 批次: many tasks changed by one deed. */
export const TaskBatch = Type.Object({
  id: Id,
  kind: oneOf(["edit", "import"]),
  title: Type.String(),
  reason: Type.String(),
  changed: Type.Integer(),
  created: Type.Integer(),
  doneAt: Moment,
  doneBy: Type.String(),
  undoneAt: nullable(Moment),
  undoneBy: nullable(Type.String()),
  version: Type.Integer(),
});
export type TaskBatch = Static<typeof TaskBatch>;

/** 批量修改: many tasks by one deed, seen before, undone after. */
export const batchEndpoints = {
  previewTaskBatch: endpoint({
    method: "post",
    path: "/task-batches/preview",
    permission: "ledger.task.edit",
    summary: { zh: "预览批量修改", en: "preview a batch of edits" },
    body: Type.Object({ selection: TaskSelection, changes: TaskBatchChanges }, closed),
    answer: TaskBatchPreview,
  }),
  editTaskBatch: endpoint({
    method: "post",
    path: "/task-batches",
    permission: "ledger.task.edit",
    summary: { zh: "批量修改任务", en: "edit a batch of tasks" },
    creates: true,
    body: Type.Object(
      {
        selection: TaskSelection,
        changes: TaskBatchChanges,
        reason: typedText({ maxLength: 1000, refusal: "ledger.reason_missing" }),
        seen: Type.String({ maxLength: 100 }),
      },
      closed,
    ),
    answer: TaskBatch,
  }),
  listTaskBatches: endpoint({
    method: "get",
    path: "/task-batches",
    permission: "ledger.task.edit",
    summary: { zh: "批量修改记录", en: "list batches of edits" },
    query: listQuery({}),
    answer: pageOf(TaskBatch),
  }),
  undoTaskBatch: endpoint({
    method: "post",
    path: "/task-batches/{id}/undo",
    permission: "ledger.task.edit",
    summary: { zh: "撤销一次批量修改", en: "undo a batch of edits" },
    params: ById,
    answer: TaskBatch,
  }),
  exportSelectedTasks: endpoint({
    method: "post",
    path: "/tasks/export",
    permission: "ledger.task.export",
    summary: { zh: "导出所选任务", en: "export selected tasks" },
    body: Type.Object({ format: oneOf(EXPORT_FORMATS), selection: TaskSelection }, closed),
    answer: "file",
  }),
} as const;
