import Type from "typebox";
import type { Static } from "typebox";
import { AFTER_HOURS, DAY_KINDS, LIMIT_UNITS } from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";

const closed = { additionalProperties: false } as const;

/** A day as the calendar knows it; `kind` is null where the notice of its year is not published. */
export const CalendarDay = Type.Object({
  day: Day,
  kind: nullable(oneOf(DAY_KINDS)),
  name: nullable(Type.String()),
});
export type CalendarDay = Static<typeof CalendarDay>;

/** 节假日安排的通知. */
export const HolidayNotice = Type.Object({ number: typedText({ maxLength: 60 }), issuedOn: Day }, closed);

/** Rest days in a row, with the festival. */
export const Holiday = Type.Object({ name: typedText({ maxLength: 30 }), from: Day, to: Day }, closed);

/** 本地另行安排: days on which a place works or rests against the notices. */
export const CalendarOverride = Type.Object({
  id: Id,
  divisionCode: nullable(Type.String()),
  from: Day,
  to: Day,
  isWorking: Type.Boolean(),
  reason: Type.String(),
  source: Type.String(),
  setAt: Moment,
  setBy: Type.String(),
  liftedAt: nullable(Moment),
});
export type CalendarOverride = Static<typeof CalendarOverride>;

/** A time of day, `09:00`. */
export const TimeOfDay = Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" });

/** 办公时间 from a day on. */
export const OfficeHours = Type.Object({
  validFrom: Day,
  divisionCode: nullable(Type.String()),
  periods: Type.Array(Type.Object({ from: TimeOfDay, to: TimeOfDay }, closed), { minItems: 1, maxItems: 4 }),
  afterHours: oneOf(AFTER_HOURS),
  source: Type.String(),
});
export type OfficeHours = Static<typeof OfficeHours>;

/** 工作日历 of a year for a place. */
export const Calendar = Type.Object({
  year: Type.Integer(),
  /** 未公布的年份: no deadline in working days is counted into it. */
  isPublished: Type.Boolean(),
  publishedYears: Type.Array(Type.Integer()),
  /** Entered here by the office, not shipped. */
  isEntered: Type.Boolean(),
  notices: Type.Array(HolidayNotice),
  holidays: Type.Array(Holiday),
  makeUpDays: Type.Array(Day),
  overrides: Type.Array(CalendarOverride),
  officeHours: Type.Array(OfficeHours),
  days: Type.Array(CalendarDay),
});
export type Calendar = Static<typeof Calendar>;

/** One item whose day a corrected calendar moved. */
export const MovedDeadline = Type.Object({
  itemId: Id,
  number: nullable(Type.String()),
  title: Type.String(),
  dueBefore: nullable(Day),
  dueAfter: nullable(Day),
});
export type MovedDeadline = Static<typeof MovedDeadline>;

/** What a correction of the calendar did. */
export const CalendarCorrection = Type.Object({ moved: Type.Array(MovedDeadline) });
export type CalendarCorrection = Static<typeof CalendarCorrection>;

/** 时限核验: whether every stored value equals the replay of its log. */
export const ClockProof = Type.Object({
  ranAt: Moment,
  itemCount: Type.Integer(),
  differences: Type.Array(
    Type.Object({
      itemId: Id,
      number: nullable(Type.String()),
      title: Type.String(),
      fields: Type.Array(Type.Object({ field: Type.String(), stored: Type.String(), replayed: Type.String() })),
    }),
  ),
});
export type ClockProof = Static<typeof ClockProof>;

const limitOf = Type.Object({ amount: Type.Integer({ minimum: 1, maximum: 1000 }), unit: oneOf(LIMIT_UNITS) }, closed);

/** 时限规则 from a day on, with its source. */
export const LimitRule = Type.Object(
  {
    validFrom: Day,
    source: typedText({ maxLength: 300 }),
    acknowledgeWithin: Type.Integer({ minimum: 1, maximum: 60 }),
    limits: Type.Object(
      {
        document: limitOf,
        meeting_minutes: limitOf,
        instruction_urgent: limitOf,
        instruction_ordinary: limitOf,
        instruction_difficult: limitOf,
      },
      closed,
    ),
  },
  closed,
);
export type LimitRule = Static<typeof LimitRule>;
