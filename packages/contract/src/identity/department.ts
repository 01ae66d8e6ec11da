import {
  DEPARTMENT_KINDS,
  DIVISION_LEVELS,
  MATCH_OUTCOMES,
  MATCH_REASONS,
  SUCCESSION_KINDS,
} from "@zhigang/domain/identity";
import { DIVISION_CODE_PATTERN } from "@zhigang/domain/values";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Id, nullable, oneOf } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { BodyName, SourceDocument } from "./fields.ts";

const closed = { additionalProperties: false };
const DivisionCode = Type.String({ pattern: DIVISION_CODE_PATTERN });

/** 行政区划: one place in the tree. */
export const Division = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level: oneOf(DIVISION_LEVELS),
  parentCode: nullable(Type.String()),
});
export type Division = Static<typeof Division>;

export const Divisions = Type.Object({ items: Type.Array(Division) });
export type Divisions = Static<typeof Divisions>;

/** A new division: its public code (GB/T 2260, GB/T 10114 below the district), and the one above it. */
export const CreateDivision = Type.Object(
  {
    code: DivisionCode,
    name: BodyName,
    level: oneOf(DIVISION_LEVELS),
    parentCode: Type.Optional(nullable(DivisionCode)),
  },
  closed,
);
export type CreateDivision = Static<typeof CreateDivision>;

/** 部门 as a row: the name it bears, where it stands, and what finds it: aliases, and pinyin initials (`gxj` finds 工信局). */
export const DepartmentRow = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: nullable(Type.String()),
  kind: oneOf(DEPARTMENT_KINDS),
  divisionCode: Type.String(),
  parentId: nullable(Id),
  knownAs: Type.Array(Type.String()),
  initials: Type.String(),
  endedOn: nullable(Day),
});
export type DepartmentRow = Static<typeof DepartmentRow>;

/** Filters of the department list; `text` finds names, aliases, former names and pinyin initials. */
export const ListDepartments = listQuery({
  text: Type.Optional(Type.String({ maxLength: 100 })),
  divisionCode: Type.Optional(Type.String({ maxLength: 12 })),
  kind: Type.Optional(oneOf(DEPARTMENT_KINDS)),
  isEnded: Type.Optional(Type.Boolean()),
});
export type ListDepartments = Static<typeof ListDepartments>;

export const DepartmentPage = pageOf(DepartmentRow);
export type DepartmentPage = Static<typeof DepartmentPage>;

/** The departments at work in a division, each with the one above it; the reader builds the tree from `parentId`. */
export const GetDepartmentTree = Type.Object({ divisionCode: Type.Optional(Type.String({ maxLength: 12 })) }, closed);
export type GetDepartmentTree = Static<typeof GetDepartmentTree>;

export const DepartmentTree = Type.Object({ items: Type.Array(DepartmentRow) });
export type DepartmentTree = Static<typeof DepartmentTree>;

/** One department with all its names in time, its aliases, and the departments before and after it. */
export const Department = Type.Object({
  ...DepartmentRow.properties,
  division: Division,
  parent: nullable(Type.Object({ id: Id, name: Type.String() })),
  competentDepartment: nullable(Type.Object({ id: Id, name: Type.String() })),
  beganOn: nullable(Day),
  names: Type.Array(
    Type.Object({
      name: Type.String(),
      validFrom: nullable(Day),
      validTo: nullable(Day),
      sourceDocument: nullable(Type.String()),
    }),
  ),
  aliases: Type.Array(
    Type.Object({
      id: Id,
      alias: Type.String(),
      validFrom: nullable(Day),
      validTo: nullable(Day),
      sourceDocument: nullable(Type.String()),
    }),
  ),
  successions: Type.Array(
    Type.Object({
      kind: oneOf(SUCCESSION_KINDS),
      direction: oneOf(["before", "after"] as const),
      departmentId: Id,
      name: Type.String(),
      effectiveOn: Day,
      sourceDocument: nullable(Type.String()),
    }),
  ),
  version: Type.Integer(),
});
export type Department = Static<typeof Department>;

/** A new department. */
export const CreateDepartment = Type.Object(
  {
    name: BodyName,
    shortName: Type.Optional(nullable(BodyName)),
    kind: oneOf(DEPARTMENT_KINDS),
    divisionCode: DivisionCode,
    parentId: Type.Optional(nullable(Id)),
    competentDepartmentId: Type.Optional(nullable(Id)),
    beganOn: Type.Optional(nullable(Day)),
    sourceDocument: Type.Optional(nullable(SourceDocument)),
  },
  closed,
);
export type CreateDepartment = Static<typeof CreateDepartment>;

/** 更名: from that day on the department bears another name; the former name still finds it. */
export const RenameDepartment = Type.Object(
  { name: BodyName, effectiveOn: Day, sourceDocument: Type.Optional(nullable(SourceDocument)) },
  closed,
);
export type RenameDepartment = Static<typeof RenameDepartment>;

/** 合并: from that day on another department does its work. */
export const MergeDepartment = Type.Object(
  { intoDepartmentId: Id, effectiveOn: Day, sourceDocument: Type.Optional(nullable(SourceDocument)) },
  closed,
);
export type MergeDepartment = Static<typeof MergeDepartment>;

/** 别名: another way in which documents name the department. */
export const AddDepartmentAlias = Type.Object(
  {
    alias: BodyName,
    validFrom: Type.Optional(nullable(Day)),
    validTo: Type.Optional(nullable(Day)),
    sourceDocument: Type.Optional(nullable(SourceDocument)),
  },
  closed,
);
export type AddDepartmentAlias = Static<typeof AddDepartmentAlias>;

/** 撤销: from that day on the department is no more, and nobody follows it. */
export const EndDepartment = Type.Object(
  { endedOn: Day, sourceDocument: Type.Optional(nullable(SourceDocument)) },
  closed,
);
export type EndDepartment = Static<typeof EndDepartment>;

/** A department under the name it bore on a day. */
const NamedDepartment = Type.Object({ departmentId: Id, name: Type.String() });

/** Who is asked about, and of which day; without a day, today. */
export const TraceDepartment = Type.Object({ onDay: Type.Optional(Day) }, closed);
export type TraceDepartment = Static<typeof TraceDepartment>;

/** A name as a paper of a division writes it, and the day of the question. */
export const TraceBodyName = Type.Object(
  { name: BodyName, divisionCode: DivisionCode, onDay: Type.Optional(Day) },
  closed,
);
export type TraceBodyName = Static<typeof TraceBodyName>;

/** 沿革: who did a department's work on a day, who does it today, and every turn between, with its source. */
export const DepartmentCourse = Type.Object({
  onDay: Day,
  heldBy: Type.Array(NamedDepartment),
  heldToday: Type.Array(NamedDepartment),
  events: Type.Array(
    Type.Object({
      on: Day,
      kind: oneOf([...SUCCESSION_KINDS, "end"] as const),
      from: NamedDepartment,
      to: nullable(NamedDepartment),
      sourceDocument: nullable(Type.String()),
    }),
  ),
});
export type DepartmentCourse = Static<typeof DepartmentCourse>;

/** Where a written name leads: the departments it means or may mean with the reason, and the course of the one it means. */
export const TracedBodyName = Type.Object({
  outcome: oneOf(MATCH_OUTCOMES),
  candidates: Type.Array(
    Type.Object({
      departmentId: Id,
      name: Type.String(),
      divisionCode: Type.String(),
      reason: oneOf(MATCH_REASONS),
    }),
  ),
  course: nullable(DepartmentCourse),
});
export type TracedBodyName = Static<typeof TracedBodyName>;

/** A collective name such as 各区政府, and who belongs to it today. */
export const DepartmentGroups = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      divisionCode: Type.String(),
      members: Type.Array(Type.Object({ id: Id, name: Type.String() })),
    }),
  ),
});
export type DepartmentGroups = Static<typeof DepartmentGroups>;
