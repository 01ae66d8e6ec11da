import type { BodyOf } from "@zhigang/contract/http";
import type { ReportDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { getReport } from "./get-report.ts";
import { loadReportForUpdate } from "./load-report.ts";
import { isSupporter } from "./report-parties.ts";
import { keepReportSupport, listReportSupportRows } from "./report-store.ts";

/** 配合单位确认或补充: the lead's report is one, and each supporting department says beside it what it has to say. */
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
  await record(
    call,
    "supervision.report.support",
    { kind: "report", id, label: `${row.itemTitle} ${row.period}` },
    { from: before && { stance: before.stance, text: before.text }, to: { stance, text } },
  );
  return getReport(call, id);
}
