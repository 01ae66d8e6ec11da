import Type from "typebox";
import type { Static } from "typebox";
import { DAY_KINDS, ITEM_ACT_KINDS, LIMIT_UNITS } from "@zhigang/domain/supervision";
import { Day, nullable, oneOf } from "../http/index.ts";
import { HolidayNotice } from "./calendar-shapes.ts";

/** What one act did to the day in force. */
export const ClockStep = Type.Object({
  actNumber: Type.Integer(),
  act: oneOf(ITEM_ACT_KINDS),
  on: Day,
  reason: nullable(Type.String()),
  /** The limit from which the day was counted; null where the day was named. */
  limit: nullable(Type.Object({ amount: Type.Integer(), unit: oneOf(LIMIT_UNITS) })),
  dueBefore: nullable(Day),
  dueAfter: nullable(Day),
  daysAdded: Type.Integer(),
});
export type ClockStep = Static<typeof ClockStep>;

/** 时限逐日说明 of one item. */
export const ExplainedClock = Type.Object({
  state: oneOf(["waiting", "running", "paused", "stopped"]),
  dueOn: nullable(Day),
  originalDueOn: nullable(Day),
  extensions: Type.Integer(),
  /** Negative when overdue; null where it cannot be counted. */
  workingDaysLeft: nullable(Type.Integer()),
  /** Whether what is stored beside the item equals what its log comes to. */
  isProven: Type.Boolean(),
  steps: Type.Array(ClockStep),
  days: Type.Array(
    Type.Object({
      day: Day,
      kind: nullable(oneOf(DAY_KINDS)),
      name: nullable(Type.String()),
      isPaused: Type.Boolean(),
      count: nullable(Type.Integer()),
    }),
  ),
  /** The notices of the years that were counted through. */
  notices: Type.Array(HolidayNotice),
});
export type ExplainedClock = Static<typeof ExplainedClock>;
