import type { AlignmentLink } from "@zhigang/contract/ledger";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useRejectLink } from "./cascade-queries.ts";
import { cascadeTexts } from "./texts.ts";

/** 否定, always with the reason. */
export function RejectDialog(props: { link: AlignmentLink; onClose: () => void; onDone: () => void }) {
  const { link, onClose, onDone } = props;
  const t = useTexts(cascadeTexts);
  const wordsOf = useErrorWords();
  const [reason, setReason] = useState("");
  const send = useRejectLink({
    onSuccess: () => {
      showToast({ words: t.rejected });
      onClose();
      onDone();
    },
    onError: (error) =>
      showToast({ tone: "bad", words: isRefusal(error, "http.version_conflict") ? t.changed : wordsOf(error) }),
  });
  const handleReject = () =>
    send.mutate({ params: { id: link.id }, body: { reason }, options: { version: link.version } });
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && reason.trim() !== "") handleReject();
  };
  return (
    <Dialog
      isOpen
      title={t.rejectTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" isBusy={send.isPending} disabled={reason.trim() === ""} onClick={handleReject}>
            {t.reject}
          </Button>
        </>
      }
    >
      <FormField label={t.reason}>
        <TextArea
          value={reason}
          onChange={setReason}
          onKeyDown={handleKeyDown}
          rows={3}
          maxLength={1000}
          placeholder={t.reasonHint}
          data-autofocus
        />
      </FormField>
    </Dialog>
  );
}
