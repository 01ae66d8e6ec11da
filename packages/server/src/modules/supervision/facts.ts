/** What supervision announces, each in the transaction of its deed. */
export const SUPERVISION_FACTS = ["supervision.item.acted"] as const;
