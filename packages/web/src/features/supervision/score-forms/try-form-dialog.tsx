import type { ScoreFormPreview, ScoreFormRow, ScoreFormVersion } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { ABSENT } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { supervisionTexts } from "../texts.ts";
import { usePreviewForm, usePutFormInForce, useRoundsOf } from "./queries.ts";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

/** 试算: what the draft would make of a frozen round. */
export function TryFormDialog({ form, onClose }: { form: ScoreFormRow; onClose: () => void }) {
  const t = useTexts(scoreFormTexts);
  const language = useLanguage();
  return (
    <Dialog
      isOpen
      title={`${t.tryDraft} · ${form.title[language]}`}
      width={860}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t.close}</Button>}
    >
      <div className={styles.stack}>
        <Findings form={form} />
        <TryOnRound form={form} />
        <p className={styles.soft}>{t.leaderPutsInForce}</p>
      </div>
    </Dialog>
  );
}

/** 试算与启用, for whoever may: first what would change, then from which day and on what ground. */
export function PutFormInForceDialog({ form, onClose }: { form: ScoreFormRow; onClose: () => void }) {
  const t = useTexts(scoreFormTexts);
  const shared = useTexts(supervisionTexts);
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const [day, setDay] = useState<string | null>(() => calendarDateOf(new Date()));
  const [reason, setReason] = useState("");
  const put = usePutFormInForce(() => {
    showToast({ words: t.nowInForce });
    onClose();
  });
  const canSend = findingsOf(form).length === 0 && day !== null && reason.trim() !== "";
  const send = () => {
    if (!canSend || day === null || put.isPending) return;
    const { name, version } = form;
    put.mutate({ params: { name }, body: { inForceFrom: day, reason: reason.trim() }, options: { version } });
  };
  return (
    <Dialog
      isOpen
      title={`${t.tryAndPut} · ${form.title[language]}`}
      width={860}
      canDismiss={!put.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={put.isPending}>
            {shared.cancel}
          </Button>
          <Button kind="primary" isBusy={put.isPending} disabled={!canSend} onClick={send}>
            {t.putInForce}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={t.putInForce} className={styles.stack}>
        {put.error && <Alert tone="bad">{wordsOf(put.error)}</Alert>}
        <Findings form={form} />
        <TryOnRound form={form} />
        <FormField label={t.day} hint={t.dayHint} isRequired>
          <DayPicker value={day} onChange={setDay} />
        </FormField>
        <FormField label={t.ground} hint={t.groundHint} isRequired>
          <TextArea value={reason} rows={2} maxLength={2000} onChange={setReason} />
        </FormField>
      </Form>
    </Dialog>
  );
}

function findingsOf({ versions }: ScoreFormRow): ScoreFormVersion["findings"] {
  return versions.find(({ status }) => status === "drafted")?.findings ?? [];
}

function Findings({ form }: { form: ScoreFormRow }) {
  const t = useTexts(scoreFormTexts);
  const language = useLanguage();
  const findings = findingsOf(form);
  if (findings.length === 0) return null;
  return (
    <Alert tone="warn" title={t.found(String(findings.length))}>
      <ul className={styles.plain}>
        {findings.map((finding) => (
          <li key={finding.at + finding.zh}>{finding[language]}</li>
        ))}
      </ul>
    </Alert>
  );
}

function TryOnRound({ form }: { form: ScoreFormRow }) {
  const t = useTexts(scoreFormTexts);
  const wordsOf = useErrorWords();
  const rounds = useRoundsOf(form.name);
  const preview = usePreviewForm();
  const [roundId, setRoundId] = useState<string | null>(null);
  const handleChange = (id: string | null) => {
    setRoundId(id);
    if (id !== null) preview.mutate({ params: { name: form.name }, body: { roundId: id } });
  };
  if (rounds.length === 0) return <Alert tone="info">{t.noRounds}</Alert>;
  return (
    <>
      <FormField label={t.tryOn} hint={t.tryOnHint}>
        <Select
          value={roundId}
          options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={handleChange}
        />
      </FormField>
      {preview.error && <Alert tone="bad">{wordsOf(preview.error)}</Alert>}
      {preview.data && <PreviewTable preview={preview.data} />}
    </>
  );
}

function PreviewTable({ preview: { changed, units } }: { preview: ScoreFormPreview }) {
  const t = useTexts(scoreFormTexts);
  const headings = [t.columns.department, t.columns.before, t.columns.after, t.columns.difference, t.columns.place];
  const placeOf = (place: number | null) => place ?? ABSENT;
  return (
    <>
      <p role="status">{t.changes(String(changed), String(units.length))}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls is reached by key (axe: scrollable-region-focusable) */}
      <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t.tryDraft}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.departmentId}>
                <th scope="row">{unit.departmentName}</th>
                <td className={styles.number}>{unit.before ?? ABSENT}</td>
                <td className={styles.number}>{unit.after ?? ABSENT}</td>
                <td className={styles.number}>{unit.difference}</td>
                <td className={styles.number}>
                  {unit.placeBefore === unit.placeAfter
                    ? placeOf(unit.placeAfter)
                    : `${placeOf(unit.placeBefore)} → ${placeOf(unit.placeAfter)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
