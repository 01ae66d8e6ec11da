import type { Channel } from "@zhigang/contract/delivery";
import { MAIL_SECURITIES } from "@zhigang/domain/delivery";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input, PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useKeepMail } from "../channel-queries.ts";
import { ContentField } from "./content-field.tsx";
import { changedMailOf, isMailComplete, mailDraftOf, newMailOf, USUAL_PORTS } from "./mail-draft.ts";
import type { MailDraft } from "./mail-draft.ts";
import { channelTexts } from "./texts.ts";
import styles from "../parts/parts.module.css";

/** 新增或修改邮件渠道. */
export function MailDialog({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const t = useTexts(channelTexts);
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState(mailDraftOf(channel));
  const { create, edit } = useKeepMail(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const error = create.error ?? edit.error;
  const errors = fieldErrors(error);
  const change = (fields: Partial<MailDraft>) => setDraft({ ...draft, ...fields });
  const handleSubmit = () =>
    channel
      ? edit.mutate({
          params: { id: channel.id },
          body: changedMailOf(draft),
          options: { version: channel.version },
        })
      : create.mutate({ body: newMailOf(draft) });
  const title = channel ? t.editMail : t.newMail;
  return (
    <Dialog isOpen title={title} onClose={onClose} width={600}>
      <Form label={title} onSubmit={handleSubmit}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        <FormField label={t.name} isRequired error={errors["name"]}>
          <Input value={draft.name} maxLength={100} onChange={(name) => change({ name })} />
        </FormField>
        <Segmented
          label={t.security}
          value={draft.security}
          choices={MAIL_SECURITIES.map((value) => ({ value, label: t.securities[value] }))}
          onChange={(security) => change({ security, port: USUAL_PORTS[security] })}
        />
        <div className={styles.pair}>
          <FormField label={t.host} hint={t.hostHint} isRequired error={errors["host"]}>
            <Input value={draft.host} maxLength={253} spellCheck={false} onChange={(host) => change({ host })} />
          </FormField>
          <FormField label={t.port} isRequired error={errors["port"]}>
            <Input value={draft.port} maxLength={5} inputMode="numeric" onChange={(port) => change({ port })} />
          </FormField>
        </div>
        <FormField label={t.fromAddress} isRequired error={errors["fromAddress"]}>
          <Input
            type="email"
            value={draft.fromAddress}
            maxLength={254}
            onChange={(fromAddress) => change({ fromAddress })}
          />
        </FormField>
        <FormField label={t.receiverDomains} hint={t.receiverDomainsHint} error={errors["receiverDomains"]}>
          <Input
            value={draft.receiverDomains}
            maxLength={2000}
            spellCheck={false}
            onChange={(receiverDomains) => change({ receiverDomains })}
          />
        </FormField>
        <div className={styles.pair}>
          <FormField label={t.username} hint={t.usernameHint} error={errors["username"]}>
            <Input
              value={draft.username}
              maxLength={200}
              autoComplete="off"
              onChange={(username) => change({ username })}
            />
          </FormField>
          <FormField label={t.password} hint={channel ? t.passwordKept : t.passwordNew} error={errors["password"]}>
            <PasswordInput
              value={draft.password}
              maxLength={500}
              autoComplete="new-password"
              onChange={(secret) => change({ password: secret })}
            />
          </FormField>
        </div>
        <ContentField value={draft.content} onChange={(content) => change({ content })} />
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={create.isPending || edit.isPending}
            disabled={!isMailComplete(draft)}
          >
            {channel ? t.save : t.create}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
