import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";

/** A period of an item that is in, or should be: its percentage where it was passed. */
export interface JudgedPeriod {
  readonly itemId: string;
  readonly periodTo: string;
  readonly percent: string | null;
}

/**
 * The last periods of items up to a day, oldest first: those whose report was passed, and those whose late window is over
 * without one. A period that may still be reported says nothing yet.
 */
export async function listJudgedPeriods(
  tx: Tx,
  itemIds: readonly string[],
  { day, periods }: { readonly day: string; readonly periods: number },
): Promise<JudgedPeriod[]> {
  const { rows } = await sql<JudgedPeriod>`
select judged.*
  from unnest(${[...itemIds]}::uuid[]) as item (id)
  join lateral (
    select report.item_id, report.period_to, passed.percent
      from supervision.report
      join supervision.report_period as period on period.id = report.period_id
      left join lateral (
        select version.content ->> 'percent' as percent
          from supervision.report_version as version
         where version.report_id = report.id
         order by version.number desc
         limit 1
      ) as passed on true
     where report.item_id = item.id and report.period_to <= ${day}::date
       and (passed.percent is not null or period.late_until < ${day}::date)
     order by report.period_to desc
     limit ${periods}
  ) as judged on true
 order by judged.item_id, judged.period_to`.execute(tx);
  return rows;
}
