import type { ItemDuty, ReportAsk, ReportFigure, ReportValues } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, SqlBool, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { SupervisionTables } from "../tables.ts";
import type { ReportTurn } from "./report-parties.ts";
import type { ReportActTable, ReportSupportTable, ReportTable, ReportVersionTable } from "./report-tables.ts";

/** A report with its item and the window that holds for its unit. */
export interface ReportRow extends Selectable<ReportTable> {
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly requirement: string;
  readonly planId: string | null;
  readonly taskId: string | null;
  readonly dueOn: string | null;
  readonly duties: readonly ItemDuty[];
  readonly leadDepartmentIds: readonly string[];
  readonly divisionCode: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly lateUntil: string;
  readonly isExcepted: boolean;
  readonly isDisputed: boolean;
  readonly coordinationAskedOn: string | null;
  /** The targets whose figures are asked; null asks all of the task. */
  readonly askedTargetIds: readonly string[] | null;
}

export type ReportActRow = Selectable<ReportActTable>;
export type ReportVersionRow = Selectable<ReportVersionTable>;
export type ReportSupportRow = Selectable<ReportSupportTable>;

const WHOLE = sql`
select report.*, item.number as item_number, item.title as item_title, item.requirement, item.plan_id, item.task_id,
       item.due_on, item.duties, item.lead_department_ids, item.division_code, period.opens_on,
       greatest(period.closes_on, exception.closes_on) as closes_on,
       greatest(period.late_until, exception.closes_on) as late_until, exception.closes_on is not null as is_excepted,
       item.coordination_asked_on, period.asked_target_ids, exists (
         select from supervision.report_support support
          where support.report_id = report.id and support.stance = 'disagreed') as is_disputed
  from supervision.report
  join supervision.item on item.id = report.item_id
  join supervision.report_period period on period.id = report.period_id
  left join lateral (
    select closes_on
      from supervision.report_exception
     where period_id = report.period_id and department_id = report.department_id
     order by approved_at desc, id desc
     limit 1) exception on true`;

/** The report, or not found. */
export async function getReportRow(tx: Tx, id: string): Promise<ReportRow> {
  const { rows } = await sql<ReportRow>`${WHOLE} where report.id = ${id}::uuid`.execute(tx);
  if (!rows[0]) throw new AppError("supervision.report_not_found", { id });
  return rows[0];
}

/** The report, locked until this transaction ends. */
export async function getReportForUpdate(tx: Tx, id: string): Promise<ReportRow> {
  await sql`select 1 from supervision.report where id = ${id}::uuid for update`.execute(tx);
  return getReportRow(tx, id);
}

/** What a list of reports is narrowed by. */
export interface ReportFilter {
  readonly period?: string | undefined;
  readonly status?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly planId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly asks?: ReportAsk | undefined;
  readonly turns?: readonly ReportTurn[];
  /** Supported by this department, which has not answered. */
  readonly supportedBy?: string | null;
  /** Only those that this department leads or supports. */
  readonly seenBy?: string | null;
}

/** One page of reports, the latest period first, one row more than asked. */
export async function listReportRows(
  tx: Tx,
  filter: ReportFilter,
  after: { readonly periodTo: string; readonly id: string } | null,
  limit: number,
): Promise<ReportRow[]> {
  const { rows } = await listReportsQuery(filter, after, limit).execute(tx);
  return rows;
}

export function listReportsQuery(
  filter: ReportFilter,
  after: { readonly periodTo: string; readonly id: string } | null,
  limit: number,
): RawBuilder<ReportRow> {
  const conditions = [
    ...conditionsOf(filter),
    ...(after ? [sql<SqlBool>`(report.period_to, report.id) < (${after.periodTo}::date, ${after.id}::uuid)`] : []),
    sql<SqlBool>`true`,
  ];
  return sql<ReportRow>`${WHOLE}
 where ${sql.join(conditions, sql.raw("\n   and "))}
 order by report.period_to desc, report.id desc
 limit ${limit + 1}`;
}

function conditionsOf(filter: ReportFilter): RawBuilder<SqlBool>[] {
  const { period, status, departmentId, planId, itemId, asks, turns, supportedBy, seenBy } = filter;
  return [
    ...(period === undefined ? [] : [sql<SqlBool>`report.period = ${period}`]),
    ...(status === undefined ? [] : [sql<SqlBool>`report.status = ${status}`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`report.department_id = ${departmentId}::uuid`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`item.plan_id = ${planId}::uuid`]),
    ...(itemId === undefined ? [] : [sql<SqlBool>`report.item_id = ${itemId}::uuid`]),
    ...(asks === undefined ? [] : [ASKING[asks]]),
    ...(turns === undefined ? [] : [turnOf(turns)]),
    ...(supportedBy === undefined ? [] : [waitsForSupport(supportedBy)]),
    ...(seenBy === undefined ? [] : [isSeenBy(seenBy)]),
  ];
}

/** 需协调: its help is asked; 有异议: a supporting department disagrees. */
const ASKING: Readonly<Record<ReportAsk, RawBuilder<SqlBool>>> = {
  help: sql<SqlBool>`btrim(report.help, E' \\n\\t') <> ''`,
  dispute: sql<SqlBool>`exists (
     select from supervision.report_support support
      where support.report_id = report.id and support.stance = 'disagreed')`,
};

function turnOf(turns: readonly ReportTurn[]): RawBuilder<SqlBool> {
  const ways = turns.map(({ statuses, ledBy }) => {
    const inState = sql<SqlBool>`report.status = any(${[...statuses]})`;
    return ledBy === null ? inState : sql<SqlBool>`(${inState} and item.lead_department_ids @> array[${ledBy}::uuid])`;
  });
  return ways.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ways, sql.raw(" or "))})`;
}

function waitsForSupport(departmentId: string | null): RawBuilder<SqlBool> {
  const duty = JSON.stringify([{ departmentId, role: "support" }]);
  return sql<SqlBool>`item.duties @> ${duty}::jsonb and report.status <> 'approved' and not exists (
     select from supervision.report_support support
      where support.report_id = report.id and support.department_id = ${departmentId}::uuid)`;
}

function isSeenBy(departmentId: string | null): RawBuilder<SqlBool> {
  return sql<SqlBool>`(report.department_id = ${departmentId}::uuid or item.duties @> ${JSON.stringify([{ departmentId }])}::jsonb)`;
}

export async function changeReport(tx: Tx, id: string, fields: Updateable<ReportTable>): Promise<void> {
  await on<SupervisionTables>(tx)
    .updateTable("supervision.report")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** The columns that hold what a report says. */
export function columnsOfValues(values: ReportValues): Updateable<ReportTable> {
  const { milestones, figures, ...rest } = values;
  return { ...rest, milestones: JSON.stringify(milestones), figures: JSON.stringify(figures) };
}

/** What a report says, as it is kept. */
export function valuesOf(row: Selectable<ReportTable>): ReportValues {
  const { percent, milestones, progress, problem, effect, nextStep, figures, help } = row;
  return {
    percent,
    milestones,
    progress,
    problem,
    effect,
    nextStep,
    figures: figures as readonly ReportFigure[],
    help,
  };
}

export async function insertReportAct(tx: Tx, row: Omit<Insertable<ReportActTable>, "number">): Promise<void> {
  const { reportId, kind, at, accountId, actorName, departmentId, reason } = row;
  await sql`
    insert into supervision.report_act (report_id, number, kind, at, account_id, actor_name, department_id, reason)
    select ${reportId}, coalesce(max(number), 0) + 1, ${kind}, ${at}::timestamptz, ${accountId}::uuid, ${actorName}::text,
           ${departmentId}::uuid, ${reason}::text
      from supervision.report_act where report_id = ${reportId}::uuid`.execute(tx);
}

export async function insertReportVersion(tx: Tx, row: Insertable<ReportVersionTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.reportVersion").values(row).execute();
}

export async function listReportVersionRows(tx: Tx, reportId: string): Promise<ReportVersionRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.reportVersion")
    .selectAll()
    .where("reportId", "=", reportId)
    .orderBy("number")
    .execute();
}

export async function keepReportSupport(tx: Tx, row: Insertable<ReportSupportTable>): Promise<void> {
  const { stance, text, at, accountId, actorName } = row;
  await on<SupervisionTables>(tx)
    .insertInto("supervision.reportSupport")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["reportId", "departmentId"]).doUpdateSet({ stance, text, at, accountId, actorName }),
    )
    .execute();
}

export async function listReportSupportRows(tx: Tx, reportId: string): Promise<ReportSupportRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.reportSupport")
    .selectAll()
    .where("reportId", "=", reportId)
    .execute();
}

/** What was passed for the item's period before this one, if anything was. */
export async function findLastPassed(
  tx: Tx,
  { itemId, periodTo }: Pick<ReportRow, "itemId" | "periodTo">,
): Promise<{ period: string; passedAt: Date; values: ReportValues } | null> {
  const { rows } = await sql<{ period: string; passedAt: Date; values: ReportValues }>`
    select earlier.period, version.known_since as passed_at, version.content as "values"
      from supervision.report earlier
      join supervision.report_version version on version.report_id = earlier.id
     where earlier.item_id = ${itemId}::uuid and earlier.period_to < ${periodTo}::date
     order by earlier.period_to desc, version.number desc
     limit 1`.execute(tx);
  return rows[0] ?? null;
}
