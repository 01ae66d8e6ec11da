import Type from "typebox";
import type { Static } from "typebox";
import { DRAFT_ITEM_KINDS, DRAFT_STATUSES, VERSION_STATUSES } from "@zhigang/domain/documents";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";
import { Span } from "./reading.ts";
import { DraftChange } from "./shapes.ts";

/** One side of a comparison: the item as one version has it. */
export const ComparedItem = Type.Object({
  itemId: Id,
  title: Type.String(),
  path: Type.String(),
  words: Type.String(),
  span: Span,
  isRejected: Type.Boolean(),
  leads: Type.Array(Type.String()),
  supports: Type.Array(Type.String()),
  deadline: nullable(Type.String()),
  value: nullable(Type.String()),
});
export type ComparedItem = Static<typeof ComparedItem>;

/** What became of one item from the earlier version to this one. */
export const ComparedRow = Type.Object({
  kind: oneOf(DRAFT_ITEM_KINDS),
  status: oneOf(VERSION_STATUSES),
  isMoved: Type.Boolean(),
  /** The fields that differ: words, title, leads, supports, deadline, value. */
  changed: Type.Array(Type.String()),
  earlier: nullable(ComparedItem),
  now: nullable(ComparedItem),
  /** For edits of the pairing: the version of the item of this draft; null where it can be edited no more. */
  version: nullable(Type.Integer()),
});
export type ComparedRow = Static<typeof ComparedRow>;

/** A draft that another may be a new version of. */
export const EarlierDraft = Type.Object({
  draftId: Id,
  documentId: Id,
  title: Type.String(),
  documentNumber: nullable(Type.String()),
  fileName: Type.String(),
  status: oneOf(DRAFT_STATUSES),
  planId: nullable(Id),
  createdAt: Moment,
  /** Same title or same number. */
  isLikely: Type.Boolean(),
});
export type EarlierDraft = Static<typeof EarlierDraft>;

/** 新旧版本对照: what was added, changed, dropped and moved. */
export const DraftComparison = Type.Object({
  draftId: Id,
  documentId: Id,
  earlier: EarlierDraft,
  rows: Type.Array(ComparedRow),
});
export type DraftComparison = Static<typeof DraftComparison>;

/** What the new version took over from the earlier one. */
export const CarriedOver = Type.Object({
  decisions: Type.Integer(),
  corrections: Type.Integer(),
  additions: Type.Integer(),
  answers: Type.Integer(),
  dismissals: Type.Integer(),
  /** Corrections that could not be kept because the text itself now says something else. */
  overtaken: Type.Integer(),
});
export type CarriedOver = Static<typeof CarriedOver>;

export const FollowedDraft = Type.Object({ change: DraftChange, carried: CarriedOver });
export type FollowedDraft = Static<typeof FollowedDraft>;
