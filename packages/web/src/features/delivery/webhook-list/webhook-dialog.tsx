import type { Webhook } from "@zhigang/contract/delivery";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useCreateWebhook, useEditWebhook } from "../queries.ts";
import { deliveryTexts } from "../texts.ts";
import styles from "../parts/parts.module.css";

interface Draft {
  readonly name: string;
  readonly url: string;
  readonly facts: readonly string[];
}

/** 新增或修改推送地址. */
export function WebhookDialog(props: {
  webhook: Webhook | null;
  facts: readonly string[];
  onClose: () => void;
  onSecret: (secret: string) => void;
}) {
  const { webhook, facts, onClose, onSecret } = props;
  const t = useTexts(deliveryTexts);
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState<Draft>(webhook ?? { name: "", url: "https://", facts });
  const create = useCreateWebhook(({ secret }) => {
    onClose();
    onSecret(secret);
  });
  const edit = useEditWebhook(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const error = create.error ?? edit.error;
  const errors = fieldErrors(error);
  const isBusy = create.isPending || edit.isPending;
  const body = { name: draft.name.trim(), url: draft.url.trim(), facts: [...draft.facts] };
  const handleSubmit = () =>
    webhook
      ? edit.mutate({ params: { id: webhook.id }, body, options: { version: webhook.version } })
      : create.mutate({ body });
  const toggle = (fact: string) => (isOn: boolean) =>
    setDraft({ ...draft, facts: facts.filter((each) => (each === fact ? isOn : draft.facts.includes(each))) });
  const title = webhook ? t.edit : t.newWebhook;
  return (
    <Dialog isOpen title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={handleSubmit}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        <FormField label={t.name} isRequired error={errors["name"]}>
          <Input value={draft.name} maxLength={100} onChange={(name) => setDraft({ ...draft, name })} />
        </FormField>
        <FormField label={t.url} hint={t.urlHint} isRequired error={errors["url"]}>
          <Input
            value={draft.url}
            maxLength={500}
            inputMode="url"
            spellCheck={false}
            onChange={(url) => setDraft({ ...draft, url })}
          />
        </FormField>
        <fieldset className={styles.choices}>
          <legend>{t.facts}</legend>
          {facts.map((fact) => (
            <Checkbox key={fact} checked={draft.facts.includes(fact)} onChange={toggle(fact)}>
              {t.factWords[fact] ?? fact}
            </Checkbox>
          ))}
        </fieldset>
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={isBusy} disabled={!isComplete(body)}>
            {webhook ? t.save : t.create}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function isComplete({ name, url, facts }: Draft): boolean {
  return name !== "" && facts.length > 0 && /^https?:\/\/./.test(url);
}
