import { DEFAULT_WINDOW_RULE, OWING_STATUSES } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import { sql } from "kysely";
import type { Insertable, Selectable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { SupervisionTables } from "../tables.ts";
import type { ReportExceptionTable, ReportPeriodTable, ReportRuleTable } from "./report-tables.ts";

export type ReportRuleRow = Selectable<ReportRuleTable>;
export type ReportPeriodRow = Selectable<ReportPeriodTable>;
export type ReportExceptionRow = Selectable<ReportExceptionTable>;

/** Every rule that was ever set, the latest first. */
export async function listRuleRows(tx: Tx): Promise<ReportRuleRow[]> {
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.reportRule")
    .selectAll()
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** The window that a rule opens, and the figures it asks; null asks all of an item's task. */
export type RuleInForce = Pick<ReportRuleRow, "rule" | "askedTargetIds">;

/** The rule that holds for a plan on a day: its own, else the city's, else the published one. */
export function ruleFor(rules: readonly ReportRuleRow[], planId: string | null, day: CalendarDate): RuleInForce {
  const inForce = rules.filter(({ validFrom }) => validFrom <= day);
  const own = planId === null ? undefined : inForce.find((rule) => rule.planId === planId);
  return own ?? inForce.find((rule) => rule.planId === null) ?? { rule: DEFAULT_WINDOW_RULE, askedTargetIds: null };
}

export async function insertRule(tx: Tx, row: Insertable<ReportRuleTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.reportRule").values(row).execute();
}

/** The plans of items that owe reports; null stands for items of no plan. */
export async function listOwingPlanIds(tx: Tx): Promise<(string | null)[]> {
  const { rows } = await sql<{ planId: string | null }>`
    select distinct plan_id
      from supervision.item
     where status = any(${[...OWING_STATUSES]}) and cardinality(lead_department_ids) > 0`.execute(tx);
  return rows.map(({ planId }) => planId);
}

/** The period as it was opened first; a second opening adds the late days that could not be counted then, and nothing else. */
export async function keepPeriod(tx: Tx, row: Insertable<ReportPeriodTable>): Promise<ReportPeriodRow> {
  const kept = await on<SupervisionTables>(tx)
    .insertInto("supervision.reportPeriod")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["planId", "period"])
        .doUpdateSet({ lateUntil: row.lateUntil })
        .where("supervision.reportPeriod.lateUntil", "=", sql<string>`report_period.closes_on`)
        .where("supervision.reportPeriod.closesOn", "=", row.closesOn)
        .where("supervision.reportPeriod.lateUntil", "<", row.lateUntil),
    )
    .returningAll()
    .executeTakeFirst();
  if (kept) return kept;
  return on<SupervisionTables>(tx)
    .selectFrom("supervision.reportPeriod")
    .selectAll()
    .where("period", "=", row.period)
    .where((where) => where("planId", "is not distinct from", row.planId ?? null))
    .executeTakeFirstOrThrow();
}

/** Opens the reports of a period for every item that owes one and has none, and says for which. */
export async function openReports(
  tx: Tx,
  period: ReportPeriodRow,
  now: Date,
): Promise<{ id: string; itemId: string; departmentId: string }[]> {
  const items = await sql<{ id: string; departmentId: string }>`
    select item.id, item.lead_department_ids[1] as department_id
      from supervision.item
     where item.status = any(${[...OWING_STATUSES]}) and cardinality(item.lead_department_ids) > 0
       and item.plan_id is not distinct from ${period.planId}::uuid
       and not exists (select from supervision.report where item_id = item.id and period = ${period.period})`.execute(
    tx,
  );
  const rows = items.rows.map((item) => ({ id: newId(), itemId: item.id, departmentId: item.departmentId }));
  if (rows.length === 0) return [];
  return on<SupervisionTables>(tx)
    .insertInto("supervision.report")
    .values(
      rows.map((row) => ({
        ...row,
        periodId: period.id,
        period: period.period,
        periodFrom: period.periodFrom,
        periodTo: period.periodTo,
        status: "draft" as const,
        milestones: "[]",
        figures: "[]",
        since: now,
        openedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(["itemId", "period"]).doNothing())
    .returning(["id", "itemId", "departmentId"])
    .execute();
}

export async function insertException(tx: Tx, row: Insertable<ReportExceptionTable>): Promise<void> {
  await on<SupervisionTables>(tx).insertInto("supervision.reportException").values(row).execute();
}

/** A period with how many of its reports are owed, handed in, late and passed. */
export interface CountedPeriod extends Omit<ReportPeriodRow, "openedAt" | "askedTargetIds"> {
  readonly owed: number;
  readonly handedIn: number;
  readonly late: number;
  readonly approved: number;
}

/** The latest periods with their counts, for a department those of its own reports. */
export async function listPeriodRows(
  tx: Tx,
  { planId, departmentId }: { readonly planId?: string | undefined; readonly departmentId?: string | null },
): Promise<CountedPeriod[]> {
  const own = departmentId === undefined ? sql`` : sql`and report.department_id = ${departmentId}::uuid`;
  const { rows } = await sql<CountedPeriod>`
    select period.id, period.plan_id, period.period, period.period_from, period.period_to, period.opens_on, period.closes_on,
           period.late_until, period.source, count(report.id)::int as owed, count(report.handed_in_on)::int as handed_in,
           (count(*) filter (where report.punctuality = 'late'))::int as late,
           (count(*) filter (where report.approved_at is not null))::int as approved
      from supervision.report_period period
      left join supervision.report on report.period_id = period.id ${own}
     ${planId === undefined ? sql`` : sql`where period.plan_id = ${planId}::uuid`}
     group by period.id
     order by period.period_to desc, period.id
     limit 60`.execute(tx);
  return rows;
}
