import type { LedgerQuestion } from "@zhigang/contract/ledger";
import { citationOf, momentOf } from "../citation.ts";
import type { ListedQuestion, QuestionRow } from "./question-store.ts";

/** What a question's plan and subject add to it. */
export type QuestionSurroundings = Pick<QuestionRow, "planTitle" | "documentId" | "documentTitle" | "about">;

export function presentQuestion(row: ListedQuestion, around: QuestionSurroundings): LedgerQuestion {
  return {
    id: row.id,
    planId: row.planId,
    planTitle: around.planTitle,
    taskId: row.taskId,
    targetId: row.targetId,
    about: around.about,
    kind: row.kind,
    options: [...row.options],
    reason: row.reason,
    citation: citationOf(around, [row.spanStart, row.spanEnd], row.quote),
    state: row.state,
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt === null ? null : momentOf(row.answeredAt),
  };
}
