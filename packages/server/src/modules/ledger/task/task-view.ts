import type { Deadline, Duty, TaskRow } from "@zhigang/contract/ledger";
import { momentOf } from "../citation.ts";
import type { HeldDuty, TaskTable } from "../tables.ts";
import type { ListedTask } from "./task-row.ts";

/** The names that departments bear today, by id. */
export type DepartmentNames = ReadonlyMap<string, string>;

/** A task as a row of the table. */
export function presentTaskRow(row: ListedTask, names: DepartmentNames): TaskRow {
  return {
    id: row.id,
    planId: row.planId,
    planTitle: row.planTitle,
    partId: row.partId,
    partTitle: row.partTitle,
    parentTaskId: row.parentTaskId,
    position: row.position,
    path: row.path,
    title: row.title,
    isKey: row.isKey,
    isSafeguard: row.isSafeguard,
    leadBasis: row.leadBasis,
    isOpenList: row.isOpenList,
    duties: presentDuties(row.duties, names),
    deadline: presentDeadline(row),
    targetCount: row.targetCount,
    openQuestionCount: row.openQuestionCount,
    changedAt: momentOf(row.changedAt),
    version: row.version,
  };
}

/** Duties with the names their departments bear today beside the names of the text. */
export function presentDuties(duties: readonly HeldDuty[], names: DepartmentNames): Duty[] {
  return duties.map((duty) => ({
    role: duty.role,
    name: duty.name,
    departmentId: duty.departmentId,
    departmentName: duty.departmentId === null ? null : (names.get(duty.departmentId) ?? null),
    isCollective: duty.isCollective,
    roleWord: duty.roleWord,
    group: duty.group,
    via: duty.via,
    span: duty.span,
  }));
}

type DeadlineRow = Pick<
  TaskTable,
  "deadlineValue" | "deadlinePrecision" | "deadlineBasis" | "deadlineSpanStart" | "deadlineSpanEnd" | "dueOn"
>;

/** 时间节点 as the text says it, with the day a person set. */
export function presentDeadline(row: DeadlineRow): Deadline {
  const { deadlineSpanStart: start, deadlineSpanEnd: end } = row;
  return {
    value: row.deadlineValue,
    precision: row.deadlinePrecision,
    basis: row.deadlineBasis,
    span: start === null || end === null ? null : [start, end],
    dueOn: row.dueOn,
  };
}
