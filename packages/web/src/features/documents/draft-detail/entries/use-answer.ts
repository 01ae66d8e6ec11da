import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftQuestion } from "@zhigang/contract/documents";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { reviewTexts } from "../draft-texts.ts";
import type { SendChange } from "../use-draft.ts";

/** Answers a question, for all of the same pattern where wished, and says how many; or lays it aside. */
export function useAnswer(send: SendChange) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const answer = async (question: DraftQuestion, words: string, applyToSame: boolean) => {
    if (words.trim() === "") return;
    const { id, draftId } = question;
    const body = { answer: words.trim(), applyToSame };
    const change = await send(documentsEndpoints.answerDraftQuestion, { params: { id }, body });
    const count = change?.questions.length ?? 0;
    if (count < 2) return;
    const undo = () => void send(documentsEndpoints.undoDraftStep, { params: { id: draftId } });
    showToast({ words: t.answeredToo(format.number(count)), action: { label: t.undo, run: undo } });
  };
  const layAside = ({ id }: DraftQuestion) =>
    void send(documentsEndpoints.dismissDraftQuestion, { params: { id }, body: { reason: t.asWritten } });
  return { answer, layAside };
}
