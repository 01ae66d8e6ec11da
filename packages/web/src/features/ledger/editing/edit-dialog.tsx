import type { ReactNode } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { ledgerTexts } from "../texts.ts";
import styles from "./editing.module.css";

/** A window for one edit: what collided, the fields, what was refused, and the buttons. */
export function EditDialog(props: {
  title: string;
  width?: number;
  /** Shown above the fields: what somebody else changed meanwhile. */
  conflict: ReactNode;
  /** A refusal that is not a collision and names no field. */
  error: Error | null;
  isBusy: boolean;
  canSave: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, width = 560, conflict, error, isBusy, canSave, onSave, onClose, children } = props;
  const t = useTexts(ledgerTexts);
  const wordsOf = useErrorWords();
  return (
    <Dialog
      isOpen
      title={title}
      width={width}
      canDismiss={!isBusy}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            {t.cancel}
          </Button>
          <Button kind="primary" isBusy={isBusy} disabled={!canSave} onClick={onSave}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => canSave && onSave()} label={title} className={styles.form}>
        {conflict}
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {children}
      </Form>
    </Dialog>
  );
}
