import { CURVE_CLOCKS, MISSING_POLICIES } from "@zhigang/domain/supervision";
import Type from "typebox";
import type { Static } from "typebox";
import { Day, Decimal, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";

const closed = { additionalProperties: false } as const;
const Share = Type.String({ pattern: "^\\d{1,6}(\\.\\d{1,6})?$" });

/** 计划曲线: linear by a clock, by milestones with weights, or set by hand. */
export const PlannedCurve = Type.Union([
  Type.Object({ kind: oneOf(["linear"]), clock: oneOf(CURVE_CLOCKS), from: Day, to: Day }, closed),
  Type.Object(
    {
      kind: oneOf(["milestones"]),
      milestones: Type.Array(Type.Object({ name: typedText({ maxLength: 200 }), weight: Share, dueOn: Day }, closed), {
        minItems: 1,
        maxItems: 100,
      }),
    },
    closed,
  ),
  Type.Object(
    {
      kind: oneOf(["hand_set"]),
      points: Type.Array(Type.Object({ on: Day, percent: Share }, closed), { minItems: 1, maxItems: 400 }),
    },
    closed,
  ),
]);
export type PlannedCurve = Static<typeof PlannedCurve>;

/** How an item is planned and weighs; without a setting of its own it runs linearly to its due day and weighs 1. */
export const ItemCurve = Type.Object({
  curve: nullable(PlannedCurve),
  isDefault: Type.Boolean(),
  weight: Decimal,
  mayExceed: Type.Boolean(),
  setAt: nullable(Moment),
  setByName: nullable(Type.String()),
});
export type ItemCurve = Static<typeof ItemCurve>;

/** One day of a chart: what was planned by then and what was passed as done. */
export const CurvePoint = Type.Object({ on: Day, planned: nullable(Decimal), actual: nullable(Decimal) });
export type CurvePoint = Static<typeof CurvePoint>;

/** The progress of one item against its plan. */
export const ItemProgress = Type.Object({
  itemId: Id,
  itemTitle: Type.String(),
  on: Day,
  curve: ItemCurve,
  planned: nullable(Decimal),
  actual: nullable(Decimal),
  gap: nullable(Type.String()),
  points: Type.Array(CurvePoint),
});
export type ItemProgress = Static<typeof ItemProgress>;

/** 汇总进度 of a plan, with its formula, every contribution, and the policy it was made by. */
export const PlanProgress = Type.Object({
  planId: Id,
  planTitle: Type.String(),
  on: Day,
  policy: oneOf(MISSING_POLICIES),
  policySource: nullable(Type.String()),
  policySetByName: nullable(Type.String()),
  percent: nullable(Decimal),
  planned: nullable(Decimal),
  gap: nullable(Type.String()),
  formula: nullable(Type.String()),
  reported: Type.Integer(),
  total: Type.Integer(),
  isOverFulfilled: Type.Boolean(),
  contributions: Type.Array(
    Type.Object({
      itemId: Id,
      itemNumber: nullable(Type.String()),
      itemTitle: Type.String(),
      departmentName: Type.String(),
      weight: Decimal,
      counted: nullable(Decimal),
      points: nullable(Decimal),
      period: nullable(Type.String()),
      reportId: nullable(Id),
      planned: nullable(Decimal),
      gap: nullable(Type.String()),
      isMissing: Type.Boolean(),
      isCapped: Type.Boolean(),
      mayExceed: Type.Boolean(),
    }),
  ),
  points: Type.Array(CurvePoint),
});
export type PlanProgress = Static<typeof PlanProgress>;
