import type { AuditEntry, AuditEntryRow } from "@zhigang/contract/audit";
import type { Role } from "@zhigang/domain/identity";
import type { EntryRow } from "./entry-store.ts";

/** An entry as a line of the list. */
export function presentEntryRow(entry: EntryRow): AuditEntryRow {
  return {
    id: entry.id,
    seq: entry.seq,
    recordedAt: entry.recordedAt.toISOString(),
    actorId: entry.actorId,
    actorName: entry.actorName,
    roles: entry.roles as Role[],
    departmentId: entry.departmentId,
    address: entry.address,
    operation: entry.operation,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    subjectLabel: entry.subjectLabel,
    result: entry.result,
    reason: entry.reason,
    requestId: entry.requestId,
  };
}

/** An entry whole, with its digest and its link. */
export function presentEntry(entry: EntryRow): AuditEntry {
  return {
    ...presentEntryRow(entry),
    from: entry.before,
    to: entry.after,
    algorithm: entry.algorithm,
    digest: entry.digest.toString("hex"),
    chainHash: entry.chainHash?.toString("hex") ?? null,
    sealedAt: entry.sealedAt?.toISOString() ?? null,
  };
}
