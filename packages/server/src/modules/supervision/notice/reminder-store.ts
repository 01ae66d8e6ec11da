import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/** An item whose day is near or past, or that nobody took up in time. */
export interface DueItem {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly isRunning: boolean;
  readonly dueOn: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  readonly acknowledgeBy: CalendarDate | null;
  readonly leadDepartmentIds: string[];
}

/** The items of which somebody may have to be reminded: due by a day and not reported done, or not taken up by now. */
export async function listDueItems(tx: Tx, by: CalendarDate, today: CalendarDate): Promise<DueItem[]> {
  const { rows } = await sql<DueItem>`
select id, title, number, clock_state = 'running' as is_running, due_on, completed_on, acknowledge_by, lead_department_ids
  from supervision.item
 where (clock_state = 'running' and completed_on is null and due_on <= ${by}::date)
    or acknowledge_by < ${today}::date
 order by id`.execute(tx);
  return rows;
}

/** A report that is still owed, with the day its window closes for the department. */
export interface OwedReport {
  readonly id: string;
  readonly itemId: string;
  readonly departmentId: string;
  readonly title: string;
  readonly period: string;
  readonly closesOn: CalendarDate;
}

/** The reports not handed in whose window closes between two days; a later day granted to a department holds for it. */
export async function listClosingReports(tx: Tx, from: CalendarDate, by: CalendarDate): Promise<OwedReport[]> {
  const { rows } = await sql<OwedReport>`
select report.id, report.item_id, report.department_id, item.title, report.period, owed.closes_on
  from supervision.report
  join supervision.item on item.id = report.item_id
  join supervision.report_period as period on period.id = report.period_id
  left join lateral (
    select exception.closes_on
      from supervision.report_exception as exception
     where exception.period_id = period.id and exception.department_id = report.department_id
     order by exception.approved_at desc, exception.id desc
     limit 1
  ) as granted on true
  cross join lateral (select coalesce(granted.closes_on, period.closes_on) as closes_on) as owed
 where report.status in ('draft', 'returned') and owed.closes_on between ${from}::date and ${by}::date
 order by report.id`.execute(tx);
  return rows;
}
