import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";
import { punctuality } from "./report-window.ts";
import type { ReportWindow } from "./report-window.ts";
import { REPORT_STEPS } from "./report-status.ts";
import type { ReportAction, ReportCell, ReportParty, ReportStatus, ReportStep } from "./report-status.ts";

/** What a decision about a report rests on. */
export interface ReportFacts {
  readonly status: ReportStatus;
  /** Its window, with the day that an exception for this unit and period gives instead. */
  readonly window: ReportWindow;
  /** The day on which it was first signed: from then on the window holds nobody back. */
  readonly handedInOn: CalendarDate | null;
  /** Needed parts that are still empty. */
  readonly missing: readonly ReportCell[];
  /** Accounts that wrote or signed it; none of them checks it. */
  readonly writtenBy: readonly string[];
}

/** Who acts, in which parts, on which day, and with a reason or not. */
export interface ReportActor {
  readonly accountId: string;
  readonly parties: readonly ReportParty[];
  readonly on: CalendarDate;
  readonly hasReason: boolean;
}

export const REPORT_REFUSALS = [
  "report_state",
  "report_party",
  "report_own_work",
  "report_reason_missing",
  "report_incomplete",
  "report_too_early",
  "report_too_late",
] as const;
/** 当前状态不能, 不是您的职责, 不能审核自己填报的, 未写理由, 缺少必填部分, 填报未开始, 填报已截止. */
export type ReportRefusal = (typeof REPORT_REFUSALS)[number];

/** Whether somebody may do this to a report. */
export function decideReportAction(
  report: ReportFacts,
  action: ReportAction,
  actor: ReportActor,
): Decision<ReportRefusal> {
  const way = REPORT_STEPS[report.status].find((one) => one.action === action);
  if (!way) return refused("report_state");
  if (!actor.parties.includes(way.by)) return refused("report_party");
  if (way.by === "checker" && report.writtenBy.includes(actor.accountId)) return refused("report_own_work");
  if (way.needsReason && !actor.hasReason) return refused("report_reason_missing");
  if (action === "submit" || action === "sign") return decideHandingIn(report, actor.on);
  return ALLOWED;
}

/** The ways on from a state for somebody in these parts. */
export function reportStepsOpenTo(status: ReportStatus, parties: readonly ReportParty[]): readonly ReportStep[] {
  return REPORT_STEPS[status].filter(({ by }) => parties.includes(by));
}

/** The state after an act that was allowed. */
export function reportStatusAfter(status: ReportStatus, action: ReportAction): ReportStatus {
  return REPORT_STEPS[status].find((one) => one.action === action)?.to ?? status;
}

/** Handing in needs the parts that say something, and a day within the window or its late days. */
function decideHandingIn({ window, handedInOn, missing }: ReportFacts, on: CalendarDate): Decision<ReportRefusal> {
  if (missing.length > 0) return refused("report_incomplete");
  const when = handedInOn === null ? punctuality(window, on) : "in_time";
  if (when === "early") return refused("report_too_early");
  return when === "too_late" ? refused("report_too_late") : ALLOWED;
}
