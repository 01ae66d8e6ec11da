/** What supervision announces, each in the transaction of its deed. */
export const SUPERVISION_FACTS = [
  "supervision.item.acted",
  "supervision.report.opened",
  "supervision.report.acted",
] as const;
