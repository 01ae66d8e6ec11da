export const BULLETIN_STATUSES = ["drafted", "issued", "corrected", "discarded"] as const;
/** 通报: being drawn up, issued and frozen, followed by a corrected edition, or put aside before it was issued. */
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];

export const BULLETIN_ACTIONS = ["edit", "issue", "discard", "correct"] as const;
export type BulletinAction = (typeof BULLETIN_ACTIONS)[number];

/** What may be done in each state. What was issued is never edited: a correction is an edition of its own. */
const OPEN_ACTIONS: Readonly<Record<BulletinStatus, readonly BulletinAction[]>> = {
  drafted: ["edit", "issue", "discard"],
  issued: ["correct"],
  corrected: [],
  discarded: [],
};

export function bulletinActionsIn(status: BulletinStatus): readonly BulletinAction[] {
  return OPEN_ACTIONS[status];
}
