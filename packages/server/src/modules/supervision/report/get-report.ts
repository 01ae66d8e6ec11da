import type { ReportDetail } from "@zhigang/contract/supervision";
import {
  changedCells,
  missingCells,
  reportStepsOpenTo,
  REPORT_PARTIES,
  workingDaysLeft,
} from "@zhigang/domain/supervision";
import type { ReportValues } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { loadCalendar } from "../calendar/calendar-store.ts";
import { dayOf } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { plannedOn } from "../progress/planned-on.ts";
import { findFiguresElsewhere } from "./figure-places.ts";
import { loadReport } from "./load-report.ts";
import type { LoadedReport } from "./load-report.ts";
import { isSupporter, reportPartiesOf } from "./report-parties.ts";
import { loadReportParts } from "./report-parts-store.ts";
import type { ReportParts } from "./report-parts-store.ts";
import type { ReportRow } from "./report-store.ts";
import { departmentNamesIn, momentOf, presentReport } from "./report-view.ts";

/** One report whole, with what may be done now. */
export async function getReport(call: Call, id: string): Promise<ReportDetail> {
  return presentLoaded(call, await loadReport(call, id));
}

/** The same of a report that was loaded already. */
export async function presentLoaded(call: Call, loaded: LoadedReport): Promise<ReportDetail> {
  const { row } = loaded;
  const { acts, supports, files, versions, exception } = await loadReportParts(call.tx, row);
  const names = await departmentNamesIn(
    call.tx,
    [row],
    [...acts, ...supports].map(({ departmentId }) => departmentId),
  );
  return {
    ...presentReport(row, names, dayOf(call)),
    ...presentValues(loaded),
    ...presentAsk(loaded),
    ...(await presentPace(call, loaded)),
    knownFigures: await presentKnown(call, loaded),
    supports: presentSupports(row, supports, names),
    coordinationAskedOn: row.coordinationAskedOn,
    files: files.map(presentFile),
    acts: acts.map((act) => presentAct(act, names)),
    versions: versions.map(presentVersion),
    change: presentChange(loaded),
    exception:
      row.isExcepted && exception
        ? {
            closesOn: exception.closesOn,
            reason: exception.reason,
            approvedByName: exception.approvedByName,
            approvedAt: exception.approvedAt.toISOString(),
          }
        : null,
    mySteps: stepsOf(call, row),
    maySupport: isSupporter(call.actor.departmentId, row.duties) && row.status !== "approved",
    waitingFor: row.status === "approved" ? [] : firstParty(row),
  };
}

function stepsOf({ actor }: Call, row: ReportRow): ReportDetail["mySteps"] {
  const isOwnWork = row.writtenBy.includes(actor.accountId);
  return reportStepsOpenTo(row.status, reportPartiesOf(actor, row))
    .filter(({ by }) => !(isOwnWork && by === "checker"))
    .map(({ action, needsReason }) => ({ action, needsReason }));
}

function firstParty({ status }: ReportRow): ReportDetail["waitingFor"] {
  return reportStepsOpenTo(status, REPORT_PARTIES)
    .slice(0, 1)
    .map(({ by }) => by);
}

function presentValues({ values, isPrefilled, last }: LoadedReport) {
  return {
    percent: values.percent,
    values: writable(values),
    isPrefilled,
    missing: [...missingCells(values)],
    last: last && { period: last.period, passedAt: last.passedAt.toISOString(), values: writable(last.values) },
  };
}

/** What the plan asks, in its own words. */
function presentAsk({ row, task, targets, plan }: LoadedReport) {
  return {
    requirement: row.requirement,
    dueOn: row.dueOn,
    taskId: row.taskId,
    citation: task?.citation ?? null,
    targets: targets.map(({ id, name, value, comparator, unit, citation }) => ({
      id,
      name,
      value,
      comparator,
      unit,
      citation,
    })),
    milestones: plan.curve?.kind === "milestones" ? plan.curve.milestones.map((one) => ({ ...one })) : [],
  };
}

/** 已掌握的指标: what the task promises and this report does not ask, because another report has it. */
async function presentKnown({ tx }: Call, { task, targets }: LoadedReport): Promise<ReportDetail["knownFigures"]> {
  const left = (task?.targets ?? []).filter(({ id }) => !targets.some((asked) => asked.id === id));
  const known = await findFiguresElsewhere(tx, left);
  return left.flatMap(({ id, name, unit }) => {
    const figure = known.get(id);
    return figure ? [{ ...figure, name, unit }] : [];
  });
}

/** How the figure stands to the plan on the day it is about, and how many working days are left to hand it in. */
async function presentPace(call: Call, { row, plan, values }: LoadedReport) {
  const today = dayOf(call);
  const calendar = await loadCalendar(call.tx, row.divisionCode);
  const about = row.handedInOn ?? today;
  const left = workingDaysLeft(calendar, row.closesOn, today);
  return {
    ...plannedOn(calendar, plan, about < row.periodTo ? about : row.periodTo, values.percent),
    daysLeft: left.isKnown ? left.count : null,
  };
}

function presentSupports({ duties }: ReportRow, said: ReportParts["supports"], names: DepartmentNames) {
  return duties
    .filter(({ role }) => role === "support")
    .map(({ departmentId }) => {
      const answer = said.find((one) => one.departmentId === departmentId);
      return {
        departmentId,
        departmentName: names.get(departmentId) ?? "",
        stance: answer?.stance ?? null,
        text: answer?.text ?? "",
        at: momentOf(answer?.at ?? null),
        actorName: answer?.actorName ?? null,
      };
    });
}

export function presentFile({
  id,
  fileName,
  contentType,
  byteSize,
  sha256,
  addedAt,
  addedByName,
}: ReportParts["files"][number]) {
  return { id, fileName, contentType, byteSize, sha256, addedAt: addedAt.toISOString(), addedByName };
}

function presentAct(
  { number, kind, at, actorName, departmentId, reason }: ReportParts["acts"][number],
  names: DepartmentNames,
) {
  const departmentName = departmentId === null ? null : (names.get(departmentId) ?? null);
  return { number, kind, at: at.toISOString(), actorName, departmentName, reason };
}

function presentVersion({ number, knownSince, cells, reason, passedByName, content }: ReportParts["versions"][number]) {
  return { number, knownSince: knownSince.toISOString(), cells, reason, passedByName, values: writable(content) };
}

function presentChange({ row: { change }, values }: LoadedReport): ReportDetail["change"] {
  if (change === null) return null;
  const { reason, actorName, at, values: wanted } = change;
  return { reason, actorName, at, cells: [...changedCells(values, wanted)], values: writable(wanted) };
}

function writable(values: ReportValues): ReportDetail["values"] {
  return {
    ...values,
    milestones: values.milestones.map((one) => ({ ...one })),
    figures: values.figures.map((one) => ({ ...one })),
  };
}
