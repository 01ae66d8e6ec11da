import type { ItemDetail } from "@zhigang/contract/supervision";
import { ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { useItemAct } from "../../queries.ts";
import { supervisionTexts } from "../../texts.ts";
import { bodyOf, draftFor, isComplete } from "./act-draft.ts";
import { ACT_FIELDS, GRAVE_ACTIONS } from "./act-fields.ts";
import type { Action } from "./act-fields.ts";
import { ActForm } from "./act-form.tsx";
import { actTexts } from "./texts.ts";
import styles from "./act-dialog.module.css";

/** One act to one item: what it does, what it needs, and a button with its verb. */
export function ActDialog(props: { item: ItemDetail; action: Action; onRefused: () => void; onClose: () => void }) {
  const { item, action, onRefused, onClose } = props;
  const t = useTexts(actTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const fields = ACT_FIELDS[action];
  const [draft, setDraft] = useState(() => draftFor(action, item));
  const verb = say(ITEM_ACT_WORDS[action]);
  const act = useItemAct(action, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused,
  });
  const canSend = isComplete(fields, draft) && !act.isPending;
  const send = () => {
    if (canSend) act.send(item, bodyOf(fields, draft));
  };
  return (
    <Dialog
      isOpen
      title={`${verb} · ${item.title}`}
      width={600}
      canDismiss={!act.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={act.isPending}>
            {shared.cancel}
          </Button>
          <Button
            kind={GRAVE_ACTIONS.includes(action) ? "danger" : "primary"}
            isBusy={act.isPending}
            disabled={!canSend}
            {...(fields.length === 0 && { "data-autofocus": true })}
            onClick={send}
          >
            {verb}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={verb} className={styles.form}>
        <p>{t.effects[action]}</p>
        {act.error && <Alert tone="bad">{wordsOf(act.error)}</Alert>}
        <ActForm
          fields={fields}
          item={item}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
      </Form>
    </Dialog>
  );
}
