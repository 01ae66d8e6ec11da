import type { ScoreFormContent, ScoreFormRow } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { supervisionTexts } from "../texts.ts";
import { ContentFields } from "./content-fields.tsx";
import { errorsOf, isComplete } from "./form-draft.ts";
import { GroupFields } from "./group-fields.tsx";
import { useDraftForm } from "./queries.ts";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

/** 起草评分办法: the parameters begin as they are in force, or as the draft has them; what is wrong is said beside them. */
export function DraftFormDialog({ form, onClose }: { form: ScoreFormRow; onClose: () => void }) {
  const t = useTexts(scoreFormTexts);
  const shared = useTexts(supervisionTexts);
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const draft = form.versions.find(({ status }) => status === "drafted");
  const [content, setContent] = useState<ScoreFormContent>(draft?.content ?? form.content);
  const [note, setNote] = useState(draft?.note ?? "");
  const save = useDraftForm(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const errorAt = errorsOf(content, language);
  const { groups, ...ungrouped } = content;
  const canSave = isComplete(content) && note.trim() !== "" && !save.isPending;
  const send = () => {
    if (!canSave) return;
    const { name, version } = form;
    save.mutate({ params: { name }, body: { content, note: note.trim() }, options: { version } });
  };
  return (
    <Dialog
      isOpen
      title={`${t.draft} · ${form.title[language]}`}
      width={860}
      canDismiss={false}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={save.isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={save.isPending} disabled={!canSave} onClick={send}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.draft} className={styles.stack}>
        <p>{t.draftEffect}</p>
        {save.error && <Alert tone="bad">{wordsOf(save.error)}</Alert>}
        <ContentFields content={content} errorAt={errorAt} onChange={setContent} />
        <GroupFields
          groups={groups ?? []}
          errorAt={errorAt}
          onChange={(changed) => setContent(changed.length === 0 ? ungrouped : { ...content, groups: changed })}
        />
        <FormField label={t.source} hint={t.sourceHint} isRequired>
          <TextArea
            value={content.source}
            rows={2}
            maxLength={500}
            onChange={(source) => setContent({ ...content, source })}
          />
        </FormField>
        <FormField label={t.note} hint={t.noteHint} isRequired>
          <TextArea value={note} rows={2} maxLength={2000} onChange={setNote} />
        </FormField>
      </Form>
    </Dialog>
  );
}
