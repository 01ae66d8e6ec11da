import type { BulletinDetail } from "@zhigang/contract/supervision";
import { ROUNDING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { ROUNDING_POLICIES } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useEditBulletin } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

/** The words of a bulletin; every sentence with a figure is made from the ledger and stands in the preview. */
export function BulletinForm(props: { bulletin: BulletinDetail; onDone: () => void }) {
  const { bulletin, onDone } = props;
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState({
    title: bulletin.title,
    mark: bulletin.mark,
    opening: bulletin.opening,
    requirements: bulletin.requirements,
    rounding: bulletin.rounding,
    planId: bulletin.planId ?? "",
    addressees: bulletin.addressees.join("\n"),
    copyTo: bulletin.copyTo.join("\n"),
  });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useEditBulletin(onDone);
  const handleSave = () =>
    save.mutate({
      params: { id: bulletin.id },
      body: {
        ...draft,
        planId: draft.planId || null,
        addressees: linesOf(draft.addressees),
        copyTo: linesOf(draft.copyTo),
      },
      options: { version: bulletin.version },
    });
  return (
    <Card title={t.edit}>
      <div className={styles.stack}>
        <FormField label={t.fields.title} isRequired>
          <Input value={draft.title} maxLength={300} onChange={(title) => set({ title })} />
        </FormField>
        <FormField label={t.fields.mark} isRequired>
          <Input value={draft.mark} maxLength={60} onChange={(mark) => set({ mark })} />
        </FormField>
        <FormField label={t.fields.addressees} hint={t.eachLine}>
          <TextArea value={draft.addressees} rows={3} onChange={(addressees) => set({ addressees })} />
        </FormField>
        <FormField label={t.fields.opening} isRequired>
          <TextArea value={draft.opening} rows={3} onChange={(opening) => set({ opening })} />
        </FormField>
        <FormField label={t.fields.requirements} isRequired>
          <TextArea value={draft.requirements} rows={6} onChange={(requirements) => set({ requirements })} />
        </FormField>
        <FormField label={t.fields.copyTo} hint={t.eachLine}>
          <TextArea value={draft.copyTo} rows={2} onChange={(copyTo) => set({ copyTo })} />
        </FormField>
        <FormField label={t.ruleFields.planId} hint={t.planTitleHint}>
          <PlanSelect value={draft.planId} width="100%" onChange={(planId) => set({ planId })} />
        </FormField>
        <FormField label={t.fields.rounding}>
          <Select
            value={draft.rounding}
            options={ROUNDING_POLICIES.map((value) => ({ value, label: say(ROUNDING_POLICY_WORDS[value]) }))}
            onChange={(rounding) => rounding && set({ rounding })}
          />
        </FormField>
        {save.error && <Alert tone="bad">{wordsOf(save.error)}</Alert>}
        <div className={styles.row}>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button kind="primary" isBusy={save.isPending} onClick={handleSave}>
            {t.save}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** The filled lines of a text, each once. */
function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}
