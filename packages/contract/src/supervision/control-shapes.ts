import Type from "typebox";
import type { Static } from "typebox";
import { Day, Id, nullable, typedText } from "../http/index.ts";
import { AuthorisingAct, Item } from "./item-shapes.ts";

/** An item by which the same matter of the same object is supervised in the same period, by whom, and why it is held to be. */
export const ItemOverlap = Type.Object({
  ...Item.properties,
  /** Whose people put it forward: the office by its name, else the person. */
  proposedBy: Type.String(),
  authority: nullable(AuthorisingAct),
  because: Type.Object({ zh: Type.String(), en: Type.String() }),
});
export type ItemOverlap = Static<typeof ItemOverlap>;

const most = (maximum: number) => nullable(Type.Integer({ minimum: 1, maximum }));

/** 督查管控规则 from a day on, with its source and the reason; null caps nothing. */
export const ControlRule = Type.Object(
  {
    validFrom: Day,
    source: typedText({ maxLength: 300 }),
    reason: typedText({ maxLength: 2000, refusal: "supervision.reason_missing" }),
    perMonth: most(1000),
    longestDays: most(3660),
    statementDays: most(60),
  },
  { additionalProperties: false },
);
export type ControlRule = Static<typeof ControlRule>;

/** 督查频次 of a unit in a month: items handed over to it as lead, and sheets issued to it. */
export const UnitReach = Type.Object({
  departmentId: Id,
  departmentName: Type.String(),
  items: Type.Integer(),
  sheets: Type.Integer(),
  onSite: Type.Integer(),
  total: Type.Integer(),
  isAtCap: Type.Boolean(),
});
export type UnitReach = Static<typeof UnitReach>;
