import type { SheetDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useAnswerSheet } from "./queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { sheetTexts } from "./texts.ts";

/** 答复 by the lead; an answer that was sent back is offered to be written on. */
export function AnswerDialog(props: { sheet: SheetDetail; onStale: () => void; onClose: () => void }) {
  const { sheet, onStale, onClose } = props;
  const t = useTexts(sheetTexts);
  const [words, setWords] = useState(sheet.answer ?? "");
  const answer = useAnswerSheet(() => {
    showToast({ words: t.done(t.sendAnswer) });
    onClose();
  });
  const send = () =>
    answer.mutate(
      { params: { id: sheet.id }, body: { answer: words.trim() }, options: { version: sheet.version } },
      { onError: onStale },
    );
  return (
    <FormDialog
      title={`${t.sendAnswer} · ${sheet.title}`}
      verb={t.sendAnswer}
      effect={t.effects.answer}
      isBusy={answer.isPending}
      error={answer.error}
      canSend={words.trim() !== ""}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={t.answerWords} hint={t.answerHint} isRequired>
        <TextArea value={words} maxLength={20_000} rows={8} onChange={setWords} />
      </FormField>
    </FormDialog>
  );
}
