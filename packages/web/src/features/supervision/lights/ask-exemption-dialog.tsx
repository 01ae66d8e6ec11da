import type { ItemDetail } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { supervisionTexts } from "../texts.ts";
import { useExemptionDeeds } from "./queries.ts";
import { lightTexts } from "./texts.ts";

/** 申请例外: the cause, and the days for which it holds. */
export function AskExemptionDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const t = useTexts(lightTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const [reason, setReason] = useState("");
  const [from, setFrom] = useState<string | null>(() => calendarDateOf(new Date()));
  const [to, setTo] = useState<string | null>(null);
  const { ask } = useExemptionDeeds(() => {
    showToast({ words: t.asked });
    onClose();
  });
  const canSend = reason.trim() !== "" && from !== null && !ask.isPending;
  const send = () => {
    if (!canSend || from === null) return;
    ask.mutate({ params: { id: item.id }, body: { reason: reason.trim(), from, to } });
  };
  return (
    <Dialog
      isOpen
      title={`${t.ask} · ${item.title}`}
      canDismiss={!ask.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={ask.isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={ask.isPending} disabled={!canSend} onClick={send}>
            {t.ask}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.ask}>
        <p>{t.askEffect}</p>
        {ask.error && <Alert tone="bad">{wordsOf(ask.error)}</Alert>}
        <FormField label={t.reason} hint={t.reasonHint} isRequired>
          <TextArea value={reason} onChange={setReason} maxLength={2000} rows={3} />
        </FormField>
        <FormField label={t.from} isRequired>
          <DayPicker value={from} onChange={setFrom} />
        </FormField>
        <FormField label={t.to} hint={t.toHint}>
          <DayPicker value={to} onChange={setTo} />
        </FormField>
      </Form>
    </Dialog>
  );
}
