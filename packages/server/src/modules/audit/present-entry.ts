import type { AuditEntry, AuditEntryRow } from "@zhigang/contract/audit";
import { joinImage } from "@zhigang/domain/audit";
import type { Role } from "@zhigang/domain/identity";
import type { EntryRow } from "./entry-store.ts";

/** An entry as a line of the list. What was erased is null, with the digest that stands in its place. */
export function presentEntryRow(entry: EntryRow): AuditEntryRow {
  const actorName = entry.actorName ?? entry.clearActorName;
  const subjectLabel = entry.subjectLabel ?? entry.clearSubjectLabel;
  return {
    id: entry.id,
    seq: entry.seq,
    recordedAt: entry.recordedAt.toISOString(),
    actorId: entry.actorId,
    actorName,
    actorErased: actorName === null ? erased(entry.actorDigest) : null,
    roles: entry.roles as Role[],
    departmentId: entry.departmentId,
    address: entry.address ?? entry.clearAddress,
    operation: entry.operation,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    subjectLabel,
    subjectErased: isSubjectErased(entry) ? erased(entry.subjectDigest) : null,
    result: entry.result,
    reason: entry.reason,
    requestId: entry.requestId,
  };
}

/** An entry whole, with its digest and its link. */
export function presentEntry(entry: EntryRow): AuditEntry {
  const gone = { erased: erased(entry.subjectDigest) };
  return {
    ...presentEntryRow(entry),
    from: joinImage(entry.before, entry.clearBefore, gone),
    to: joinImage(entry.after, entry.clearAfter, gone),
    algorithm: entry.algorithm,
    digest: entry.digest.toString("hex"),
    chainHash: entry.chainHash?.toString("hex") ?? null,
    sealedAt: entry.sealedAt?.toISOString() ?? null,
  };
}

function isSubjectErased({ subjectDigest, clearSubjectLabel, clearBefore, clearAfter }: EntryRow): boolean {
  return subjectDigest !== null && (clearSubjectLabel ?? clearBefore ?? clearAfter ?? null) === null;
}

const PREFIX_BYTES = 6;

/** The beginning of a digest, enough to tell two persons of the audit apart. */
function erased(digest: Buffer | null): string | null {
  return digest === null ? null : digest.subarray(0, PREFIX_BYTES).toString("hex");
}
