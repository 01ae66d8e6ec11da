import {
  REPORT_ACTION_WORDS,
  REPORT_CELL_WORDS,
  REPORT_PARTY_WORDS,
  REPORT_STATUS_WORDS,
} from "@zhigang/domain/glossary";
import { decideReportAction, isAboveWhole, missingCells, REPORT_STEPS } from "@zhigang/domain/supervision";
import type { ReportAction, ReportRefusal, ReportValues } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { dayOf } from "../item/item-view.ts";
import { getReport } from "./get-report.ts";
import type { LoadedReport } from "./load-report.ts";
import { reportPartiesOf } from "./report-parties.ts";

/** Refuses an act by somebody who has not seen the current state of the report, and shows it. */
export async function requireSeenReport(call: Call, { row }: LoadedReport): Promise<void> {
  if (call.expectedVersion === null || call.expectedVersion === row.version) return;
  requireVersion(call, row, await getReport(call, row.id));
}

/** Asks the rules; throws the refusal with the words of this act. */
export function requireReportAct(call: Call, loaded: LoadedReport, action: ReportAction, reason?: string): void {
  const { row, values } = loaded;
  const decision = decideReportAction({ ...row, window: row, missing: missingCells(values) }, action, {
    accountId: call.actor.accountId,
    parties: reportPartiesOf(call.actor, row),
    on: dayOf(call),
    hasReason: reason !== undefined && reason.trim() !== "",
  });
  if (!decision.allowed) throw refusalOf(call, loaded, action, decision.because);
}

/** Refuses a figure above the whole for an item that is not marked for over-fulfilment, and figures of foreign targets. */
export function requireSoundValues({ targets, plan }: LoadedReport, values: ReportValues): void {
  const known = new Set(targets.map(({ id }) => id));
  if (values.figures.some(({ targetId }) => !known.has(targetId)))
    throw new AppError("supervision.report_target_unknown");
  if (!plan.mayExceed && isAboveWhole(values.percent)) {
    throw new AppError("supervision.report_over_whole", { percent: values.percent });
  }
}

function refusalOf({ language }: Call, { row, values }: LoadedReport, action: ReportAction, because: ReportRefusal) {
  const step = REPORT_STEPS[row.status].find((one) => one.action === action);
  const { id, status, period, opensOn, lateUntil } = row;
  return new AppError(`supervision.${because}`, {
    id,
    period,
    opensOn,
    lateUntil,
    status: REPORT_STATUS_WORDS[status][language],
    action: REPORT_ACTION_WORDS[action][language],
    by: step ? REPORT_PARTY_WORDS[step.by][language] : "",
    missing: missingCells(values)
      .map((cell) => REPORT_CELL_WORDS[cell][language])
      .join(language === "zh" ? "、" : ", "),
  });
}
