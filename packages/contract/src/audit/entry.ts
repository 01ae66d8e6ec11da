import { AUDIT_RESULTS, DIGEST_ALGORITHMS } from "@zhigang/domain/audit";
import { ROLES } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";

const who = {
  actorId: Type.String(),
  /** Null once the person was erased; `actorErased` is then the beginning of the digest that stands in its place. */
  actorName: nullable(Type.String()),
  actorErased: nullable(Type.String()),
  roles: Type.Array(oneOf(ROLES)),
  departmentId: nullable(Id),
  address: nullable(Type.String()),
};

const what = {
  operation: Type.String(),
  subjectKind: Type.String(),
  subjectId: Type.String(),
  subjectLabel: nullable(Type.String()),
  /** The beginning of the digest of what was said of a person who was erased. */
  subjectErased: nullable(Type.String()),
  result: oneOf(AUDIT_RESULTS),
  reason: nullable(Type.String()),
};

/** One line of the audit list. `seq` is null until the sealer has numbered the entry, about a second after the deed. */
export const AuditEntryRow = Type.Object({
  id: Id,
  seq: nullable(Type.String()),
  recordedAt: Moment,
  ...who,
  ...what,
  requestId: Type.String(),
});
export type AuditEntryRow = Static<typeof AuditEntryRow>;

/** One entry whole: with what changed, its digest and its link in the chain (hexadecimal). */
export const AuditEntry = Type.Object({
  ...AuditEntryRow.properties,
  from: Type.Unknown(),
  to: Type.Unknown(),
  algorithm: oneOf(DIGEST_ALGORITHMS),
  digest: Type.String(),
  chainHash: nullable(Type.String()),
  sealedAt: nullable(Moment),
});
export type AuditEntry = Static<typeof AuditEntry>;

/** Filters of the audit list. `operation` matches the whole name or, ending in a dot, its beginning: `ledger.task.`. */
export const ListAuditEntries = listQuery({
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
  actorId: Type.Optional(Type.String({ maxLength: 64 })),
  actorName: Type.Optional(Type.String({ maxLength: 100 })),
  operation: Type.Optional(Type.String({ maxLength: 100 })),
  subjectKind: Type.Optional(Type.String({ maxLength: 50 })),
  subjectId: Type.Optional(Type.String({ maxLength: 100 })),
  requestId: Type.Optional(Type.String({ maxLength: 64 })),
  result: Type.Optional(oneOf(AUDIT_RESULTS)),
});
export type ListAuditEntries = Static<typeof ListAuditEntries>;

export const AuditEntryPage = pageOf(AuditEntryRow);
export type AuditEntryPage = Static<typeof AuditEntryPage>;
