import type { Punctuality, ReportValues } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/** A report as it was passed, in the version known at a moment. */
export interface ApprovedReport {
  readonly reportId: string;
  readonly itemId: string;
  readonly departmentId: string;
  readonly period: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly values: ReportValues;
  readonly punctuality: Extract<Punctuality, "in_time" | "late"> | null;
  readonly handedInOn: CalendarDate | null;
  /** When this version was passed, and which one it is; 1 is the first pass. */
  readonly knownSince: Date;
  readonly number: number;
}

/** 最近一期已审核: the last period of each item that has a passed report, as its last version says. */
export async function listLastPassed(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Pick<ApprovedReport, "itemId" | "period" | "values">[]> {
  const { rows } = await sql<Pick<ApprovedReport, "itemId" | "period" | "values">>`
    select last.item_id, last.period, last.content as "values"
      from unnest(${[...itemIds]}::uuid[]) as item (id)
      join lateral (
        select report.item_id, report.period, version.content
          from supervision.report
          join supervision.report_version as version on version.report_id = report.id
         where report.item_id = item.id
         order by report.period_to desc, version.number desc
         limit 1) as last on true`.execute(tx);
  return rows;
}

/**
 * The passed reports of items, of all where none are named, oldest period first. With `upTo` what was known at that moment:
 * a later change does not show, so that any past figure can be rebuilt.
 */
export async function listApprovedReports(
  tx: Tx,
  { itemIds, upTo }: { readonly itemIds?: readonly string[]; readonly upTo?: Date } = {},
): Promise<ApprovedReport[]> {
  const { rows } = await sql<ApprovedReport>`
    select report.id as report_id, report.item_id, report.department_id, report.period, report.period_from,
           report.period_to, report.punctuality, report.handed_in_on, version.number, version.known_since,
           version.content as "values"
      from supervision.report
      join lateral (
        select number, known_since, content
          from supervision.report_version
         where report_id = report.id ${upTo ? sql`and known_since <= ${upTo}` : sql``}
         order by number desc
         limit 1) version on true
     ${itemIds ? sql`where report.item_id = any(${[...itemIds]}::uuid[])` : sql``}
     order by report.item_id, report.period_to, report.id`.execute(tx);
  return rows;
}
