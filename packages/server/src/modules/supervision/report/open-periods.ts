import { punctuality, reportWindowFor, shiftDay } from "@zhigang/domain/supervision";
import type { ReportWindow, WindowRule, WorkingCalendar } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Clock } from "../../../platform/clock.ts";
import { withTransaction } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { JobDefinition } from "../../../platform/jobs/jobs.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { keepPeriod, listOwingPlanIds, listRuleRows, openReports, ruleFor } from "./period-store.ts";
import type { RuleInForce } from "./period-store.ts";

/** The name of the job that opens reporting periods. */
export const OPEN_REPORTS_JOB = "supervision.open-reports";

/** Each hour: whatever period has its window open gets a report for every item that owes one. */
export function openReportsJob(db: Tx, clock: Clock): JobDefinition {
  return {
    name: OPEN_REPORTS_JOB,
    concurrency: 1,
    retryLimit: 2,
    schedule: "12 * * * *",
    async handle() {
      await withTransaction(db, (tx) => openReportPeriods(tx, clock.now()));
    },
  };
}

/**
 * Opens the periods whose window is open, for each plan by its rule. Safe to run twice and by several processes at once: a
 * period and a report are there once. A window whose last day is a working day of a year without a published notice waits for
 * the notice.
 */
export async function openReportPeriods(tx: Tx, now: Date): Promise<number> {
  const today = calendarDateOf(now);
  const [rules, calendar, planIds] = [await listRuleRows(tx), await loadCalendar(tx, null), await listOwingPlanIds(tx)];
  let opened = 0;
  for (const planId of planIds) {
    const rule = ruleFor(rules, planId, today);
    for (const window of openWindows(calendar, rule.rule, today)) {
      opened += await openPeriod({ tx, now }, planId, window, rule);
    }
  }
  return opened;
}

/** The windows that are open on a day: of the period it lies in, or of the one before. */
function openWindows(calendar: WorkingCalendar, rule: WindowRule, today: CalendarDate): ReportWindow[] {
  const lastDayBefore = shiftDay(`${periodStart(rule, today)}-01`, -1);
  return [lastDayBefore, today].flatMap((day) => {
    const window = knownWindow(calendar, rule, day);
    return window !== null && ["in_time", "late"].includes(punctuality(window, today)) ? [window] : [];
  });
}

/** Late days that run into a year without a published notice are counted once the notice is there; the last day stands. */
function knownWindow(calendar: WorkingCalendar, rule: WindowRule, day: CalendarDate): ReportWindow | null {
  const window = reportWindowFor(calendar, rule, day);
  if (window.isKnown) return window;
  const withoutLateDays = reportWindowFor(calendar, { ...rule, lateWorkingDays: 0 }, day);
  return withoutLateDays.isKnown ? withoutLateDays : null;
}

const MONTHS = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The first month of the period in which a day lies, `YYYY-MM`. */
function periodStart({ period }: WindowRule, day: CalendarDate): string {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % MONTHS[period]);
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}`;
}

async function openPeriod(
  call: { readonly tx: Tx; readonly now: Date },
  planId: string | null,
  window: ReportWindow,
  { rule: { source }, askedTargetIds }: RuleInForce,
): Promise<number> {
  const { period, periodFrom, periodTo, opensOn, closesOn, lateUntil } = window;
  const span = { period, periodFrom, periodTo, opensOn, closesOn, lateUntil };
  const row = await keepPeriod(call.tx, { id: newId(), planId, ...span, source, askedTargetIds, openedAt: call.now });
  const reports = await openReports(call.tx, row, call.now);
  await announce(
    call,
    reports.map(({ id, itemId, departmentId }) => ({
      name: "supervision.report.opened",
      subject: id,
      data: { id, itemId, departmentId, period: row.period, closesOn: row.closesOn },
    })),
  );
  return reports.length;
}
