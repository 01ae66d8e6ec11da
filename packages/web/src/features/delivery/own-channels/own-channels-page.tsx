import type { NoticePreferences } from "@zhigang/contract/delivery";
import { CHANNEL_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useEditPreferences, usePreferences } from "../notice-queries.ts";
import { ownChannelTexts } from "./texts.ts";
import styles from "./own-channels.module.css";

/** 通知设置: by which channels one wants to be told, and where. */
export function OwnChannelsPage() {
  const t = useTexts(ownChannelTexts);
  const preferences = usePreferences();
  return (
    <Page title={t.title} description={t.description} width="reading" crumbs={[{ label: t.notices, to: "/notices" }]}>
      {preferences.isError && <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />}
      {preferences.isPending && <Skeleton lines={5} />}
      {preferences.data && <PreferenceForm key={preferences.data.version} preferences={preferences.data} />}
    </Page>
  );
}

type Own = NoticePreferences["channels"][number];

function PreferenceForm({ preferences }: { preferences: NoticePreferences }) {
  const t = useTexts(ownChannelTexts);
  const wordsOf = useErrorWords();
  const [email, setEmail] = useState(preferences.email ?? "");
  const [channels, setChannels] = useState<readonly Own[]>(preferences.channels);
  const edit = useEditPreferences(() => showToast({ words: t.saved }));
  const change = (id: string, fields: Partial<Own>) =>
    setChannels(channels.map((channel) => (channel.id === id ? { ...channel, ...fields } : channel)));
  const chosen = channels.filter((channel) => channel.isChosen);
  const handleSubmit = () =>
    edit.mutate({
      body: {
        email: email.trim() === "" ? null : email.trim(),
        channels: chosen.map(({ id, handle }) => ({ id, handle: handle?.trim() || null })),
      },
      options: { version: preferences.version },
    });
  if (channels.length === 0) return <Alert tone="info">{t.noChannels}</Alert>;
  return (
    <Card title={t.channels} description={t.channelsHint}>
      <Form label={t.title} onSubmit={handleSubmit}>
        {edit.error && <Alert tone="bad">{wordsOf(edit.error)}</Alert>}
        <ul className={styles.channels}>
          {channels.map((channel) => (
            <li key={channel.id}>
              <OwnChannel channel={channel} onChange={(fields) => change(channel.id, fields)} />
            </li>
          ))}
        </ul>
        {channels.some((channel) => channel.kind === "email") && (
          <FormField
            label={t.email}
            hint={t.emailHint}
            isRequired={chosen.some((channel) => channel.kind === "email")}
            error={fieldErrors(edit.error)["email"]}
          >
            <Input type="email" autoComplete="email" maxLength={254} value={email} onChange={setEmail} />
          </FormField>
        )}
        <FormActions>
          <Button kind="primary" type="submit" isBusy={edit.isPending}>
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function OwnChannel({ channel, onChange }: { channel: Own; onChange: (fields: Partial<Own>) => void }) {
  const t = useTexts(ownChannelTexts);
  const say = useWord();
  const isMail = channel.kind === "email";
  const domains = channel.receiverDomains.join(" · ");
  const mailHint = domains === "" ? t.mailHint : t.mailInto(domains);
  return (
    <div className={styles.channel}>
      <Checkbox checked={channel.isChosen} onChange={(isChosen) => onChange({ isChosen })}>
        {channel.name} · {say(CHANNEL_KIND_WORDS[channel.kind])}
      </Checkbox>
      <span className={styles.hint}>{isMail ? mailHint : t.robotHint}</span>
      {channel.isChosen && !isMail && (
        <FormField label={t.handle(channel.name)} hint={t.handleHint}>
          <Input
            maxLength={64}
            spellCheck={false}
            value={channel.handle ?? ""}
            onChange={(handle) => onChange({ handle })}
          />
        </FormField>
      )}
    </div>
  );
}
