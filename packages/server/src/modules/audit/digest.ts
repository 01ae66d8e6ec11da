import { getHashes, hash } from "node:crypto";
import { canonicalJson } from "@zhigang/domain/audit";
import type { AuditResult, DigestAlgorithm, EntryForm, PersonalPart } from "@zhigang/domain/audit";

/** All that an entry says; its digest covers every field. */
export interface EntryContent {
  readonly id: string;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly departmentId: string | null;
  readonly requestId: string;
  readonly operation: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly result: AuditResult;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly form: EntryForm;
  /** Who acted and from where: in the entry itself in form 1 only. */
  readonly actorName: string | null;
  readonly address: string | null;
  /** What stands in their place, and in that of personal data of the subject, in form 2. */
  readonly actorDigest: Buffer | null;
  readonly subjectDigest: Buffer | null;
}

/** What an entry says of one person in clear. The salt goes with it, so that its digest cannot be guessed afterwards. */
export interface Personal {
  readonly part: PersonalPart;
  readonly salt: Buffer;
  readonly name: string | null;
  readonly address: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The algorithm of new entries: SM3 (GB/T 32905) where this Node offers it, else SHA-256. */
export const CURRENT_ALGORITHM: DigestAlgorithm = getHashes().includes("sm3") ? "sm3" : "sha256";

/** The form of new entries. */
export const CURRENT_FORM = 2 satisfies EntryForm;

/** The digest of an entry, the same whether it is about to be written or was just read. */
export function digestOf(entry: EntryContent, algorithm: DigestAlgorithm): Buffer {
  return hash(algorithm, canonicalJson(SPELLINGS[entry.form](entry)), "buffer");
}

const SPELLINGS: Readonly<Record<EntryForm, (entry: EntryContent) => readonly unknown[]>> = {
  1: (entry) => ["zhigang audit entry 1", ...spell(entry, entry.actorName, [entry.address], [])],
  2: (entry) => ["zhigang audit entry 2", ...spell(entry, hex(entry.actorDigest), [], [hex(entry.subjectDigest)])],
};

function spell(entry: EntryContent, actor: string | null, place: readonly unknown[], subject: readonly unknown[]) {
  return [
    entry.id,
    entry.recordedAt.toISOString(),
    entry.actorId,
    actor,
    entry.roles,
    entry.departmentId,
    ...place,
    entry.requestId,
    entry.operation,
    entry.subjectKind,
    entry.subjectId,
    entry.subjectLabel,
    ...subject,
    entry.result,
    entry.reason,
    entry.before,
    entry.after,
  ];
}

function hex(digest: Buffer | null): string | null {
  return digest === null ? null : digest.toString("hex");
}

/** The salted digest of what an entry says of a person: H(salt ‖ the values). */
export function personalDigest({ salt, part, ...said }: Personal, algorithm: DigestAlgorithm): Buffer {
  const spelled = canonicalJson(["zhigang audit personal 1", part, said.name, said.address, said.before, said.after]);
  return hash(algorithm, Buffer.concat([salt, Buffer.from(spelled)]), "buffer");
}

/** The hash before the first seal of a chain. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** The next hash of the chain: h(n) = H(h(n-1) ‖ digest(n)). */
export function chainHash(previous: Buffer, digest: Buffer, algorithm: DigestAlgorithm): Buffer {
  return hash(algorithm, Buffer.concat([previous, digest]), "buffer");
}
