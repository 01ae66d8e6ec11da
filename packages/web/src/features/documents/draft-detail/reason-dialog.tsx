import { useRef, useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reviewTexts } from "./draft-texts.ts";
import styles from "./review.module.css";

/** A deed that needs a reason: what it is, what it does, and the reasons that are given most. */
export interface AskedReason {
  readonly title: string;
  readonly effect: string;
  readonly verb: string;
  readonly usual: readonly string[];
  readonly onGiven: (reason: string) => void;
}

/** Asks for a reason; a usual one is one press away, one's own ends with Enter. */
export function ReasonDialog({ asked, onClose }: { asked: AskedReason; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const [words, setWords] = useState("");
  const isUnderWay = useRef(false);
  const give = (reason: string) => {
    if (reason.trim() === "" || isUnderWay.current) return;
    isUnderWay.current = true;
    asked.onGiven(reason.trim());
    onClose();
  };
  return (
    <Dialog isOpen title={asked.title} width={480} onClose={onClose}>
      <Form onSubmit={() => give(words)}>
        <p className={styles.effect}>{asked.effect}</p>
        <div className={styles.options} role="group" aria-label={t.usualReasons}>
          {asked.usual.map((reason) => (
            <Button key={reason} size="small" onClick={() => give(reason)}>
              {reason}
            </Button>
          ))}
        </div>
        <FormField label={t.reason} isRequired>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks one thing begins at its field */}
          <Input value={words} onChange={setWords} maxLength={500} autoFocus />
        </FormField>
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" disabled={words.trim() === ""}>
            {asked.verb}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
