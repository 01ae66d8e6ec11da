import { getHashes, hash } from "node:crypto";
import { canonicalJson } from "@zhigang/domain/audit";
import type { AuditResult, DigestAlgorithm } from "@zhigang/domain/audit";

/** All that an entry says; its digest covers every field. */
export interface EntryContent {
  readonly id: string;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly actorName: string;
  readonly roles: readonly string[];
  readonly departmentId: string | null;
  readonly address: string | null;
  readonly requestId: string;
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly result: AuditResult;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The algorithm of new entries: SM3 (GB/T 32905) where this Node offers it, else SHA-256. */
export const CURRENT_ALGORITHM: DigestAlgorithm = getHashes().includes("sm3") ? "sm3" : "sha256";

/** The digest of an entry, the same whether it is about to be written or was just read. */
export function digestOf(entry: EntryContent, algorithm: DigestAlgorithm): Buffer {
  const spelled = canonicalJson([
    "zhigang audit entry 1",
    entry.id,
    entry.recordedAt.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.roles,
    entry.departmentId,
    entry.address,
    entry.requestId,
    entry.operation,
    entry.subjectKind,
    entry.subjectId,
    entry.subjectLabel,
    entry.result,
    entry.reason,
    entry.before,
    entry.after,
  ]);
  return hash(algorithm, spelled, "buffer");
}

/** The hash before the first seal of a chain. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** The next hash of the chain: h(n) = H(h(n-1) ‖ digest(n)). */
export function chainHash(previous: Buffer, digest: Buffer, algorithm: DigestAlgorithm): Buffer {
  return hash(algorithm, Buffer.concat([previous, digest]), "buffer");
}
