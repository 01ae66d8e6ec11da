import type { AuditEntryPage, ListAuditEntries } from "@zhigang/contract/audit";
import type { Call } from "../../platform/call.ts";
import { decodeKeys, pageFrom } from "../../platform/http/cursor.ts";
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
  const [recordedAt, id] = decodeKeys(cursor, ["timestamptz", "uuid"]);
  return { recordedAt: new Date(recordedAt), id };
}
