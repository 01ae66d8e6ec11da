import type { BodyOf } from "@zhigang/contract/http";
import type { ReportDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { SupportStance } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { getReport } from "./get-report.ts";
import { loadReportForUpdate } from "./load-report.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { askForCoordination } from "./ask-for-coordination.ts";
import { isSupporter } from "./report-parties.ts";
import { keepReportSupport, listReportSupportRows } from "./report-store.ts";
import type { ReportRow } from "./report-store.ts";
import { tellOfSupport } from "./tell-of-support.ts";

/** 配合单位确认或补充: the lead's report is one; what a supporting department adds the lead takes over, what it disputes goes up. */
export async function supportReport(
  call: Call,
  id: string,
  { stance, text }: BodyOf<(typeof supervisionEndpoints)["supportReport"]>,
): Promise<ReportDetail> {
  const { row } = await loadReportForUpdate(call, id);
  const { accountId, name, departmentId } = call.actor;
  if (departmentId === null || !isSupporter(departmentId, row.duties)) {
    throw new AppError("supervision.report_not_supporter", { id });
  }
  if (row.status === "approved") throw new AppError("supervision.report_locked", { id });
  if (stance !== "confirmed" && text.trim() === "") throw new AppError("supervision.report_support_empty");

  const before = (await listReportSupportRows(call.tx, id)).find((one) => one.departmentId === departmentId);
  await keepReportSupport(call.tx, {
    reportId: id,
    departmentId,
    stance,
    text,
    at: call.now,
    accountId,
    actorName: name,
  });
  await passOn(call, row, { stance, text, departmentId });
  await record(
    call,
    "supervision.report.support",
    { kind: "report", id, label: `${row.itemTitle} ${row.period}` },
    { from: before && { stance: before.stance, text: before.text }, to: { stance, text } },
  );
  return getReport(call, id);
}

/** The lead hears what was added or disputed; of a dispute the office hears too, by the request to coordinate or by itself. */
async function passOn(
  call: Call,
  row: ReportRow,
  {
    stance,
    text,
    departmentId,
  }: { readonly stance: SupportStance; readonly text: string; readonly departmentId: string },
): Promise<void> {
  if (stance === "confirmed") return;
  const departmentName = (await findDepartmentNames(call.tx, [departmentId])).get(departmentId) ?? "";
  const isAsked = stance === "disagreed" && (await askForCoordination(call, row, { departmentName, text }));
  await tellOfSupport(call, row, {
    stance,
    departmentName,
    text,
    isOfficeToBeTold: stance === "disagreed" && !isAsked,
  });
}
