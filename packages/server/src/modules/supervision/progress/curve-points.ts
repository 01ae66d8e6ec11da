import { curveSpan, meanProgress, shownDecimal } from "@zhigang/domain/supervision";
import type { MissingPolicy, WorkingCalendar } from "@zhigang/domain/supervision";
import type { CurvePoint } from "@zhigang/contract/supervision";
import { daysInMonth } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import { lastBy, meanPlanned, reportedBy } from "./planned-items.ts";
import type { PlannedItem } from "./planned-items.ts";

/** A chart of more months is read by nobody. */
const MOST_MONTHS = 120;

/** 计划曲线与实际: month by month what was planned, and up to `on` what was passed as done. */
export function curvePoints(
  calendar: WorkingCalendar,
  items: readonly PlannedItem[],
  policy: MissingPolicy,
  on: CalendarDate,
): CurvePoint[] {
  const spans = items.flatMap(({ plan }) => (plan.curve ? [curveSpan(plan.curve)] : []));
  const [first] = spans.map(({ from }) => from).toSorted();
  const last = spans
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  return monthEnds(first, last > on ? last : on).map((day) => {
    const planned = meanPlanned(calendar, items, day);
    const isPast = day.slice(0, 7) <= on.slice(0, 7);
    return {
      on: day,
      planned: planned && shownDecimal(planned),
      actual: isPast ? actualBy(items, policy, day) : null,
    };
  });
}

/** Before anybody reported there is no figure, whatever a missing report counts later. */
function actualBy(items: readonly PlannedItem[], policy: MissingPolicy, day: CalendarDate): string | null {
  const { exact, reported } = meanProgress(
    reportedBy(items, (one) => lastBy(one, day)),
    policy,
  );
  return exact !== null && reported > 0 ? shownDecimal(exact) : null;
}

function monthEnds(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  while (ends.length < MOST_MONTHS) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    ends.push(`${name}-${String(daysInMonth(year, month)).padStart(2, "0")}`);
    if (name >= to.slice(0, 7)) break;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ends;
}
