import { CHAIN_FAULTS } from "@zhigang/domain/audit";
import Type from "typebox";
import type { Static } from "typebox";
import { Moment, nullable, oneOf } from "../http/index.ts";

/** What a walk over the whole chain found. `firstBadSeq` names the first number at which it breaks. */
export const AuditVerification = Type.Object({
  isIntact: Type.Boolean(),
  checkedAt: Moment,
  sealedCount: Type.Integer(),
  /** Entries that wait for their number: the deeds of the last second. */
  unsealedCount: Type.Integer(),
  unsealedSince: nullable(Moment),
  headSeq: nullable(Type.String()),
  headHash: nullable(Type.String()),
  anchorCount: Type.Integer(),
  firstBadSeq: nullable(Type.String()),
  fault: nullable(oneOf(CHAIN_FAULTS)),
});
export type AuditVerification = Static<typeof AuditVerification>;
