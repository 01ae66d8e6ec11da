import Type from "typebox";
import type { Static } from "typebox";
import { MATCH_REASONS } from "@zhigang/domain/identity";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Plan } from "./shapes.ts";

/** A plan that was just published, and the plans it was compared with before and could not be compared with again. */
export const PublishedPlan = Type.Object({
  ...Plan.properties,
  notCompared: Type.Array(Type.Object({ planId: Id, title: Type.String() })),
});
export type PublishedPlan = Static<typeof PublishedPlan>;

/** What stands between a draft and the ledger; the numbers must be acknowledged as they are. */
export const PublishReadiness = Type.Object({
  draftId: Id,
  version: Type.Integer(),
  undecided: Type.Integer(),
  openQuestions: Type.Integer(),
  openGaps: Type.Integer(),
  tasks: Type.Integer(),
  targets: Type.Integer(),
  missing: Type.Array(Type.String()),
  names: Type.Array(
    Type.Object({
      name: Type.String(),
      kind: Type.String(),
      taskCount: Type.Integer(),
      resolution: Type.String(),
      note: nullable(Type.String()),
      candidates: Type.Array(
        Type.Object({
          departmentId: Id,
          name: Type.String(),
          divisionName: Type.String(),
          reason: oneOf(MATCH_REASONS),
        }),
      ),
    }),
  ),
  /** A plan with the same number or title that is already in the ledger. */
  samePlans: Type.Array(Type.Object({ planId: Id, title: Type.String() })),
  /** Where the draft is a new version of a plan in the ledger: what publishing will do to it. */
  newVersion: nullable(
    Type.Object({
      planId: Id,
      title: Type.String(),
      /** Another version was published since the one that this draft follows. */
      isSuperseded: Type.Boolean(),
      kept: Type.Integer(),
      added: Type.Integer(),
      dropped: Type.Array(Type.Object({ id: Id, kind: oneOf(["task", "target"]), title: Type.String() })),
    }),
  ),
});
export type PublishReadiness = Static<typeof PublishReadiness>;

/** 规划的以往版本: what was published before, and what the next version changed. */
export const PlanVersion = Type.Object({
  number: Type.Integer(),
  title: Type.String(),
  documentNumber: nullable(Type.String()),
  documentId: Id,
  documentTitle: Type.String(),
  draftId: nullable(Id),
  issuedOn: nullable(Day),
  publishedAt: Moment,
  publishedBy: Type.String(),
  replacedAt: Moment,
  kept: Type.Integer(),
  added: Type.Integer(),
  dropped: Type.Integer(),
});
export type PlanVersion = Static<typeof PlanVersion>;

/** The earlier versions of a plan, and the tasks and targets that left it with one of them. */
export const PlanVersions = Type.Object({
  items: Type.Array(PlanVersion),
  withdrawn: Type.Array(
    Type.Object({ id: Id, kind: oneOf(["task", "target"]), title: Type.String(), reason: Type.String() }),
  ),
});
export type PlanVersions = Static<typeof PlanVersions>;
