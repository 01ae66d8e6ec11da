import { useState } from "react";
import type { ReactNode } from "react";
import { Alert } from "../alert/alert.tsx";
import { Button } from "../button/button.tsx";
import { useErrorWords } from "../empty-state/error-state.tsx";
import { FormField } from "../form-field/form-field.tsx";
import { TextArea } from "../input/text-area.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { Dialog } from "./dialog.tsx";
import styles from "./dialog.module.css";

const texts = bothLanguages({ cancel: "取消", reason: "理由" }, { cancel: "Cancel", reason: "Reason" });

/** Asks before something that matters: names the object and the effect; its button is the verb (quality U-22). */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  /** What will happen, with numbers, and whether it can be undone. */
  effect: ReactNode;
  /** The verb on the button. */
  verb: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  /** Asks for a reason and hands it over; `label` replaces the word 理由. */
  reason?: { label?: string; isRequired?: boolean };
  /** What the last attempt was refused with; it is said where the person looks. */
  error?: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const { isOpen, title, effect, verb, isDangerous, isBusy, reason, error, onConfirm, onClose } = props;
  const t = useTexts(texts);
  const wordsOf = useErrorWords();
  const [words, setWords] = useState("");
  const isMissing = reason?.isRequired === true && words.trim() === "";
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      width={460}
      canDismiss={isBusy !== true}
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            {t.cancel}
          </Button>
          <Button
            kind={isDangerous ? "danger" : "primary"}
            isBusy={isBusy ?? false}
            disabled={isMissing}
            onClick={() => onConfirm(words.trim())}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.effect}>
        <div>{effect}</div>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {reason && (
          <FormField label={reason.label ?? t.reason} isRequired={reason.isRequired ?? false}>
            <TextArea value={words} onChange={setWords} maxLength={500} rows={3} />
          </FormField>
        )}
      </div>
    </Dialog>
  );
}
