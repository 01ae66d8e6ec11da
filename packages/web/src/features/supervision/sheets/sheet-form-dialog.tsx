import type { ReactNode } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** A window with a form of a sheet: its effect, what the last attempt was refused with, its fields, its verb. */
export function SheetFormDialog(props: {
  title: string;
  verb: string;
  effect?: string;
  isBusy: boolean;
  error: Error | null;
  /** What is said when somebody else acted meanwhile; that of sheets where it is not given. */
  changedMeanwhile?: string;
  canSend: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTexts(sheetTexts);
  const { title, verb, effect, isBusy, error, changedMeanwhile = t.changedMeanwhile } = props;
  const { canSend, onSend, onClose, children } = props;
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
          <Alert tone="bad">{isRefusal(error, "http.version_conflict") ? changedMeanwhile : wordsOf(error)}</Alert>
        )}
        {children}
      </Form>
    </Dialog>
  );
}

/** A number of working days as it is typed; empty asks for no answer. */
export function daysOf(typed: string): number | null | "wrong" {
  const words = typed.trim();
  if (words === "") return null;
  const days = Number(words);
  return Number.isInteger(days) && days >= 1 && days <= 60 ? days : "wrong";
}
