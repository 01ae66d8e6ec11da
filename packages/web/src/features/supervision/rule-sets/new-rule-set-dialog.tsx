import type { RuleSet } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ruleSetAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { useCreateRuleSet } from "./queries.ts";
import { LevelList } from "./level-words.tsx";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

const NAME = /^[a-z0-9-]{1,80}$/;

/** A rule set of the city's own, as a draft that starts from a published one. */
export function NewRuleSetDialog({ base, onClose }: { base: RuleSet; onClose: () => void }) {
  const t = useTexts(ruleSetTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const navigate = useNavigate();
  const [name, setName] = useState(base.name);
  const [note, setNote] = useState("");
  const create = useCreateRuleSet(({ id }) => {
    showToast({ words: t.created });
    void navigate(ruleSetAddress(id));
  });
  const isNamed = NAME.test(name);
  const send = () => {
    if (isNamed && !create.isPending) create.mutate({ body: { content: { ...base, name }, note: note.trim() } });
  };
  return (
    <Dialog
      isOpen
      title={t.newTitle}
      width={600}
      canDismiss={!create.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={create.isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={create.isPending} disabled={!isNamed} onClick={send}>
            {t.create}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.newTitle} className={styles.form}>
        {create.error && <Alert tone="bad">{wordsOf(create.error)}</Alert>}
        <LevelList content={base} />
        <FormField label={t.name} hint={t.nameHint} error={isNamed ? undefined : t.nameWrong} isRequired>
          <Input value={name} maxLength={80} onChange={setName} />
        </FormField>
        <FormField label={t.note} hint={t.noteHint}>
          <Input value={note} maxLength={2000} onChange={setNote} />
        </FormField>
      </Form>
    </Dialog>
  );
}
