import Type from "typebox";
import type { Static } from "typebox";
import {
  ALIGNMENT_CERTAINTIES,
  ALIGNMENT_CONFLICT_KINDS,
  ALIGNMENT_GAP_BASES,
  ALIGNMENT_GAP_SCOPES,
  ALIGNMENT_LINK_STATES,
  ALIGNMENT_OUTCOMES,
  ALIGNMENT_RELATIONS,
} from "@zhigang/domain/ledger";
import { Span } from "../documents/index.ts";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";

/** One end of a link: the words of a passage and where they stand; `marks` are the shared words, counted like the span. */
export const AlignmentEnd = Type.Object({
  taskId: nullable(Id),
  targetId: nullable(Id),
  path: Type.String(),
  title: Type.String(),
  words: Type.String(),
  span: Span,
  marks: Type.Array(Span),
});
export type AlignmentEnd = Static<typeof AlignmentEnd>;

/** Why a link was proposed: which words, which value, which body. */
export const AlignmentGround = Type.Object({
  kind: oneOf(["verbatim", "title", "words", "line", "body", "citation", "indicator", "best"]),
  words: Type.Array(Type.String()),
  /** The length of a verbatim run; how a body is the same; which side a passage is best for. */
  detail: Type.String(),
});
export type AlignmentGround = Static<typeof AlignmentGround>;

/** A link between two plans, with what a person decided about it. */
export const AlignmentLink = Type.Object({
  id: Id,
  alignmentId: Id,
  relation: oneOf(ALIGNMENT_RELATIONS),
  certainty: nullable(oneOf(ALIGNMENT_CERTAINTIES)),
  grounds: Type.Array(AlignmentGround),
  upper: AlignmentEnd,
  lower: AlignmentEnd,
  state: oneOf(ALIGNMENT_LINK_STATES),
  /** Drawn by a person, not proposed. */
  isDrawn: Type.Boolean(),
  /** The plans have changed since the decision, and the words are no longer found. */
  isStale: Type.Boolean(),
  reason: nullable(Type.String()),
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Moment),
  version: Type.Integer(),
});
export type AlignmentLink = Static<typeof AlignmentLink>;

/** 空白: ordered above, taken up by nobody below. */
export const AlignmentGap = Type.Object({
  taskId: nullable(Id),
  path: Type.String(),
  title: Type.String(),
  scope: oneOf(ALIGNMENT_GAP_SCOPES),
  basis: oneOf(ALIGNMENT_GAP_BASES),
  nearest: nullable(Type.String()),
});
export type AlignmentGap = Static<typeof AlignmentGap>;

/** 冲突: two statements that cannot both be kept. */
export const AlignmentConflict = Type.Object({
  kind: oneOf(ALIGNMENT_CONFLICT_KINDS),
  taskId: nullable(Id),
  about: Type.String(),
  upper: Type.String(),
  lower: Type.String(),
  upperSpan: Span,
  lowerSpan: Span,
});
export type AlignmentConflict = Static<typeof AlignmentConflict>;

/** One line of the matrix: a task of the upper plan and what became of it. */
export const AlignmentLine = Type.Object({
  taskId: Id,
  path: Type.String(),
  title: Type.String(),
  part: Type.String(),
  lead: Type.String(),
  outcome: oneOf(ALIGNMENT_OUTCOMES),
  linkIds: Type.Array(Id),
  conflicts: Type.Integer(),
  scope: nullable(oneOf(ALIGNMENT_GAP_SCOPES)),
});
export type AlignmentLine = Static<typeof AlignmentLine>;

/** One of the two plans of an alignment. */
const AlignedPlanHead = Type.Object({ id: Id, title: Type.String(), documentId: Id, taskCount: Type.Integer() });

/** How many lines of the matrix came out how, and what is still to decide. */
export const AlignmentCounts = Type.Object({
  conflict: Type.Integer(),
  gap: Type.Integer(),
  open: Type.Integer(),
  answered: Type.Integer(),
  undecided: Type.Integer(),
  links: Type.Integer(),
});
export type AlignmentCounts = Static<typeof AlignmentCounts>;

/** 衔接 of two plans: every link, gap and conflict, and the matrix of the upper plan's tasks. */
export const PlanAlignment = Type.Object({
  id: Id,
  upper: AlignedPlanHead,
  lower: AlignedPlanHead,
  alignedAt: Moment,
  version: Type.Integer(),
  counts: AlignmentCounts,
  lines: Type.Array(AlignmentLine),
  links: Type.Array(AlignmentLink),
  gaps: Type.Array(AlignmentGap),
  conflicts: Type.Array(AlignmentConflict),
});
export type PlanAlignment = Static<typeof PlanAlignment>;

/** A pair of plans that has been aligned. */
export const AlignedPair = Type.Object({
  id: Id,
  upperPlanId: Id,
  lowerPlanId: Id,
  alignedAt: Moment,
});
export type AlignedPair = Static<typeof AlignedPair>;
