import { reportStatusAfter } from "@zhigang/domain/supervision";
import type { ReportAction } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { changeReport, insertReportAct } from "./report-store.ts";
import type { ReportRow } from "./report-store.ts";
import type { ReportTable } from "./report-tables.ts";
import { tellOfReport } from "./tell-of-report.ts";

/** An act on a report as it is done, with the columns it sets beside the state. */
export interface NewReportAct {
  readonly action: ReportAction;
  readonly reason?: string | undefined;
  readonly columns?: Updateable<ReportTable>;
  /** What the audit keeps of the change beside the states. */
  readonly from?: object;
  readonly to?: object;
}

/** Writes an act into a report's log and its state beside it; announced, told and recorded in the same transaction. */
export async function keepReportAct(call: Call, row: ReportRow, act: NewReportAct): Promise<void> {
  const { action, reason, columns, from, to } = act;
  const status = reportStatusAfter(row.status, action);
  const { accountId, name, departmentId } = call.actor;
  await changeReport(call.tx, row.id, { ...columns, status, ...(status !== row.status && { since: call.now }) });
  await insertReportAct(call.tx, {
    reportId: row.id,
    kind: action,
    at: call.now,
    accountId,
    actorName: name,
    departmentId,
    reason: reason ?? null,
  });
  const { id, itemId, period } = row;
  const data = { id, itemId, departmentId: row.departmentId, period, act: action, status };
  await announce(call, [{ name: "supervision.report.acted", subject: id, data }]);
  await tellOfReport(call, row, action, reason);
  await record(
    call,
    `supervision.report.${action}`,
    { kind: "report", id, label: `${row.itemTitle} ${period}` },
    {
      from: { status: row.status, ...from },
      to: { status, ...to },
      ...(reason !== undefined && { reason }),
    },
  );
}
