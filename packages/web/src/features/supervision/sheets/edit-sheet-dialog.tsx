import type { SheetDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useEditSheet } from "./queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { daysOf } from "./answer-days.ts";
import { sheetTexts } from "./texts.ts";

/** 修改: title, words and limit of a draft. */
export function EditSheetDialog(props: { sheet: SheetDetail; onStale: () => void; onClose: () => void }) {
  const { sheet, onStale, onClose } = props;
  const t = useTexts(sheetTexts);
  const [title, setTitle] = useState(sheet.title);
  const [body, setBody] = useState(sheet.body);
  const [days, setDays] = useState(sheet.answerWithin === null ? "" : String(sheet.answerWithin));
  const edit = useEditSheet(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const answerWithin = daysOf(days);
  const send = () => {
    if (answerWithin === "wrong") return;
    edit.mutate(
      {
        params: { id: sheet.id },
        body: { title: title.trim(), body: body.trim(), answerWithin },
        options: { version: sheet.version },
      },
      // The page shows what somebody else wrote meanwhile; what is typed here stays, and a second press keeps it, knowingly.
      { onError: onStale },
    );
  };
  return (
    <FormDialog
      title={`${t.edit} · ${sheet.title}`}
      verb={t.save}
      isBusy={edit.isPending}
      error={edit.error}
      canSend={title.trim() !== "" && body.trim() !== "" && answerWithin !== "wrong"}
      onSend={send}
      onClose={onClose}
    >
      <FormField label={t.sheetTitle} isRequired>
        <Input value={title} maxLength={300} onChange={setTitle} />
      </FormField>
      <FormField label={t.body} hint={t.bodyHint} isRequired>
        <TextArea value={body} maxLength={20_000} rows={9} onChange={setBody} />
      </FormField>
      <FormField label={t.days} hint={t.daysHint} error={answerWithin === "wrong" ? t.daysWrong : undefined}>
        <Input value={days} inputMode="numeric" onChange={setDays} />
      </FormField>
    </FormDialog>
  );
}
