import type { Report } from "@zhigang/contract/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import type { ReportRow } from "./report-store.ts";

/** A report as a list shows it, judged on a day. */
export function presentReport(row: ReportRow, names: DepartmentNames, today: CalendarDate): Report {
  return {
    id: row.id,
    itemId: row.itemId,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    planId: row.planId,
    departmentId: row.departmentId,
    departmentName: names.get(row.departmentId) ?? "",
    period: row.period,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    status: row.status,
    percent: row.percent,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    lateUntil: row.lateUntil,
    isExcepted: row.isExcepted,
    punctuality: row.punctuality,
    isMissed: row.handedInOn === null && row.lateUntil < today,
    hasHelp: row.help.trim() !== "",
    isDisputed: row.isDisputed,
    savedAt: momentOf(row.savedAt),
    handedInOn: row.handedInOn,
    approvedAt: momentOf(row.approvedAt),
    since: row.since.toISOString(),
    version: row.version,
  };
}

/** The names of the departments that stand in these reports. */
export function departmentNamesIn(
  tx: Tx,
  rows: readonly ReportRow[],
  others: readonly (string | null)[] = [],
): Promise<DepartmentNames> {
  const ids = rows.flatMap((row) => [row.departmentId, ...row.duties.map(({ departmentId }) => departmentId)]);
  return findDepartmentNames(tx, [...ids, ...others.filter((id) => id !== null)]);
}

export function momentOf(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
