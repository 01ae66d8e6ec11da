import Type from "typebox";
import type { Static } from "typebox";
import { CHANGES, COMPARATORS, DEADLINE_BASES, LEAD_BASES, PRECISIONS, TARGET_CLASSES } from "@zhigang/domain/ledger";
import { Id, nullable, oneOf } from "../http/index.ts";

/** `[start, end)` in UTF-16 code units of the document's text. */
export const Span = Type.Unsafe<[number, number]>({
  type: "array",
  items: { type: "integer", minimum: 0 },
  minItems: 2,
  maxItems: 2,
});
export type Span = Static<typeof Span>;

/** 时间节点 as the text says it, or as a person set it. */
export const TimeNode = Type.Object(
  {
    value: Type.String({ maxLength: 10, pattern: "^(\\d{4}(-\\d{2}(-\\d{2})?)?|annual|ongoing)$" }),
    precision: oneOf(PRECISIONS),
    basis: oneOf(DEADLINE_BASES),
    span: nullable(Span),
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type TimeNode = Static<typeof TimeNode>;

export const Phase = Type.Object(
  { from: Type.String(), to: Type.String(), text: Type.String(), span: Span },
  { additionalProperties: false },
);
export type Phase = Static<typeof Phase>;

export const OWNER_RESOLUTIONS = ["resolved", "ambiguous", "unknown", "chosen"] as const;

/** One body in one role: its name as the text gives it, and the department it stands for once that is known. */
export const Owner = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.String({ maxLength: 40 }),
    span: nullable(Span),
    group: Type.Integer({ minimum: 0 }),
    isCollective: Type.Boolean(),
    via: nullable(Type.String({ maxLength: 40 })),
    roleWord: nullable(Type.String({ maxLength: 40 })),
    departmentId: nullable(Id),
    resolution: oneOf(OWNER_RESOLUTIONS),
    /** Why it was resolved so, or the candidates' names, for display. */
    resolutionNote: nullable(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type Owner = Static<typeof Owner>;

export const Measure = Type.Object(
  {
    span: Span,
    leads: Type.Array(Owner),
    supports: Type.Array(Owner),
    leadBasis: oneOf(LEAD_BASES),
    openList: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Measure = Static<typeof Measure>;

/** A task as a draft holds it. */
export const TaskProposal = Type.Object(
  {
    path: Type.String({ maxLength: 300 }),
    title: Type.String({ minLength: 1, maxLength: 500 }),
    titleSpan: nullable(Span),
    span: Span,
    sectionId: nullable(Type.String({ maxLength: 80 })),
    isSafeguard: Type.Boolean(),
    leads: Type.Array(Owner, { maxItems: 100 }),
    supports: Type.Array(Owner, { maxItems: 100 }),
    others: Type.Array(Owner, { maxItems: 100 }),
    openList: Type.Boolean(),
    leadBasis: oneOf(LEAD_BASES),
    deadline: nullable(TimeNode),
    phases: Type.Array(Phase, { maxItems: 50 }),
    measures: Type.Array(Measure, { maxItems: 200 }),
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type TaskProposal = Static<typeof TaskProposal>;

/** The value of a target: a decimal, or `low-high`. */
export const TargetValue = Type.String({ maxLength: 60, pattern: "^-?\\d+(\\.\\d+)?(-\\d+(\\.\\d+)?)?$" });

/** A target as a draft holds it; its value is null for completeness without a number. */
export const TargetProposal = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 300 }),
    comparator: oneOf(COMPARATORS),
    value: nullable(TargetValue),
    unit: Type.String({ maxLength: 60 }),
    deadline: nullable(TimeNode),
    class: oneOf(TARGET_CLASSES),
    change: oneOf(CHANGES),
    scope: nullable(Type.String({ maxLength: 200 })),
    /** The draft item this one is a part of. */
    partOfItemId: nullable(Id),
    /** The draft item of the task that promises it. */
    taskItemId: nullable(Id),
    isAim: Type.Boolean(),
    kind: nullable(oneOf(["binding", "anticipated"])),
    span: Span,
    clauseSpan: Span,
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type TargetProposal = Static<typeof TargetProposal>;
