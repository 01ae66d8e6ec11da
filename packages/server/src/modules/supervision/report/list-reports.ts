import type { QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Report, ReportPeriod, supervisionEndpoints } from "@zhigang/contract/supervision";
import { seesWholeCity } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { dayOf } from "../item/item-view.ts";
import { listPeriodRows } from "./period-store.ts";
import { reportTurnsOf, writingTurnOf } from "./report-parties.ts";
import { listReportRows } from "./report-store.ts";
import { departmentNamesIn, presentReport } from "./report-view.ts";

const DEFAULT_LIMIT = 50;

/** 进展报告: one page, the latest period first; units see those they lead or support. */
export async function listReports(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listReports"]>,
): Promise<Page<Report>> {
  const { cursor, limit = DEFAULT_LIMIT, mine, toWrite, toSupport, ...filter } = query;
  const [periodTo, id] = cursor === undefined ? [] : decodeKeys(cursor, ["date", "uuid"]);
  const { actor } = call;
  const rows = await listReportRows(
    call.tx,
    {
      ...filter,
      ...(mine && { turns: reportTurnsOf(actor) }),
      ...(toWrite && { turns: writingTurnOf(actor) }),
      ...(toSupport && { supportedBy: actor.departmentId }),
      ...(!seesWholeCity(actor) && { seenBy: actor.departmentId }),
    },
    periodTo === undefined || id === undefined ? null : { periodTo, id },
    limit,
  );
  const names = await departmentNamesIn(call.tx, rows);
  const today = dayOf(call);
  return pageFrom(
    rows,
    limit,
    (row) => [row.periodTo, row.id],
    (row) => presentReport(row, names, today),
  );
}

/** 填报期 with their counts; a unit sees the counts of its own reports. */
export async function listReportPeriods(
  call: Call,
  { planId }: QueryOf<(typeof supervisionEndpoints)["listReportPeriods"]>,
): Promise<{ items: ReportPeriod[] }> {
  const { actor } = call;
  const own = seesWholeCity(actor) ? {} : { departmentId: actor.departmentId };
  return { items: await listPeriodRows(call.tx, { planId, ...own }) };
}
