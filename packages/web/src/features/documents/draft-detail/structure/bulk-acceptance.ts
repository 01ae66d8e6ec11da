import type { DraftContent, DraftTarget, DraftTask } from "@zhigang/contract/documents";
import { CLEAR_FROM } from "../entries/review-entries.ts";

/** From which confidence items are accepted together. */
export const BULK_LEVELS = { clear: CLEAR_FROM, likely: 0.7, all: 0 } as const;
export type BulkLevel = keyof typeof BULK_LEVELS;

/** Which undecided items would be accepted, and how many would stay, for which reason. */
interface BulkAcceptance {
  readonly accepted: readonly (DraftTask | DraftTarget)[];
  readonly asked: number;
  readonly below: number;
}

/** What accepting from a level on would do: items with an open question are never accepted in passing. */
export function bulkAcceptance(content: DraftContent, level: BulkLevel): BulkAcceptance {
  const open = content.questions.filter((question) => question.state === "open");
  const asked = new Set(open.map((question) => question.itemId));
  const waiting = [...content.tasks, ...content.targets].filter((item) => item.state === "proposed");
  const unasked = waiting.filter((item) => !asked.has(item.id));
  const accepted = unasked.filter((item) => item.confidence >= BULK_LEVELS[level]);
  return { accepted, asked: waiting.length - unasked.length, below: unasked.length - accepted.length };
}
