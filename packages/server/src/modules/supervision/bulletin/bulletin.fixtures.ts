import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";

/** A report of a month that was passed on a day. */
export async function aPassedReport(
  tx: Tx,
  itemId: string,
  departmentId: string,
  period: string,
  percent: string,
  on: string,
  problem = "",
): Promise<void> {
  const [periodId, reportId] = [newId(), newId()];
  const [from, to] = [`${period}-01`, period === "2026-03" ? `${period}-31` : `${period}-30`];
  const content = {
    percent,
    milestones: [],
    progress: "已推进",
    problem,
    effect: "",
    nextStep: "",
    figures: [],
    help: "",
  };
  await sql`insert into supervision.report_period (id, plan_id, period, period_from, period_to, opens_on, closes_on, late_until, source, opened_at)
    values (${periodId}, null, ${`${period}-${itemId.slice(-4)}`}, ${from}, ${to}, ${to}, ${to}, ${to}, '设定', now())`.execute(
    tx,
  );
  await sql`insert into supervision.report (id, item_id, period_id, department_id, period, period_from, period_to, status, since, opened_at)
    values (${reportId}, ${itemId}, ${periodId}, ${departmentId}, ${period}, ${from}, ${to}, 'approved', now(), now())`.execute(
    tx,
  );
  await sql`insert into supervision.report_version (report_id, number, known_since, content, cells, passed_by, passed_by_name)
    values (${reportId}, 1, ${`${on}T02:00:00Z`}, ${JSON.stringify(content)}, '{}', ${newId()}, '督查室')`.execute(tx);
}
