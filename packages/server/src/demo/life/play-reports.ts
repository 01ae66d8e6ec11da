import type { Report } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { ReportValues } from "@zhigang/domain/supervision";
import { openReportPeriods } from "../../modules/supervision/index.ts";
import type { LifeScript, ReportFate, ScriptedItem } from "./life-script.ts";
import { reportOf } from "./report-words.ts";
import { act, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** The reports of one month: opened, written, signed, checked, sent back and written anew, late, and changed after the pass. */
export function deedsOfReports({ reporting }: LifeScript, month: number): Deed[] {
  const { written, signed, checked, rewritten, late } = reporting;
  const opens = (day: number): Deed => ({
    on: [month, day],
    play: async (_stage, { tx, now }) => void (await openReportPeriods(tx, now)),
  });
  const plays = (day: number, play: (due: Due) => Promise<void>): Deed => ({
    on: [month, day],
    play: async (stage, scene) => play(await dueIn(stage, scene, month)),
  });
  return [
    opens(2),
    opens(written - 1),
    plays(written, (due) => write(due, inTime)),
    plays(signed, (due) => sign(due, (fate) => fate !== "submitted")),
    plays(checked, check),
    ...(month === 0 ? [] : [plays(rewritten, rewrite)]),
    plays(late, lateOnes),
    plays(late + 1, change),
  ];
}

/** The reports of a month as they stand, each with its item and with what becomes of it. */
interface Due {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly month: number;
  readonly rows: readonly { readonly report: Report; readonly item: ScriptedItem; readonly fate: ReportFate | null }[];
}

async function dueIn(stage: Stage, scene: Scene, month: number): Promise<Due> {
  const query = { period: stage.days.monthOf(month), limit: 200 };
  const { items } = await act(stage, scene, officeOf(stage), e.listReports, { query });
  const byId = new Map([...stage.items.values()].map(({ id, script }) => [id, script]));
  const rows = items.flatMap((report) => {
    const item = byId.get(report.itemId);
    return item ? [{ report, item, fate: item.reports?.[String(month)] ?? null }] : [];
  });
  return { stage, scene, month, rows };
}

function inTime(fate: ReportFate | null): boolean {
  return fate === null || !["late", "missing", "none"].includes(fate);
}

/** The liaison of each unit writes its drafts in one go, and hands them in. */
async function write(due: Due, isWritten: (fate: ReportFate | null) => boolean, more = ""): Promise<void> {
  const { stage, scene, month } = due;
  const owed = due.rows.filter(({ report, fate }) => report.status === "draft" && isWritten(fate));
  for (const [departmentId, rows] of byDepartment(owed)) {
    const liaison = personOf(stage, "liaison", departmentId);
    const drafts = rows.map(({ report: { id, version }, item }) => {
      const values = reportOf(stage.script, stage.days, item, month);
      return { id, version, values: copied({ ...values, problem: `${values.problem}${more}` }) };
    });
    await act(stage, scene, liaison, e.saveReports, { body: { drafts } });
    for (const { report, fate } of rows) {
      if (fate !== "draft") await act(stage, scene, liaison, e.submitReport, { params: { id: report.id } });
    }
  }
}

async function sign(due: Due, isSigned: (fate: ReportFate | null) => boolean): Promise<void> {
  const { stage, scene } = due;
  const waiting = due.rows.filter(({ report, fate }) => report.status === "submitted" && isSigned(fate));
  for (const [departmentId, rows] of byDepartment(waiting)) {
    const ids = rows.map(({ report }) => report.id);
    await act(stage, scene, personOf(stage, "department_head", departmentId), e.signReports, { body: { ids } });
  }
}

/** The office sends back what says too little and passes the rest. */
async function check({ stage, scene, rows }: Due): Promise<void> {
  const signed = rows.filter(({ report, fate }) => report.status === "signed" && fate !== "signed");
  const office = officeOf(stage);
  for (const { report, fate } of signed) {
    if (fate !== "returned") continue;
    const body = { reason: stage.script.phrases.returned };
    await act(stage, scene, office, e.returnReport, { params: { id: report.id }, body });
  }
  const ids = signed.filter(({ fate }) => fate !== "returned").map(({ report }) => report.id);
  if (ids.length > 0) await act(stage, scene, office, e.passReports, { body: { ids } });
}

async function rewrite(due: Due): Promise<void> {
  const { stage, scene, month } = due;
  for (const { report, item } of due.rows.filter((row) => row.report.status === "returned")) {
    const asked = { params: { id: report.id } };
    const values = reportOf(stage.script, stage.days, item, month);
    const body = copied({ ...values, effect: `完成${item.steps[0] ?? ""}清单一份，可核对。` });
    const liaison = personOf(stage, "liaison", report.departmentId);
    await act(stage, scene, liaison, e.saveReport, { ...asked, body });
    await act(stage, scene, liaison, e.submitReport, asked);
    await act(stage, scene, personOf(stage, "department_head", report.departmentId), e.signReport, asked);
    await act(stage, scene, officeOf(stage), e.passReport, asked);
  }
}

async function lateOnes(due: Due): Promise<void> {
  const { stage, scene, month } = due;
  const isLate = (fate: ReportFate | null) => fate === "late";
  await write(due, isLate, stage.script.phrases.late);
  await sign(await dueIn(stage, scene, month), isLate);
  const after = await dueIn(stage, scene, month);
  await check({ ...after, rows: after.rows.filter(({ fate }) => isLate(fate)) });
}

/** A figure is corrected after the pass; the change of the last month still waits for the office. */
async function change({ stage, scene, month, rows }: Due): Promise<void> {
  for (const { report, item } of rows.filter(({ fate }) => fate === "changed")) {
    const asked = { params: { id: report.id } };
    const values = reportOf(stage.script, stage.days, item, month);
    const corrected = copied({ ...values, percent: String(Number(values.percent) - 3) });
    const body = { reason: stage.script.phrases.changed, values: corrected };
    const liaison = personOf(stage, "liaison", report.departmentId);
    await act(stage, scene, liaison, e.changeReport, { ...asked, body });
    await act(stage, scene, personOf(stage, "department_head", report.departmentId), e.signReportChange, asked);
    if (month < -1) await act(stage, scene, officeOf(stage), e.passReportChange, asked);
  }
}

function byDepartment<Row extends Due["rows"][number]>(rows: readonly Row[]): Map<string, Row[]> {
  const departments = [...new Set(rows.map(({ report }) => report.departmentId))];
  return new Map(departments.map((id) => [id, rows.filter(({ report }) => report.departmentId === id)]));
}

function copied(values: ReportValues) {
  const milestones = values.milestones.map((one) => ({ ...one }));
  return { ...values, milestones, figures: values.figures.map((one) => ({ ...one })) };
}
