import type { AuditEntryPage, ListAuditEntries } from "@zhigang/contract/audit";
import type { Call } from "../../platform/call.ts";
import { AppError } from "../../platform/http/app-error.ts";
import { decodeCursor, pageFrom } from "../../platform/http/cursor.ts";
import { isId } from "../../platform/ids.ts";
import { entriesQuery } from "./entry-store.ts";
import { presentEntryRow } from "./present-entry.ts";

const DEFAULT_PAGE = 50;

/** 查询留痕: newest first. */
export async function listAuditEntries(call: Call, query: ListAuditEntries): Promise<AuditEntryPage> {
  const { cursor, limit = DEFAULT_PAGE, ...filters } = query;
  const rows = await entriesQuery(call.tx, filters, positionOf(cursor), limit + 1).execute();
  return pageFrom(rows, limit, (row) => [row.recordedAt.toISOString(), row.id], presentEntryRow);
}

function positionOf(cursor: string | undefined): { recordedAt: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [recordedAt, id] = decodeCursor(cursor, 2).map(String);
  const moment = new Date(recordedAt ?? "");
  if (Number.isNaN(moment.getTime()) || !isId(id ?? "")) throw new AppError("http.invalid_cursor");
  return { recordedAt: moment, id: id ?? "" };
}
