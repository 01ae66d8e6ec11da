import type { ClockStep, ExplainedClock } from "@zhigang/contract/supervision";
import { clockEvents, explainClock, replayItem, workingDaysLeft } from "@zhigang/domain/supervision";
import type { ItemAct } from "@zhigang/domain/supervision";
import type { ClockReading, WorkingCalendar } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { listActRows } from "../item/item-store.ts";
import { dayOf } from "../item/item-view.ts";
import { actOf } from "../item/keep-act.ts";

/** 时限逐日说明: how the day of an item came about, act by act and day by day, and whether it is what is stored. */
export async function explainItemClock(call: Call, id: string): Promise<ExplainedClock> {
  const item = await getSeenItem(call, id);
  const acts = (await listActRows(call.tx, id)).map(actOf);
  const calendar = await loadCalendar(call.tx, item.divisionCode);
  const today = dayOf(call);
  const clock = explainClock(calendar, acts.flatMap(clockEvents), today);
  const course = replayItem(calendar, acts);
  if (!clock.isKnown) throw new AppError("supervision.year_unpublished", { year: clock.year });
  const { reading, days } = clock;
  const years = new Set(days.map(({ day }) => Number(day.slice(0, 4))));
  return {
    state: reading.state,
    dueOn: reading.dueOn,
    originalDueOn: reading.originalDueOn,
    extensions: reading.extensions,
    workingDaysLeft: leftOf(calendar, reading, today),
    isProven: course.isKnown && course.clock.dueOn === item.dueOn && course.acknowledgeBy === item.acknowledgeBy,
    steps: stepsOf(acts, reading),
    days: [...days],
    notices: calendar.years.filter(({ year }) => years.has(year)).flatMap(({ notices }) => notices),
  };
}

function leftOf(calendar: WorkingCalendar, { state, dueOn }: ClockReading, today: CalendarDate): number | null {
  if (dueOn === null || state !== "running") return null;
  const left = workingDaysLeft(calendar, dueOn, today);
  return left.isKnown ? left.count : null;
}

/** Each act that touched the clock, with what it did; corrections of the calendar stand where they happened. */
function stepsOf(acts: readonly ItemAct[], { steps }: ClockReading): ClockStep[] {
  const heard = steps.values();
  return acts.flatMap((act) => {
    const { number, kind, on, reason, detail } = act;
    const base = { actNumber: number, act: kind, on, reason, limit: detail.limit ?? null };
    if (kind === "recalculate") {
      return [{ ...base, dueBefore: detail.dueBefore ?? null, dueAfter: detail.dueAfter ?? null, daysAdded: 0 }];
    }
    return clockEvents(act).flatMap(() => {
      const step = heard.next().value;
      if (!step) return [];
      return [{ ...base, dueBefore: step.dueBefore, dueAfter: step.dueAfter, daysAdded: step.daysAdded }];
    });
  });
}
