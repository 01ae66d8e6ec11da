import type { ReactNode } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** A window with a form: its effect, what the last attempt was refused with, its fields, its verb. */
export function FormDialog(props: {
  title: string;
  verb: string;
  effect?: string;
  isBusy: boolean;
  error: Error | null;
  /** What is said when somebody else acted meanwhile; the words of all things where it has none of its own. */
  changedMeanwhile?: string;
  canSend: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const shared = useTexts(supervisionTexts);
  const { title, verb, effect, isBusy, error, changedMeanwhile = shared.changedMeanwhile } = props;
  const { canSend, onSend, onClose, children } = props;
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
          <Alert tone="bad">{isRefusal(error, "http.version_conflict") ? changedMeanwhile : wordsOf(error)}</Alert>
        )}
        {children}
      </Form>
    </Dialog>
  );
}
