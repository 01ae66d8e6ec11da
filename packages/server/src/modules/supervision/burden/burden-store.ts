import type { Ask } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { AskFormTable, BurdenTables } from "./burden-tables.ts";

export type AskFormRow = Selectable<AskFormTable>;

/** Every form, the latest first. */
export async function listAskFormRows(tx: Tx): Promise<AskFormRow[]> {
  return on<BurdenTables>(tx)
    .selectFrom("supervision.askForm")
    .selectAll()
    .orderBy("validFrom", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
}

/** The form, locked until this transaction ends, or not found. */
export async function getAskFormForUpdate(tx: Tx, id: string): Promise<AskFormRow> {
  const row = await on<BurdenTables>(tx)
    .selectFrom("supervision.askForm")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.ask_form_not_found", { id });
  return row;
}

export async function insertAskForm(tx: Tx, row: Insertable<AskFormTable>): Promise<void> {
  await on<BurdenTables>(tx).insertInto("supervision.askForm").values(row).execute();
}

export async function markAskFormEnded(tx: Tx, id: string, endedOn: CalendarDate): Promise<AskFormRow> {
  return on<BurdenTables>(tx)
    .updateTable("supervision.askForm")
    .set({ endedOn, version: sql`version + 1` })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Forms are registered one after the other, so that two of them never ask for the same thing at once. */
export async function lockAskForms(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('supervision.ask_form', 0))`.execute(tx);
}

/** Where the figure of a target was reported last. */
export interface ReportedFigure {
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly period: string;
}

/** The last passed report that has a figure for this target. */
export async function findReportedFigure(tx: Tx, targetId: string): Promise<ReportedFigure | undefined> {
  const { rows } = await sql<ReportedFigure>`
select item.number as item_number, item.title as item_title, report.period
  from supervision.report_version as version
  join supervision.report on report.id = version.report_id
  join supervision.item on item.id = report.item_id
  cross join lateral jsonb_array_elements(version.content -> 'figures') as figure
 where figure ->> 'targetId' = ${targetId} and figure ->> 'value' is not null
 order by report.period_to desc, version.known_since desc
 limit 1`.execute(tx);
  return rows[0];
}

/** What units were asked in the months from one day to another: reports that fell due, the figures in them, sheets to answer. */
export async function listAsks(tx: Tx, from: CalendarDate, to: CalendarDate): Promise<Ask[]> {
  const { rows } = await sql<Ask>`
select report.department_id, to_char(period.closes_on, 'YYYY-MM') as month, 'report' as kind, report.id::text as what
  from supervision.report
  join supervision.report_period as period on period.id = report.period_id
 where period.closes_on between ${from}::date and ${to}::date
union all
select report.department_id, to_char(period.closes_on, 'YYYY-MM'), 'figure', figure ->> 'targetId'
  from supervision.report
  join supervision.report_period as period on period.id = report.period_id
  cross join lateral jsonb_array_elements(report.figures) as figure
 where period.closes_on between ${from}::date and ${to}::date
union all
select sheet.department_id, to_char(sheet.issued_at at time zone 'Asia/Shanghai', 'YYYY-MM'), 'sheet', sheet.id::text
  from supervision.sheet
 where (sheet.issued_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
   and sheet.answer_within is not null`.execute(tx);
  return rows;
}
