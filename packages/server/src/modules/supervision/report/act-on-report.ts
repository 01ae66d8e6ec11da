import type { BodyOf } from "@zhigang/contract/http";
import type { BulkResult, ReportDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { changedCells, punctuality } from "@zhigang/domain/supervision";
import type { ReportAction, ReportValues } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { dayOf } from "../item/item-view.ts";
import { judgeItems } from "../light/judge-items.ts";
import { withReckonedPercent } from "../progress/curve-store.ts";
import { doEach } from "./do-each.ts";
import { getReport } from "./get-report.ts";
import { keepReportAct } from "./keep-report-act.ts";
import { loadReportForUpdate } from "./load-report.ts";
import type { LoadedReport } from "./load-report.ts";
import { columnsOfValues, insertReportVersion, listReportVersionRows } from "./report-store.ts";
import type { ReportTable } from "./report-tables.ts";
import { requireReportAct, requireSeenReport, requireSoundValues } from "./require-report-act.ts";

type Columns = Updateable<ReportTable>;
/** What an act does beside the state: the columns it sets, and for a pass the version it adds. */
type Effect<Answer = Columns | Promise<Columns>> = (call: Call, loaded: LoadedReport) => Answer;

const wrote: Effect<Columns> = ({ actor }, { row }) => ({
  writtenBy: [...new Set([...row.writtenBy, actor.accountId])],
});

/** 提交: what was carried over and never typed is written down as it was seen. */
const submits: Effect = (call, loaded) => ({
  ...columnsOfValues(loaded.values),
  ...wrote(call, loaded),
  savedAt: loaded.row.savedAt ?? call.now,
  submittedAt: call.now,
  ...(call.actor.departmentId !== null && { departmentId: call.actor.departmentId }),
});

/** 签发: the first signature hands the report in, and by its day it is in time or late. */
const signs: Effect = (call, loaded) => {
  const { row } = loaded;
  const handedInOn = row.handedInOn ?? dayOf(call);
  const when = row.punctuality ?? (punctuality(row, handedInOn) === "late" ? ("late" as const) : ("in_time" as const));
  return { ...wrote(call, loaded), signedAt: call.now, handedInOn, punctuality: when };
};

const passes: Effect = async (call, { row, values }) => {
  await keepVersion(call, row.id, values, null);
  return { approvedAt: call.now };
};

const passesChange: Effect = async (call, { row }) => {
  if (row.change === null) return {};
  await keepVersion(call, row.id, row.change.values, row.change.reason);
  return { ...columnsOfValues(row.change.values), change: null };
};

const EFFECTS: Readonly<Partial<Record<ReportAction, Effect>>> = {
  submit: submits,
  sign: signs,
  pass: passes,
  sign_change: wrote,
  pass_change: passesChange,
  withdraw_change: () => ({ change: null }),
  reject_change: () => ({ change: null }),
};

/** Does one act to one report, after the rules were asked: whoever may not, or too late, hears why. */
export async function actOnReport(
  call: Call,
  id: string,
  action: ReportAction,
  { reason }: { readonly reason?: string } = {},
): Promise<ReportDetail> {
  await doAct(call, id, action, reason);
  return getReport(call, id);
}

/** 批量签发、批量通过: each report by itself. */
export function actOnReports(call: Call, ids: readonly string[], action: "sign" | "pass"): Promise<BulkResult> {
  return doEach(call, ids, (each, id) => doAct(each, id, action));
}

/** 通过后改动: the new values wait beside the passed ones until they are signed and passed. */
export async function changePassedReport(
  call: Call,
  id: string,
  { reason, values: input }: BodyOf<(typeof supervisionEndpoints)["changeReport"]>,
): Promise<ReportDetail> {
  const loaded = await loadReportForUpdate(call, id);
  await requireSeenReport(call, loaded);
  requireReportAct(call, loaded, "change", reason);
  const values = withReckonedPercent(input, loaded.plan);
  requireSoundValues(loaded, values);
  const cells = changedCells(loaded.values, values);
  if (cells.length === 0) throw new AppError("supervision.report_unchanged");

  const { accountId, name } = call.actor;
  const change = { values, reason, accountId, actorName: name, at: call.now.toISOString() };
  await keepReportAct(call, loaded.row, {
    action: "change",
    reason,
    columns: { change: JSON.stringify(change), ...wrote(call, loaded) },
    from: pick(loaded.values, cells),
    to: pick(values, cells),
  });
  return getReport(call, id);
}

async function doAct(call: Call, id: string, action: ReportAction, reason?: string): Promise<void> {
  const loaded = await loadReportForUpdate(call, id);
  await requireSeenReport(call, loaded);
  requireReportAct(call, loaded, action, reason);
  if (action === "submit") requireSoundValues(loaded, loaded.values);
  const columns = (await EFFECTS[action]?.(call, loaded)) ?? {};
  await keepReportAct(call, loaded.row, { action, reason, columns });
  // Lights look at what was passed; a draft on its way changes none.
  if (action === "pass" || action === "pass_change") await judgeItems(call, [loaded.row.itemId]);
}

/** Writes what was passed, with the cells in which it differs from the version before. */
async function keepVersion(call: Call, reportId: string, values: ReportValues, reason: string | null): Promise<void> {
  const versions = await listReportVersionRows(call.tx, reportId);
  const before = versions.at(-1)?.content ?? NOTHING_SAID;
  await insertReportVersion(call.tx, {
    reportId,
    number: versions.length + 1,
    knownSince: call.now,
    content: JSON.stringify(values),
    cells: [...changedCells(before, values)],
    reason,
    passedBy: call.actor.accountId,
    passedByName: call.actor.name,
  });
}

const NOTHING_SAID: ReportValues = {
  percent: null,
  milestones: [],
  progress: "",
  problem: "",
  effect: "",
  nextStep: "",
  figures: [],
  help: "",
};

function pick(values: ReportValues, cells: readonly (keyof ReportValues)[]): object {
  return Object.fromEntries(cells.map((cell) => [cell, values[cell]]));
}
