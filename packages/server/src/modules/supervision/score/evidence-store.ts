import type { Colour } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/** The days of a round and what was known then. */
export interface EvidenceSpan {
  readonly from: CalendarDate;
  readonly cutOffOn: CalendarDate;
  readonly knownAt: Date;
  readonly itemIds: readonly string[];
}

/** A report that was owed within the span: when it was handed in, and until when it was taken. */
export interface OwedReport {
  readonly reportId: string;
  readonly itemId: string;
  readonly departmentId: string;
  readonly month: number;
  readonly lateUntil: CalendarDate;
  /** The day of the first signature; null where there was none by the cut-off. */
  readonly handedInOn: CalendarDate | null;
  readonly isLate: boolean;
}

/** 应报的进展报告: those whose last day, with the exception of the unit, lies in the span, and those handed in within it. */
export async function listOwedReports(tx: Tx, span: EvidenceSpan): Promise<OwedReport[]> {
  const { from, cutOffOn, knownAt, itemIds } = span;
  const { rows } = await sql<OwedReport>`
select report.id as report_id, report.item_id, report.department_id,
       extract(month from report.period_to)::int as month, until.day as late_until,
       case when report.handed_in_on <= ${cutOffOn}::date then report.handed_in_on end as handed_in_on,
       coalesce(report.punctuality = 'late', false) as is_late
  from supervision.report
  join supervision.report_period as period on period.id = report.period_id
  join lateral (
    select greatest(period.late_until, max(exception.closes_on)) as day
      from supervision.report_exception as exception
     where exception.period_id = period.id and exception.department_id = report.department_id
       and exception.approved_at <= ${knownAt}::timestamptz
  ) as until on true
 where report.item_id = any(${[...itemIds]}::uuid[]) and report.opened_at <= ${knownAt}::timestamptz
   and ((report.handed_in_on between ${from}::date and ${cutOffOn}::date)
        or (until.day >= ${from}::date and until.day < ${cutOffOn}::date))
 order by report.item_id, report.period_to, report.id`.execute(tx);
  return rows;
}

/** The worst light of an item at the end of a month. */
export interface MonthEndLight {
  readonly itemId: string;
  readonly ruleSetId: string;
  readonly number: number;
  readonly colour: Extract<Colour, "red" | "orange" | "yellow">;
  readonly monthEnd: CalendarDate;
}

/** 月末亮灯: for every month that ended in the span, the worst of the lights that stood then. */
export async function listMonthEndLights(tx: Tx, { from, cutOffOn, itemIds }: EvidenceSpan): Promise<MonthEndLight[]> {
  const { rows } = await sql<MonthEndLight>`
select distinct on (light.item_id, month.day)
       light.item_id, light.rule_set_id, light.number, light.colour, month.day as month_end
  from (
    select (date_trunc('month', begun) + interval '1 month - 1 day')::date as day
      from generate_series(date_trunc('month', ${from}::date::timestamp), ${cutOffOn}::date::timestamp, '1 month') as begun
  ) as month
  join supervision.light
    on light.known_at < ((month.day + 1)::timestamp at time zone 'Asia/Shanghai')
   and (light.ended_at is null or light.ended_at >= ((month.day + 1)::timestamp at time zone 'Asia/Shanghai'))
 where month.day between ${from}::date and ${cutOffOn}::date and light.item_id = any(${[...itemIds]}::uuid[])
   and light.colour in ('red', 'orange', 'yellow') and light.state <> 'worst_child'
 order by light.item_id, month.day, array_position(array['red', 'orange', 'yellow'], light.colour), light.rule_set_id`.execute(
    tx,
  );
  return rows;
}

/** 督办单 issued in the span and not recalled by then. */
export async function listIssuedSheets(
  tx: Tx,
  { from, cutOffOn, knownAt, itemIds }: EvidenceSpan,
): Promise<
  { readonly id: string; readonly itemId: string; readonly departmentId: string; readonly on: CalendarDate }[]
> {
  const { rows } = await sql<{ id: string; itemId: string; departmentId: string; on: string }>`
select sheet.id, sheet.item_id, sheet.department_id,
       (sheet.issued_at at time zone 'Asia/Shanghai')::date as "on"
  from supervision.sheet
 where sheet.item_id = any(${[...itemIds]}::uuid[])
   and (sheet.issued_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${cutOffOn}::date
   and not exists (
     select from supervision.sheet_act as act
      where act.sheet_id = sheet.id and act.kind = 'recall' and act.at <= ${knownAt}::timestamptz)
 order by sheet.issued_at, sheet.id`.execute(tx);
  return rows;
}
