/** The page of one item. */
export function itemAddress(id: string): string {
  return `/supervision/items/${id}`;
}

/** One progress report. */
export function reportAddress(id: string): string {
  return `/supervision/reports/${id}`;
}

/** One sheet. */
export function sheetAddress(id: string): string {
  return `/supervision/sheets/${id}`;
}

/** One blocker. */
export function blockerAddress(id: string): string {
  return `/supervision/blockers/${id}`;
}

/** One progress meeting. */
export function meetingAddress(id: string): string {
  return `/supervision/meetings/${id}`;
}

/** One instruction. */
export function instructionAddress(id: string): string {
  return `/supervision/instructions/${id}`;
}

/** The editor of one rule set. */
export function ruleSetAddress(id: string): string {
  return `/supervision/rule-sets/${id}`;
}

/** One round of scoring. */
export function scoreRoundAddress(id: string): string {
  return `/supervision/scores/${id}`;
}

/** The score card of one department. */
export function scoreCardAddress(id: string): string {
  return `/supervision/score-cards/${id}`;
}

/** One proposal of praise or blame. */
export function consequenceAddress(id: string): string {
  return `/supervision/consequences/${id}`;
}
