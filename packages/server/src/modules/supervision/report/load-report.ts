import type { Task } from "@zhigang/contract/ledger";
import type { ReportFigure, ReportValues } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getTask } from "../../ledger/index.ts";
import { listItemPlans, NO_PLAN, withReckonedPercent } from "../progress/curve-store.ts";
import type { ItemPlan } from "../progress/curve-store.ts";
import { mayReadReport } from "./report-parties.ts";
import { findLastPassed, getReportForUpdate, getReportRow, valuesOf } from "./report-store.ts";
import type { ReportRow } from "./report-store.ts";

/** A report with what its values are read against: its item's plan, the task behind it, and what was passed last. */
export interface LoadedReport {
  readonly row: ReportRow;
  readonly plan: ItemPlan;
  readonly task: Task | null;
  /** Those of the task's targets whose figures are asked. */
  readonly targets: Task["targets"];
  readonly last: Awaited<ReturnType<typeof findLastPassed>>;
  /** What was written, or what is already known where nothing was written yet. */
  readonly values: ReportValues;
  readonly isPrefilled: boolean;
}

/** The report as its readers see it; for anybody else it is not there. */
export async function loadReport(call: Call, id: string): Promise<LoadedReport> {
  return completed(call, await getReportRow(call.tx, id));
}

/** The same, locked until this transaction ends. */
export async function loadReportForUpdate(call: Call, id: string): Promise<LoadedReport> {
  return completed(call, await getReportForUpdate(call.tx, id));
}

/** The row alone; for whoever does not read the report it is not there. */
export async function getSeenReportRow(call: Call, id: string): Promise<ReportRow> {
  return requireReader(call, await getReportRow(call.tx, id));
}

function requireReader({ actor }: Call, row: ReportRow): ReportRow {
  if (!mayReadReport(actor, row)) throw new AppError("supervision.report_not_found", { id: row.id });
  return row;
}

async function completed(call: Call, row: ReportRow): Promise<LoadedReport> {
  requireReader(call, row);
  const plans = await listItemPlans(call.tx, [{ id: row.itemId, dueOn: row.dueOn }]);
  const plan = plans.get(row.itemId) ?? NO_PLAN;
  const task = row.taskId === null ? null : await getTask(call, row.taskId);
  const last = await findLastPassed(call.tx, row);
  const isPrefilled = row.savedAt === null;
  const targets = askedOf(row, task);
  const values = isPrefilled ? prefilled(targets, last?.values ?? null) : valuesOf(row);
  return { row, plan, task, targets, last, isPrefilled, values: withReckonedPercent(values, plan) };
}

/** What is known is not asked again: percent, milestones and figures stand as last passed, marked as carried. */
function prefilled(targets: Task["targets"], last: ReportValues | null): ReportValues {
  return {
    percent: last?.percent ?? null,
    milestones: last?.milestones ?? [],
    progress: "",
    problem: "",
    effect: "",
    nextStep: "",
    figures: targets.map(({ id }) => carried(id, last?.figures ?? [])),
    help: "",
  };
}

function askedOf({ askedTargetIds }: ReportRow, task: Task | null): Task["targets"] {
  const targets = task?.targets ?? [];
  return askedTargetIds === null ? targets : targets.filter(({ id }) => askedTargetIds.includes(id));
}

function carried(targetId: string, figures: readonly ReportFigure[]): ReportFigure {
  return { targetId, value: figures.find((one) => one.targetId === targetId)?.value ?? null, origin: "carried" };
}
