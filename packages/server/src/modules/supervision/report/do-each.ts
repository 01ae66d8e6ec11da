import type { BulkResult } from "@zhigang/contract/supervision";
import { sql } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { describeError } from "../../../platform/http/problem.ts";
import { getSeenReportRow } from "./load-report.ts";

/** Does the same to several reports, each by itself: one that is refused is left as it was, and said why. */
export async function doEach(
  call: Call,
  ids: readonly string[],
  deed: (call: Call, id: string) => Promise<void>,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], skipped: [] };
  // In the order of the ids, so that two who do the same never wait for each other in a circle.
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await getSeenReportRow(call, id);
    await sql`savepoint each_report`.execute(call.tx);
    try {
      await deed(call, id);
      await sql`release savepoint each_report`.execute(call.tx);
      result.done.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await sql`rollback to savepoint each_report`.execute(call.tx);
      result.skipped.push({
        id,
        itemTitle: row.itemTitle,
        because: describeError(error.code, error.details, call.language).title,
      });
    }
  }
  return result;
}
