import Type from "typebox";
import type { Static } from "typebox";
import { CHANGES, COMPARATORS, DUTY_ROLES, PLAN_STATUSES } from "@zhigang/domain/ledger";
import { COLOURS, ITEM_STATUSES, LEDGER_SUBJECTS, PROGRESS_CLASSES, ROW_FATES } from "@zhigang/domain/supervision";
import { Day, Id, nullable, oneOf } from "../http/index.ts";
import { ItemDuty } from "./item-shapes.ts";
import { ShownRemit } from "./remit-shapes.ts";

const text = Type.String();

/** 规划 as it stood. */
export const PastPlan = Type.Object({
  id: Id,
  title: text,
  documentTitle: text,
  documentNumber: nullable(text),
  issuedOn: nullable(Day),
  periodFrom: nullable(text),
  periodTo: nullable(text),
  status: oneOf(PLAN_STATUSES),
});
export type PastPlan = Static<typeof PastPlan>;

/** A task as it stood. */
export const PastTask = Type.Object({
  id: Id,
  planId: Id,
  title: text,
  path: text,
  content: text,
  note: text,
  isKey: Type.Boolean(),
  deadlineValue: nullable(text),
  dueOn: nullable(Day),
  duties: Type.Array(Type.Object({ role: oneOf(DUTY_ROLES), name: text, departmentId: nullable(Id) })),
});
export type PastTask = Static<typeof PastTask>;

/** A target as it stood. */
export const PastTarget = Type.Object({
  id: Id,
  planId: Id,
  taskId: nullable(Id),
  name: text,
  comparator: oneOf(COMPARATORS),
  value: nullable(text),
  unit: text,
  change: oneOf(CHANGES),
  kind: nullable(oneOf(["binding", "anticipated"])),
  deadlineValue: nullable(text),
  dueOn: nullable(Day),
});
export type PastTarget = Static<typeof PastTarget>;

/** A supervision item as it stood: state, duties, deadline, pace and light. */
export const PastItem = Type.Object({
  id: Id,
  number: nullable(text),
  title: text,
  requirement: text,
  taskId: nullable(Id),
  planId: nullable(Id),
  status: oneOf(ITEM_STATUSES),
  duties: Type.Array(ItemDuty),
  /** 督查方案 as it stood. */
  remit: ShownRemit,
  assignedOn: nullable(Day),
  dueOn: nullable(Day),
  originalDueOn: nullable(Day),
  extensions: Type.Integer(),
  completedOn: nullable(Day),
  isOverdue: Type.Boolean(),
  isDoneLate: Type.Boolean(),
  /** The period of the last passed report, with the planned and the reported percent and the difference in points. */
  period: nullable(text),
  planned: nullable(text),
  percent: nullable(text),
  gap: nullable(text),
  class: oneOf(PROGRESS_CLASSES),
  colour: nullable(oneOf(COLOURS)),
  because: nullable(Type.Object({ zh: text, en: text })),
});
export type PastItem = Static<typeof PastItem>;

/** What a field held: its text, or its JSON where it is no text. */
const held = nullable(text);

/** One row that differs between two days, with the fields that do. */
export const LedgerDifference = Type.Object({
  subject: oneOf(LEDGER_SUBJECTS),
  id: Id,
  title: text,
  fate: oneOf(ROW_FATES),
  fields: Type.Array(Type.Object({ field: text, from: held, to: held })),
});
export type LedgerDifference = Static<typeof LedgerDifference>;
