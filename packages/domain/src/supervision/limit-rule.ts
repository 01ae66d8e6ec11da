import type { CalendarDate } from "../values/index.ts";
import type { LimitUnit } from "./clock.ts";
import type { ItemSource } from "./item-act.ts";

export const LIMIT_KINDS = [
  "document",
  "meeting_minutes",
  "instruction_urgent",
  "instruction_ordinary",
  "instruction_difficult",
] as const;
/** 文件, 会议纪要, 紧急批示, 一般批示, 疑难批示: for what a place sets a usual limit. */
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** 时限规则 of a place from a day on: how long each kind of matter may usually take, and how soon it is taken up. */
export interface LimitRule {
  readonly validFrom: CalendarDate;
  readonly source: string;
  /** 签收时限 in working days. */
  readonly acknowledgeWithin: number;
  readonly limits: Readonly<Record<LimitKind, { readonly amount: number; readonly unit: LimitUnit }>>;
}

/** Which limits fit a matter by where it comes from; a task of a plan has a day of its own. */
export const LIMIT_KINDS_OF: Readonly<Record<ItemSource, readonly LimitKind[]>> = {
  plan_task: [],
  upper_deployment: ["document"],
  government_report: ["document"],
  meeting: ["meeting_minutes"],
  instruction: ["instruction_urgent", "instruction_ordinary", "instruction_difficult"],
  proposal: ["document"],
};

/**
 * One local set as published [S15]: documents 30 days, minutes 20, instructions urgent 1 to 5, ordinary 15, difficult 30. It
 * names no limit for taking up; three working days is our own start. A place puts its own rule in force beside it.
 */
export const PUBLISHED_LIMIT_RULE: LimitRule = {
  validFrom: "2018-01-01",
  source: "fymate 168342（镜像，引用前请核对原文；签收时限为系统初始值）",
  acknowledgeWithin: 3,
  limits: {
    document: { amount: 30, unit: "calendar_days" },
    meeting_minutes: { amount: 20, unit: "calendar_days" },
    instruction_urgent: { amount: 5, unit: "calendar_days" },
    instruction_ordinary: { amount: 15, unit: "calendar_days" },
    instruction_difficult: { amount: 30, unit: "calendar_days" },
  },
};

/** The rule in force on a day: the latest that has begun, of those put in force later where two begin together. */
export function limitRuleOn(rules: readonly LimitRule[], day: CalendarDate): LimitRule {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  return begun.reduce((best, rule) => (rule.validFrom >= best.validFrom ? rule : best), PUBLISHED_LIMIT_RULE);
}
