import type { Channel } from "@zhigang/contract/delivery";
import { ROBOT_KINDS } from "@zhigang/domain/delivery";
import { CHANNEL_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input, PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useKeepRobot } from "../channel-queries.ts";
import { ContentField } from "./content-field.tsx";
import { changedRobotOf, newRobotOf, robotDraftOf } from "./robot-draft.ts";
import type { RobotDraft } from "./robot-draft.ts";
import { channelTexts } from "./texts.ts";

/** 新增或修改机器人渠道. */
export function RobotDialog({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const t = useTexts(channelTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState(robotDraftOf(channel));
  const { create, edit } = useKeepRobot(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const error = create.error ?? edit.error;
  const errors = fieldErrors(error);
  const change = (fields: Partial<RobotDraft>) => setDraft({ ...draft, ...fields });
  const handleSubmit = () =>
    channel
      ? edit.mutate({
          params: { id: channel.id },
          body: changedRobotOf(draft),
          options: { version: channel.version },
        })
      : create.mutate({ body: newRobotOf(draft) });
  const title = channel ? t.editRobot : t.newRobot;
  const isComplete = draft.name.trim() !== "" && (channel !== null || draft.url.trim() !== "");
  return (
    <Dialog isOpen title={title} onClose={onClose} width={600}>
      <Form label={title} onSubmit={handleSubmit}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {!channel && (
          <Segmented
            label={t.kind}
            value={draft.kind}
            choices={ROBOT_KINDS.map((value) => ({ value, label: say(CHANNEL_KIND_WORDS[value]) }))}
            onChange={(kind) => change({ kind })}
          />
        )}
        <FormField label={t.name} isRequired error={errors["name"]}>
          <Input value={draft.name} maxLength={100} onChange={(words) => change({ name: words })} />
        </FormField>
        <SecretFields draft={draft} isKept={channel !== null} errors={errors} onChange={change} />
        <ContentField value={draft.content} onChange={(next) => change({ content: next })} />
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={create.isPending || edit.isPending} disabled={!isComplete}>
            {channel ? t.save : t.create}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function SecretFields(props: {
  draft: RobotDraft;
  isKept: boolean;
  errors: Readonly<Record<string, string>>;
  onChange: (fields: Partial<RobotDraft>) => void;
}) {
  const { draft, isKept, errors, onChange } = props;
  const t = useTexts(channelTexts);
  return (
    <>
      <FormField
        label={t.robotUrl}
        hint={isKept ? t.robotUrlKept : t.robotUrlHint}
        isRequired={!isKept}
        error={errors["url"]}
      >
        <PasswordInput
          icon="link"
          value={draft.url}
          maxLength={500}
          autoComplete="off"
          onChange={(url) => onChange({ url })}
        />
      </FormField>
      {draft.kind === "dingtalk" && (
        <FormField
          label={t.signingSecret}
          hint={isKept ? t.signingKept : t.signingHint}
          error={errors["signingSecret"]}
        >
          <PasswordInput
            value={draft.signingSecret}
            maxLength={200}
            autoComplete="off"
            onChange={(signingSecret) => onChange({ signingSecret })}
          />
        </FormField>
      )}
    </>
  );
}
