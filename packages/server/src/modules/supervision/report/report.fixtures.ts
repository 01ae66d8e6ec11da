import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { aCall } from "../../../testing/a-call.ts";
import { aPlan, tasksOf } from "../../ledger/ledger.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import type { Cast } from "../supervision.fixtures.ts";
import { actOnReport } from "./act-on-report.ts";
import { getReport } from "./get-report.ts";
import { listReports } from "./list-reports.ts";
import { openReportPeriods } from "./open-periods.ts";
import { saveReport } from "./save-report.ts";

/** What a liaison officer writes. */
export const SAID: ReportValues = {
  percent: "40",
  milestones: [],
  progress: "完成机房改造，设备到货七成",
  problem: "电力增容尚未批复",
  effect: "",
  nextStep: "四月上旬完成安装调试",
  figures: [],
  help: "",
};

/** An item in hand with its report for a month open, on the tenth of it; without a plan unless said. */
export async function aReport(
  tx: Tx,
  wish: { readonly cast?: Cast; readonly day?: string; readonly title?: string; readonly taskId?: string } = {},
): Promise<{ cast: Cast; itemId: string; report: ReportDetail }> {
  const { cast = await aCast(tx), day = "2026-03-10", title, taskId } = wish;
  const item = await anItem(tx, cast, {
    status: "handled",
    dueOn: "2026-12-31",
    ...(title !== undefined && { title }),
  });
  if (taskId !== undefined) {
    await sql`
      update supervision.item set task_id = ${taskId}::uuid,
             plan_id = (select plan_id from ledger.task where id = ${taskId}::uuid)
       where id = ${item.id}::uuid`.execute(tx);
  }
  return { cast, itemId: item.id, report: await openedReport(tx, cast, item.id, day) };
}

/** The report of an item for the period that is open on a day. */
export async function openedReport(tx: Tx, cast: Cast, itemId: string, day: string): Promise<ReportDetail> {
  await openReportPeriods(tx, new Date(`${day}T02:00:00Z`));
  const call = callOf(tx, cast.liaison, day);
  const { items } = await listReports(call, { itemId });
  const report = items.find(({ opensOn, lateUntil }) => opensOn <= day && day <= lateUntil);
  if (!report) throw new Error(`no report of the item is open on ${day}`);
  return getReport(call, report.id);
}

/** Writes, submits, signs and passes a report on one day. */
export async function passedReport(
  tx: Tx,
  cast: Cast,
  id: string,
  { day = "2026-03-10", said = SAID }: { readonly day?: string; readonly said?: ReportValues } = {},
): Promise<ReportDetail> {
  await saveReport(callOf(tx, cast.liaison, day), id, said);
  await actOnReport(callOf(tx, cast.liaison, day), id, "submit");
  await actOnReport(callOf(tx, cast.head, day), id, "sign");
  return actOnReport(callOf(tx, cast.office, day), id, "pass");
}

/** A task of a published plan that carries a target. */
export async function aTaskWithTarget(tx: Tx): Promise<{ planId: string; taskId: string; targetId: string }> {
  const call = aCall(tx);
  const plan = await aPlan(call);
  const [task] = await tasksOf(call, plan.id);
  const { rows } = await sql<{ id: string }>`
    update ledger.target set task_id = ${task?.id ?? ""}::uuid
     where id = (select id from ledger.target where plan_id = ${plan.id}::uuid order by position limit 1)
    returning id`.execute(tx);
  return { planId: plan.id, taskId: task?.id ?? "", targetId: rows[0]?.id ?? "" };
}
