import type { ReactNode } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";
import { calendarTexts } from "./texts.ts";

/** A window for one change of the calendar: its fields, what was refused, and the buttons. */
export function CalendarDialog(props: {
  title: string;
  error: Error | null;
  isBusy: boolean;
  canSave: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, error, isBusy, canSave, onSave, onClose, children } = props;
  const t = useTexts(calendarTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  return (
    <Dialog
      isOpen
      title={title}
      canDismiss={!isBusy}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={isBusy} disabled={!canSave} onClick={onSave}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => canSave && onSave()} label={title}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {children}
      </Form>
    </Dialog>
  );
}
