import Type from "typebox";
import { DUTY_ROLES, LEAD_BASES } from "@zhigang/domain/ledger";
import { Day, Id, oneOf } from "../http/index.ts";

/** What the task table can be sorted by. */
export const TASK_SORTS = ["position", "title", "deadline", "department", "plan", "changed"] as const;
export type TaskSort = (typeof TASK_SORTS)[number];
/** What tasks can be counted by. */
export const TASK_GROUPINGS = ["plan", "department", "deadline", "lead_basis", "part"] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];
/** The forms in which a view leaves the house. */
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
  /** The day or time node in force, from and to a year, month or day; both ends belong to it. */
  deadlineFrom: Type.Optional(Type.String({ pattern: "^[12]\\d{3}(-\\d{2}(-\\d{2})?)?$" })),
  deadlineTo: Type.Optional(Type.String({ pattern: "^[12]\\d{3}(-\\d{2}(-\\d{2})?)?$" })),
  dueFrom: Type.Optional(Day),
  dueTo: Type.Optional(Day),
  leadBasis: Type.Optional(oneOf(LEAD_BASES)),
  hasQuestion: Type.Optional(Type.Boolean()),
  isKey: Type.Optional(Type.Boolean()),
  isSafeguard: Type.Optional(Type.Boolean()),
  sort: Type.Optional(oneOf(TASK_SORTS)),
  direction: Type.Optional(oneOf(["ascending", "descending"])),
} as const;

/** Every filter of the target table. */
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
