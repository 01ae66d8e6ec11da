import type { BodyOf } from "@zhigang/contract/http";
import type { BulkResult, ReportDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { changedCells } from "@zhigang/domain/supervision";
import type { ReportValues } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { withReckonedPercent } from "../progress/curve-store.ts";
import { doEach } from "./do-each.ts";
import { presentLoaded } from "./get-report.ts";
import { keepReportAct } from "./keep-report-act.ts";
import { loadReportForUpdate } from "./load-report.ts";
import type { LoadedReport } from "./load-report.ts";
import { columnsOfValues, getReportRow } from "./report-store.ts";
import { requireReportAct, requireSeenReport, requireSoundValues } from "./require-report-act.ts";

/** 保存草稿: what was typed so far, kept by the server; it may still lack anything. */
export async function saveReport(call: Call, id: string, input: ReportValues): Promise<ReportDetail> {
  const saved = await writeDraft(call, id, input);
  return presentLoaded(call, { ...saved, row: await getReportRow(call.tx, id) });
}

/** 写入填报表: the drafts that a sheet brought and somebody confirmed, each by itself. */
export async function saveReports(
  call: Call,
  { drafts }: BodyOf<(typeof supervisionEndpoints)["saveReports"]>,
): Promise<BulkResult> {
  const wanted = new Map(drafts.map((draft) => [draft.id, draft]));
  return doEach(call, [...wanted.keys()], async (each, id) => {
    const draft = wanted.get(id);
    if (draft) await writeDraft({ ...each, expectedVersion: draft.version }, id, draft.values);
  });
}

async function writeDraft(call: Call, id: string, input: ReportValues): Promise<LoadedReport> {
  const loaded = await loadReportForUpdate(call, id);
  await requireSeenReport(call, loaded);
  requireReportAct(call, loaded, "save");
  const values = withReckonedPercent(input, loaded.plan);
  requireSoundValues(loaded, values);
  const cells = changedCells(loaded.values, values);
  if (cells.length === 0 && !loaded.isPrefilled) return loaded;

  const { accountId, name } = call.actor;
  await keepReportAct(call, loaded.row, {
    action: "save",
    columns: {
      ...columnsOfValues(values),
      savedAt: call.now,
      savedByName: name,
      writtenBy: [...new Set([...loaded.row.writtenBy, accountId])],
    },
    to: { cells },
  });
  return { ...loaded, values, isPrefilled: false };
}
