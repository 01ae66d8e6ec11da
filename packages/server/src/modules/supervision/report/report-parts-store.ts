import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { ReportFileRow } from "./file-store.ts";
import type { ReportExceptionRow } from "./period-store.ts";
import type { ReportActRow, ReportRow, ReportSupportRow, ReportVersionRow } from "./report-store.ts";

/** What hangs on a report: its log, what others add, its evidence, what was passed, and the exception that holds for its unit. */
export interface ReportParts {
  readonly acts: readonly Omit<ReportActRow, "reportId" | "accountId">[];
  readonly supports: readonly Omit<ReportSupportRow, "reportId" | "accountId">[];
  readonly files: readonly Pick<
    ReportFileRow,
    "id" | "fileName" | "contentType" | "byteSize" | "sha256" | "addedAt" | "addedByName"
  >[];
  readonly versions: readonly Omit<ReportVersionRow, "reportId" | "passedBy">[];
  readonly exception: Pick<ReportExceptionRow, "closesOn" | "reason" | "approvedByName" | "approvedAt"> | null;
}

/** All parts of a report by one statement; moments come as JSON and are moments again. */
export async function loadReportParts(
  tx: Tx,
  { id, periodId, departmentId }: Pick<ReportRow, "id" | "periodId" | "departmentId">,
): Promise<ReportParts> {
  const { rows } = await sql<ReportParts>`
select (select coalesce(json_agg(json_build_object(
                 'number', number, 'kind', kind, 'at', at, 'actorName', actor_name, 'departmentId', department_id,
                 'reason', reason) order by number), '[]')
          from supervision.report_act where report_id = ${id}::uuid) as acts,
       (select coalesce(json_agg(json_build_object(
                 'departmentId', department_id, 'stance', stance, 'text', text, 'at', at, 'actorName', actor_name)), '[]')
          from supervision.report_support where report_id = ${id}::uuid) as supports,
       (select coalesce(json_agg(json_build_object(
                 'id', id, 'fileName', file_name, 'contentType', content_type, 'byteSize', byte_size, 'sha256', sha256,
                 'addedAt', added_at, 'addedByName', added_by_name) order by added_at, id), '[]')
          from supervision.report_file where report_id = ${id}::uuid and removed_at is null) as files,
       (select coalesce(json_agg(json_build_object(
                 'number', number, 'knownSince', known_since, 'content', content, 'cells', cells, 'reason', reason,
                 'passedByName', passed_by_name) order by number), '[]')
          from supervision.report_version where report_id = ${id}::uuid) as versions,
       (select json_build_object('closesOn', closes_on, 'reason', reason, 'approvedByName', approved_by_name,
                 'approvedAt', approved_at)
          from supervision.report_exception
         where period_id = ${periodId}::uuid and department_id = ${departmentId}::uuid
         order by approved_at desc, id desc
         limit 1) as exception`.execute(tx);
  const [parts] = rows;
  if (!parts) throw new Error("a row of lists is always there");
  const { acts, supports, files, versions, exception } = parts;
  return {
    acts: acts.map((act) => ({ ...act, at: new Date(act.at) })),
    supports: supports.map((support) => ({ ...support, at: new Date(support.at) })),
    files: files.map((file) => ({ ...file, addedAt: new Date(file.addedAt) })),
    versions: versions.map((version) => ({ ...version, knownSince: new Date(version.knownSince) })),
    exception: exception && { ...exception, approvedAt: new Date(exception.approvedAt) },
  };
}
