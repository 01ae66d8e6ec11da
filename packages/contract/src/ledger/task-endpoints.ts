import Type from "typebox";
import { DUTY_ROLES } from "@zhigang/domain/ledger";
import { Span } from "../documents/index.ts";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { EXPORT_FORMATS, TASK_GROUPINGS, taskFilters } from "./filters.ts";
import { Task, TaskChange, TaskGroup, TaskRow } from "./shapes.ts";

const closed = { additionalProperties: false } as const;

/** 任务: the table, one task, and what may be changed of it. */
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
        span: Span,
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
      Type.Object({
        title: typedText({ maxLength: 500 }),
        note: Type.String({ maxLength: 5000 }),
        isKey: Type.Boolean(),
        dueOn: nullable(Day),
        reason: Type.String({ maxLength: 1000 }),
      }),
      closed,
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
