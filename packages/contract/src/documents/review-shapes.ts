import Type from "typebox";
import type { Static } from "typebox";
import { Id, Moment, nullable } from "../http/index.ts";
import { Draft, DraftGap, DraftQuestion, DraftTarget, DraftTask } from "./shapes.ts";

/** Somebody who has the draft open, and the item in view. */
export const Reviewer = Type.Object({
  windowId: Type.String(),
  name: Type.String(),
  isSelf: Type.Boolean(),
  itemId: nullable(Id),
  isEditing: Type.Boolean(),
  seenAt: Moment,
});
export type Reviewer = Static<typeof Reviewer>;

/** What happened to a draft since a version of it, by whomever, and who is there now. */
export const DraftNews = Type.Object({
  /** The version these news lead up to. */
  upTo: Type.Integer(),
  /** Null where nothing changed. */
  draft: nullable(Draft),
  tasks: Type.Array(DraftTask),
  targets: Type.Array(DraftTarget),
  questions: Type.Array(DraftQuestion),
  gaps: Type.Array(DraftGap),
  removedItemIds: Type.Array(Id),
  reviewers: Type.Array(Reviewer),
});
export type DraftNews = Static<typeof DraftNews>;

/** What a person has typed and not yet saved: kept for them alone, until they save or cancel. */
export const UnsavedInput = Type.Object({
  key: Type.String(),
  /** As the form writes it: text of a form, kept as JSON. */
  value: Type.String(),
  keptAt: Moment,
});
export type UnsavedInput = Static<typeof UnsavedInput>;
