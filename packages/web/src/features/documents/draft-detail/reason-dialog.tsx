import { documentsEndpoints } from "@zhigang/contract/documents";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reviewTexts } from "./draft-texts.ts";
import { useUnsavedInput } from "./together/use-unsaved-input.ts";
import styles from "./review.module.css";

/** More reasons than these are no shortcut. */
const MOST_OFFERED = 9;

/** A deed that needs a reason: what it is, what it does, and the reasons that are given most. */
export interface AskedReason {
  /** Under which name what is typed is kept until it is given. */
  readonly key: string;
  /** Whose remembered reasons are offered. */
  readonly of: "items" | "gaps";
  readonly title: string;
  readonly effect: string;
  readonly verb: string;
  readonly usual: readonly string[];
  readonly onGiven: (reason: string) => void;
}

/** Asks for a reason; a usual one is one press away, one's own ends with Enter. */
export function ReasonDialog(props: { asked: AskedReason; draftId: string; onClose: () => void }) {
  const { asked, draftId, onClose } = props;
  const t = useTexts(reviewTexts);
  const kept = useUnsavedInput(draftId, `reason:${asked.key}`);
  const remembered = useEndpoint(documentsEndpoints.listReviewReasons, {}).data;
  const usual = [...new Set([...(remembered?.[asked.of] ?? []), ...asked.usual])].slice(0, MOST_OFFERED);
  const [words, setWords] = useState(kept.restored?.value ?? "");
  const isUnderWay = useRef(false);
  const give = (reason: string) => {
    if (reason.trim() === "" || isUnderWay.current) return;
    isUnderWay.current = true;
    kept.forget();
    asked.onGiven(reason.trim());
    onClose();
  };
  const handleWords = (next: string) => {
    setWords(next);
    kept.keep(next);
  };
  const handleCancel = () => {
    kept.forget();
    onClose();
  };
  // A usual reason is given by its place without leaving the field.
  const handleKeys = (event: KeyboardEvent) => {
    const reason = event.altKey ? usual[Number(event.key) - 1] : undefined;
    if (reason === undefined) return;
    event.preventDefault();
    give(reason);
  };
  return (
    <Dialog isOpen title={asked.title} width={480} onClose={onClose}>
      <Form onSubmit={() => give(words)}>
        <p className={styles.effect}>{asked.effect}</p>
        <div className={styles.options} role="group" aria-label={t.usualReasons}>
          {usual.map((reason, index) => (
            <Button key={reason} size="small" aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => give(reason)}>
              {reason}
              <kbd className={styles.chipKey} aria-hidden="true">{`Alt+${index + 1}`}</kbd>
            </Button>
          ))}
        </div>
        <FormField label={t.reason} isRequired>
          <Input value={words} onChange={handleWords} onKeyDown={handleKeys} maxLength={500} data-autofocus />
        </FormField>
        <FormActions>
          <Button onClick={handleCancel}>{t.cancel}</Button>
          <Button kind="primary" type="submit" disabled={words.trim() === ""}>
            {asked.verb}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
