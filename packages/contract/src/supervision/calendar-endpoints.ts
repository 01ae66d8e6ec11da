import Type from "typebox";
import { AFTER_HOURS, LIMIT_UNITS } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, nullable, oneOf, typedText } from "../http/index.ts";
import {
  Calendar,
  CalendarCorrection,
  CalendarDay,
  CalendarOverride,
  ClockProof,
  Holiday,
  HolidayNotice,
  LimitRule,
  OfficeHours,
  TimeOfDay,
} from "./calendar-shapes.ts";
import { ExplainedClock } from "./clock-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const source = typedText({ maxLength: 300 });
const place = Type.Optional(Type.String({ maxLength: 12 }));
const placeOrAll = nullable(Type.String({ maxLength: 12 }));

/** 工作日历: its years, a day of it, counting by it, and what a place says otherwise; and the clocks that run by it. */
export const calendarEndpoints = {
  getCalendar: endpoint({
    method: "get",
    path: "/supervision/calendar",
    permission: "supervision.calendar.read",
    summary: { zh: "一年的工作日历", en: "the working-day calendar of a year" },
    query: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2200 }), divisionCode: place }, closed),
    answer: Calendar,
  }),
  reckonDays: endpoint({
    method: "get",
    path: "/supervision/calendar/reckoning",
    permission: "supervision.calendar.read",
    summary: { zh: "从某日起数若干日", en: "count days from a day" },
    query: Type.Object(
      {
        from: Day,
        amount: Type.Integer({ minimum: -1000, maximum: 1000 }),
        unit: oneOf(LIMIT_UNITS),
        divisionCode: place,
      },
      closed,
    ),
    answer: Type.Object({ day: Day, passed: Type.Array(CalendarDay) }),
  }),
  publishCalendarYear: endpoint({
    method: "post",
    path: "/supervision/calendar/years",
    permission: "supervision.calendar.publish",
    summary: { zh: "录入或更正一年的节假日安排", en: "enter or correct the holidays of a year" },
    creates: true,
    body: Type.Object(
      {
        year: Type.Integer({ minimum: 2018, maximum: 2200 }),
        notices: Type.Array(HolidayNotice, { minItems: 1, maxItems: 5 }),
        holidays: Type.Array(Holiday, { minItems: 1, maxItems: 20 }),
        makeUpDays: Type.Array(Day, { maxItems: 30, uniqueItems: true }),
        reason,
      },
      closed,
    ),
    answer: CalendarCorrection,
  }),
  setCalendarOverride: endpoint({
    method: "post",
    path: "/supervision/calendar/overrides",
    permission: "supervision.calendar.override",
    summary: { zh: "本地另行安排", en: "a place works or rests otherwise" },
    creates: true,
    body: Type.Object(
      { divisionCode: placeOrAll, from: Day, to: Day, isWorking: Type.Boolean(), reason, source },
      closed,
    ),
    answer: Type.Object({ override: CalendarOverride, ...CalendarCorrection.properties }),
  }),
  liftCalendarOverride: endpoint({
    method: "post",
    path: "/supervision/calendar/overrides/{id}/lift",
    permission: "supervision.calendar.override",
    summary: { zh: "撤销本地安排", en: "lift what a place said otherwise" },
    params: ById,
    body: Type.Object({ reason }, closed),
    answer: CalendarCorrection,
  }),
  setOfficeHours: endpoint({
    method: "post",
    path: "/supervision/calendar/office-hours",
    permission: "supervision.calendar.set_hours",
    summary: { zh: "设置办公时间", en: "set the office hours" },
    creates: true,
    body: Type.Object(
      {
        divisionCode: placeOrAll,
        validFrom: Day,
        periods: Type.Array(Type.Object({ from: TimeOfDay, to: TimeOfDay }, closed), { minItems: 1, maxItems: 4 }),
        afterHours: oneOf(AFTER_HOURS),
        source,
      },
      closed,
    ),
    answer: OfficeHours,
  }),
  getLimitRules: endpoint({
    method: "get",
    path: "/supervision/limit-rules",
    permission: "supervision.calendar.read",
    summary: { zh: "时限规则", en: "the usual limits" },
    answer: Type.Object({ inForce: LimitRule, rules: Type.Array(LimitRule) }),
  }),
  setLimitRule: endpoint({
    method: "post",
    path: "/supervision/limit-rules",
    permission: "supervision.calendar.set_limits",
    summary: { zh: "设置时限规则", en: "put usual limits in force" },
    creates: true,
    body: LimitRule,
    answer: LimitRule,
  }),
  explainClock: endpoint({
    method: "get",
    path: "/supervision/items/{id}/clock",
    permission: "supervision.item.read",
    summary: { zh: "时限逐日说明", en: "a deadline explained day by day" },
    params: ById,
    answer: ExplainedClock,
  }),
  getClockProof: endpoint({
    method: "get",
    path: "/supervision/clock-proof",
    permission: "supervision.calendar.read",
    summary: { zh: "最近一次时限核验", en: "the latest proof of the clocks" },
    answer: Type.Object({ proof: nullable(ClockProof) }),
  }),
  proveClocks: endpoint({
    method: "post",
    path: "/supervision/clock-proof",
    permission: "supervision.calendar.prove",
    summary: { zh: "立即核验时限", en: "prove the clocks now" },
    creates: true,
    answer: ClockProof,
  }),
} as const;
