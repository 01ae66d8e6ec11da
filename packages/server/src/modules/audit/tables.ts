import type { AuditResult, DigestAlgorithm, EntryForm, PersonalPart } from "@zhigang/domain/audit";
import type { Generated } from "kysely";

/** The audit room's tables. */
export interface AuditTables {
  "audit.entry": EntryTable;
  "audit.personal": PersonalTable;
  "audit.seal": SealTable;
  "audit.anchor": AnchorTable;
}

export interface EntryTable {
  chain: Generated<number>;
  id: string;
  recordedAt: Date;
  actorId: string;
  actorName: string | null;
  roles: string[];
  departmentId: string | null;
  address: string | null;
  requestId: string;
  operation: string;
  subjectKind: string;
  subjectId: string;
  subjectLabel: string | null;
  result: AuditResult;
  reason: string | null;
  before: unknown;
  after: unknown;
  algorithm: DigestAlgorithm;
  digest: Buffer;
  form: EntryForm;
  actorDigest: Buffer | null;
  subjectDigest: Buffer | null;
}

export interface PersonalTable {
  chain: Generated<number>;
  entryId: string;
  part: PersonalPart;
  salt: Buffer;
  name: string | null;
  address: string | null;
  before: unknown;
  after: unknown;
}

export interface SealTable {
  chain: Generated<number>;
  seq: string;
  entryId: string;
  algorithm: DigestAlgorithm;
  hash: Buffer;
  sealedAt: Date;
}

export interface AnchorTable {
  chain: Generated<number>;
  seq: string;
  hash: Buffer;
  anchoredAt: Date;
}
