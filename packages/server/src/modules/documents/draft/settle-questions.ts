import type { DraftChange } from "@zhigang/contract/documents";
import { questionPattern } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { getContentRow } from "../document/document-store.ts";
import { applyAnswer } from "./apply-answer.ts";
import { commitStep, lockOpenDraft } from "./commit-step.ts";
import { getGap, getQuestion, listItems, listQuestions } from "./draft-item-store.ts";
import { gapChange, questionChange } from "./draft-rows.ts";
import type { QuestionRow, RowChange } from "./draft-rows.ts";

/** Keeps a person's answer, applies it where it says something the item can hold, and to the same question elsewhere if asked. */
export async function answerDraftQuestion(
  call: Call,
  id: string,
  input: { answer: string; applyToSame: boolean },
): Promise<DraftChange> {
  const asked = await getQuestion(call.tx, id);
  const draft = await lockOpenDraft(call, asked.draftId);
  const { text } = await getContentRow(call.tx, draft.documentId);
  const patternOf = ({ kind, options, span }: QuestionRow) =>
    questionPattern({ kind, options, words: text.slice(span[0], span[1]) });
  const isSame = (other: QuestionRow) =>
    other.id === id || (input.applyToSame && patternOf(other) === patternOf(asked));
  const questions = (await listQuestions(call.tx, draft.id)).filter((other) => other.state === "open" && isSame(other));
  if (!questions.some((question) => question.id === id))
    throw new AppError("documents.item_state", { id, state: (await getQuestion(call.tx, id)).state });

  const items = await listItems(call.tx, draft.id);
  return commitStep(call, draft, "documents.draft.answer_question", [
    ...questions.map((question) => settled(call, question, { state: "answered", answer: input.answer })),
    ...items.flatMap((item) => applyAnswer(call, item, questions, input.answer) ?? []),
  ]);
}

/** Lays a question aside with the reason: it will not be asked again of this draft. */
export async function dismissDraftQuestion(call: Call, id: string, reason: string): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, (await getQuestion(call.tx, id)).draftId);
  const question = await getQuestion(call.tx, id);
  if (question.state !== "open") throw new AppError("documents.item_state", { id, state: question.state });
  return commitStep(call, draft, "documents.draft.dismiss_question", [
    settled(call, question, { state: "dismissed", answer: reason }),
  ]);
}

/** Says that a sentence which orders something is no task, with the reason. */
export async function dismissDraftGap(call: Call, id: string, reason: string): Promise<DraftChange> {
  const draft = await lockOpenDraft(call, (await getGap(call.tx, id)).draftId);
  const gap = await getGap(call.tx, id);
  if (gap.state !== "open") throw new AppError("documents.item_state", { id, state: gap.state });
  return commitStep(call, draft, "documents.draft.dismiss_gap", [
    gapChange(gap, { ...gap, state: "dismissed", reason, decidedBy: call.actor.name, version: gap.version + 1 }),
  ]);
}

function settled(call: Call, question: QuestionRow, to: Pick<QuestionRow, "state" | "answer">): RowChange {
  return questionChange(question, {
    ...question,
    ...to,
    answeredBy: call.actor.name,
    answeredAt: call.now.toISOString(),
    version: question.version + 1,
  });
}
