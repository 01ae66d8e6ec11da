import type { ReactNode } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** A window with a form of a meeting: its effect, what the last attempt was refused with, its fields, its verb. */
export function MeetingFormDialog(props: {
  title: string;
  verb: string;
  effect?: string;
  isBusy: boolean;
  error: Error | null;
  canSend: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, verb, effect, isBusy, error, canSend, onSend, onClose, children } = props;
  const t = useTexts(meetingTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const send = () => {
    if (canSend && !isBusy) onSend();
  };
  return (
    <Dialog
      isOpen
      title={title}
      width={640}
      canDismiss={!isBusy}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={isBusy} disabled={!canSend} onClick={send}>
            {verb}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={verb} className={styles.form}>
        {effect !== undefined && <p>{effect}</p>}
        {error && (
          <Alert tone="bad">{isRefusal(error, "http.version_conflict") ? t.changedMeanwhile : wordsOf(error)}</Alert>
        )}
        {children}
      </Form>
    </Dialog>
  );
}
