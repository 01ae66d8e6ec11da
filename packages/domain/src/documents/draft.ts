/** 导入 import: where a file stands on its way to a draft. */
export const IMPORT_STATUSES = ["waiting", "reading", "needs_mapping", "ready", "refused"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_STAGES = ["detecting", "reading", "extracting", "saving"] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** 草稿 draft: what a reading proposes, until it is published or discarded. */
export const DRAFT_STATUSES = ["open", "published", "discarded"] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

export const DRAFT_ITEM_KINDS = ["task", "target"] as const;
export type DraftItemKind = (typeof DRAFT_ITEM_KINDS)[number];

/** `proposed` by the reading; `accepted` as read, `edited` or `added` by a person, `rejected` with a reason. */
export const DRAFT_ITEM_STATES = ["proposed", "accepted", "edited", "added", "rejected"] as const;
export type DraftItemState = (typeof DRAFT_ITEM_STATES)[number];

export const DRAFT_ITEM_ACTIONS = ["accept", "edit", "reject", "restore"] as const;
export type DraftItemAction = (typeof DRAFT_ITEM_ACTIONS)[number];

/** What a reviewer may do to an item in each state. */
export const DRAFT_ITEM_TABLE = {
  proposed: ["accept", "edit", "reject"],
  accepted: ["edit", "reject", "restore"],
  edited: ["edit", "reject", "restore"],
  added: ["edit", "reject"],
  rejected: ["restore"],
} as const satisfies Record<DraftItemState, readonly DraftItemAction[]>;

/** Under which name a form is kept until it is saved: one for each item, one for each sentence or stretch of words made into one. */
export function unsavedKeyOf(
  form: { readonly kind: DraftItemKind } & ({ readonly id: string } | { readonly made: string }),
): string {
  return "id" in form ? `${form.kind}:${form.id}` : `new_${form.kind}:${form.made}`;
}

export const QUESTION_STATES = ["open", "answered", "dismissed"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** A sentence that orders something and that nothing claims: `open`, `claimed` by an item, or `dismissed` with a reason. */
export const GAP_STATES = ["open", "claimed", "dismissed"] as const;
export type GapState = (typeof GAP_STATES)[number];

/** What became of an item from one version of a document to the next. */
export const VERSION_STATUSES = ["same", "changed", "added", "dropped"] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];
