import type { CalendarDate } from "../values/index.ts";
import { shiftDay } from "./working-calendar.ts";

/** 提醒规则: how many days before a day people are reminded of it, as published. */
export const REMINDER_RULE = {
  validFrom: "2026-01-01",
  source: "到期前三天提醒：qinfeng.gov.cn/info/1025/3058；填报截止前两天提醒：惯例",
  dueWithin: 3,
  closingWithin: 2,
} as const;

/** 临期, 逾期, 签收逾期. */
export type ReminderKind = "due_soon" | "overdue" | "take_up_overdue";

/** What of an item a reminder looks at. */
export interface RemindedItem {
  readonly isRunning: boolean;
  readonly dueOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  /** 签收时限, while the item waits to be taken up. */
  readonly acknowledgeBy: CalendarDate | null;
}

/** Of what a unit is reminded today; a clock that rests and what is reported done remind of nothing. */
export function remindersOf(item: RemindedItem, today: CalendarDate): readonly ReminderKind[] {
  const { isRunning, dueOn, completedOn, acknowledgeBy } = item;
  const isWaited = isRunning && dueOn !== null && completedOn === null;
  return [
    ...(isWaited && isNear(dueOn, REMINDER_RULE.dueWithin, today) ? (["due_soon"] as const) : []),
    ...(isWaited && dueOn < today ? (["overdue"] as const) : []),
    ...(acknowledgeBy !== null && acknowledgeBy < today ? (["take_up_overdue"] as const) : []),
  ];
}

/** Whether a day lies ahead, and no more than so many days. */
function isNear(day: CalendarDate, within: number, today: CalendarDate): boolean {
  return today <= day && day <= shiftDay(today, within);
}
