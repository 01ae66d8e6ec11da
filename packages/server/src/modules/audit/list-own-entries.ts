import type { AuditResult } from "@zhigang/domain/audit";
import type { Tx } from "../../platform/database/database.ts";
import { ownEntriesQuery } from "./entry-store.ts";

/** What the audit keeps of a deed, as told to whoever did it. */
export interface OwnEntry {
  readonly recordedAt: Date;
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly result: AuditResult;
  readonly address: string | null;
}

/** 本人的留痕: the latest deeds of a person, for their copy of what is kept about them. */
export async function listOwnEntries(tx: Tx, accountId: string, limit: number): Promise<OwnEntry[]> {
  return ownEntriesQuery(tx, accountId, limit).execute();
}
