import { AUDIT_RESULTS } from "@zhigang/domain/audit";
import { ACCOUNT_STATUSES, ROLES } from "@zhigang/domain/identity";
import Type from "typebox";
import type { Static } from "typebox";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";
import { OwnSession } from "./session.ts";

/** 本人数据 (PIPL art. 45): what is kept about the person who asks, as far as the rooms of identity and audit keep it. */
export const OwnData = Type.Object({
  exportedAt: Moment,
  account: Type.Object({
    id: Id,
    loginName: Type.String(),
    name: Type.String(),
    status: oneOf(ACCOUNT_STATUSES),
    departmentName: nullable(Type.String()),
    createdAt: Moment,
    lastSignedInAt: nullable(Moment),
    hasSecondFactor: Type.Boolean(),
  }),
  roles: Type.Array(Type.Object({ role: oneOf(ROLES), grantedAt: Moment, revokedAt: nullable(Moment) })),
  sessions: Type.Array(OwnSession),
  /** The latest deeds the audit keeps, newest first. */
  deeds: Type.Array(
    Type.Object({
      recordedAt: Moment,
      operation: Type.String(),
      subjectKind: Type.String(),
      subjectId: Type.String(),
      result: oneOf(AUDIT_RESULTS),
      address: nullable(Type.String()),
    }),
  ),
});
export type OwnData = Static<typeof OwnData>;
